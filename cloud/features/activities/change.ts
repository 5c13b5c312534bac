import { type contract } from '@shared/contract/contract'
import { type ActivityBody, type SessionBody } from '@shared/contract/staffActivities'
import { activityProblems } from '@shared/domain/activityProblems'
import { DomainError } from '@shared/domain/error'
import { type Problem } from '@shared/domain/problem'
import { changeWords, joinedChanges } from '@shared/text/activityChanges'
import { type Transaction } from '../../database/database'
import { type Call } from '../../middleware/endpoints'
import { type NetworkView } from '../network/network'
import { assertRoomForSessions, checkContent, columnsOf, contentOf, refuse, sessionRowsOf, settled } from './content'
import { type ActivityRow, type ActivitySessionRow } from './entities'
import { byStaff, readFor, replaceSessions, setActivity } from './keep'
import { recordChange } from './log'
import { keepPicture } from './pictures'
import { syncPools } from './pools'
import { readSessionsOf } from './read'
import { tellChanged } from './tell'
import { scheduleReminders } from '../signups/reminders'

/** What people have tickets for never vanishes: a session that is left out is cancelled, unless it is over, and one that was cancelled stays so. */
const withEarlier = (content: ActivityBody, earlier: ActivityBody, now: number): ActivityBody => {
  const cancelled = new Set(earlier.sessions.filter(({ isCancelled }) => isCancelled).map(({ id }) => id))
  const sent = new Set(content.sessions.map(({ id }) => id))
  const leftOut = earlier.sessions.filter(({ id }) => !sent.has(id)).map((session) => ({ ...session, isCancelled: session.isCancelled || session.endsAt > now }))
  return { ...content, sessions: [...content.sessions.map((session) => ({ ...session, isCancelled: session.isCancelled || (session.id !== null && cancelled.has(session.id)) })), ...leftOut] }
}

const fixed = { code: 'fixed_once_published' } as const
const past = { code: 'time_past' } as const

/** What has begun keeps its times, and nothing is moved into the past. */
const sessionRefusals = (session: SessionBody, earlier: SessionBody | undefined, at: number, now: number): [string, Problem][] => {
  const isMoved = !earlier || earlier.startsAt !== session.startsAt || earlier.endsAt !== session.endsAt
  if (earlier && earlier.startsAt <= now && isMoved) return [[`sessions.${at}.startsAt`, fixed]]
  if (earlier && earlier.endsAt <= now && session.isCancelled !== earlier.isCancelled) return [[`sessions.${at}.isCancelled`, fixed]]
  return isMoved && !session.isCancelled && session.endsAt <= now ? [[`sessions.${at}.startsAt`, past]] : []
}

/** What may not change any more, because sign-ups rest on it, and what is no longer possible. */
const refusals = (content: ActivityBody, earlier: ActivityBody, now: number): Record<string, Problem> => {
  const former = new Map(earlier.sessions.map((session) => [session.id, session]))
  const kept = (['kind', 'signupScope', 'needsAdmission', 'usesEntitlement'] as const).filter((field) => content[field] !== earlier[field])
  return {
    ...Object.fromEntries(kept.map((field) => [field, fixed])),
    ...Object.fromEntries(content.sessions.flatMap((session, at) => sessionRefusals(session, session.id === null ? undefined : former.get(session.id), at, now))),
  }
}

const written = (row: ActivityRow, sessions: readonly ActivitySessionRow[]) => ({ ...row, sessions: sessions.map((session) => ({ ...session, isCancelled: session.isCancelled === 1 })) })

/** 修改已经发布的: what is read never becomes invalid, nobody loses a seat for fewer places, and whoever signed up is told what changed. */
export const changeActivity = async (tx: Transaction, call: Call<typeof contract.changeActivity>, network: NetworkView): Promise<string> => {
  const { services, staff, body, now } = call
  const since = services.clock.now()
  const row = await readFor(tx, 'edit', call, network)
  if (row.state !== 'published') throw new DomainError('action_not_allowed')
  const known = await readSessionsOf(tx, row.id)
  const earlier = contentOf(row, known)
  const content = withEarlier(settled(body.content), earlier, now)
  checkContent(content, network)
  assertRoomForSessions(content.sessions)
  const rows = sessionRowsOf(row.id, content.sessions, known, services.clock)
  refuse({ ...activityProblems(content), ...refusals(content, earlier, now) })
  const changed: ActivityRow = { ...row, ...columnsOf(content), updatedAt: now }
  await setActivity(tx, row, body.version, { ...columnsOf(content), updatedAt: now })
  if (content.pictureId !== row.pictureId) await keepPicture(tx, content.pictureId, now)
  await replaceSessions(tx, row.id, rows)
  await syncPools(tx, services, changed, rows, byStaff(staff.id))
  await scheduleReminders(tx, services, rows)
  const words = changeWords(written(row, known), written(changed, rows))
  await tellChanged(tx, services, changed, rows, words, since)
  await recordChange(tx, services.clock, { activityId: row.id, staffId: staff.id, what: 'changed', text: joinedChanges([...words.whole, ...[...words.sessions.values()].flat()]) })
  return row.id
}
