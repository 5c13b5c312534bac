import { type NotificationParams, type NotificationTemplate } from '@shared/text/notifications'
import { type ChangeWords, joinedChanges } from '@shared/text/activityChanges'
import { type Transaction } from '../../database/database'
import { holes } from '../../database/rows'
import { notifyAll } from '../../notify/notify'
import { callOffReminders } from '../../outbox/callOff'
import { type Services } from '../../services'
import { type ActivityRow, type ActivitySessionRow } from './entities'
import { poolIdsOf } from './seats'

interface Holder {
  poolId: string
  holderId: string
}

/** Everybody with a place, an offer or a place in line. */
const activeHolders = (tx: Transaction, poolIds: readonly string[]): Promise<Holder[]> =>
  tx.query<Holder>(`SELECT poolId, holderId FROM capacity_hold WHERE poolId IN (${holes(poolIds)}) AND state IN ('held', 'offered', 'waiting')`, poolIds)

/** Everybody whose hold was ended with its pool in this step, which began at `since`; nothing reminds them any more. */
const endedHolders = async (tx: Transaction, services: Services, poolIds: readonly string[], since: number): Promise<Holder[]> => {
  const ended = await tx.query<Holder & { id: string }>(`SELECT id, poolId, holderId FROM capacity_hold WHERE poolId IN (${holes(poolIds)}) AND state = 'ended' AND endedWhy = 'closed' AND endedAt >= ?`, [...poolIds, since])
  await callOffReminders(tx, services, ended.map(({ id }) => `signup:${id}` as const))
  return ended
}

type Told = Pick<ActivityRow, 'id' | 'title'>

/** One message for each person, which opens the activity. */
const tellEach = (tx: Transaction, services: Services, { id, title }: Told, template: NotificationTemplate, people: ReadonlyMap<string, NotificationParams>): Promise<void> =>
  notifyAll(tx, services, [...people].map(([personId, params]) => ({ to: { kind: 'person', id: personId }, template, params: { activity: title, ...params }, requestId: null, link: `activity:${id}` })))

/** The lines that concern each person, in the order of the sessions. */
const linesFor = (holders: readonly Holder[], linesOf: (poolId: string) => readonly string[]): Map<string, NotificationParams> => {
  const lines = new Map<string, string[]>()
  for (const { poolId, holderId } of holders) lines.set(holderId, [...(lines.get(holderId) ?? []), ...linesOf(poolId)])
  return new Map([...lines].map(([personId, own]) => [personId, { what: joinedChanges([...new Set(own)]) }]))
}

/**
 * Tells whoever signed up or waits what changed for them, and those of a cancelled session that it does not take place. Two statements
 * for the people, and those that add the messages.
 */
export const tellChanged = async (tx: Transaction, services: Services, activity: ActivityRow, sessions: readonly ActivitySessionRow[], { whole, sessions: changed, cancelled }: ChangeWords, since: number): Promise<void> => {
  const isWhole = activity.signupScope === 'whole'
  if (!isWhole && cancelled.size > 0) {
    const gone = await endedHolders(tx, services, [...cancelled], since)
    await tellEach(tx, services, activity, 'activity_session_cancelled', linesFor(gone, (poolId) => changed.get(poolId) ?? []))
  }
  const everyLine = [...whole, ...[...changed.values()].flat()]
  const poolIds = poolIdsOf(activity, sessions).filter((id) => isWhole || whole.length > 0 || changed.has(id))
  if (everyLine.length === 0 || poolIds.length === 0) return
  const holders = await activeHolders(tx, poolIds)
  await tellEach(tx, services, activity, 'activity_changed', linesFor(holders, (poolId) => (isWhole ? everyLine : [...whole, ...(changed.get(poolId) ?? [])])))
}

/** Tells everybody whose hold ended with the activity why it does not take place. */
export const tellCancelled = async (tx: Transaction, services: Services, activity: ActivityRow, sessions: readonly ActivitySessionRow[], reason: string, since: number): Promise<void> => {
  const gone = await endedHolders(tx, services, poolIdsOf(activity, sessions), since)
  await tellEach(tx, services, activity, 'activity_cancelled', new Map(gone.map(({ holderId }) => [holderId, { reason }])))
}
