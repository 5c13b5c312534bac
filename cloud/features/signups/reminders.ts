import { whenWhere } from '@shared/text/signups'
import { type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { holes, insertMany, readOne } from '../../database/rows'
import { timerTable, type TimerRow } from '../../jobs/entities'
import { dayBefore, morningOf, onceWhenDue } from '../../jobs/reminders'
import { type TimerKind } from '../../jobs/timerKind'
import { type Services } from '../../services'
import { type ActivitySessionRow, activitySessionTable, activityTable } from '../activities/entities'
import { tellOfSignups } from './told'

type Session = Pick<ActivitySessionRow, 'id' | 'startsAt' | 'isCancelled'>

const kinds = {
  activity_day_before: { at: dayBefore, template: 'activity_tomorrow' },
  activity_morning: { at: morningOf, template: 'activity_today' },
} as const
type ReminderKind = keyof typeof kinds
const kindNames = Object.keys(kinds) as ReminderKind[]

type Set = Pick<TimerRow, 'id' | 'kind' | 'subject' | 'dueAt' | 'attempts'>
type Wanted = Pick<Set, 'kind' | 'subject' | 'dueAt'>

/** What is to be set for these sessions; what would be due already is left out. */
const wanted = (sessions: readonly Session[], now: number): Wanted[] =>
  sessions.filter(({ isCancelled }) => isCancelled === 0).flatMap((session) => kindNames.flatMap((kind) => {
    const dueAt = kinds[kind].at(session.startsAt)
    return dueAt === null ? [] : [{ kind, subject: session.id, dueAt }]
  })).filter(({ dueAt }) => dueAt > now)

/** Whether a timer is that one: due then, or, where it was due and failed, whenever it is tried again. */
const isSet = (timer: Set, { kind, subject, dueAt }: Wanted, now: number): boolean =>
  timer.kind === kind && timer.subject === subject && (timer.dueAt === dueAt || (timer.attempts > 0 && dueAt <= now))

/**
 * Sets the reminders of these sessions as they are now, in the transaction that writes them: a session that moved moves its own, a cancelled
 * one has none. One that is right stays, also where it is due and waits for the worker, for the first time or again. Two statements, however many sessions, and those
 * that add the timers.
 */
export const scheduleReminders = async (tx: Transaction, { clock }: Pick<Services, 'clock'>, sessions: readonly Session[]): Promise<void> => {
  if (sessions.length === 0) return
  const now = clock.now()
  const known = await tx.query<Set>(
    `SELECT id, kind, subject, dueAt, attempts FROM timer WHERE kind IN (${holes(kindNames)}) AND subject IN (${holes(sessions)})`, [...kindNames, ...sessions.map(({ id }) => id)])
  const all = wanted(sessions, Number.NEGATIVE_INFINITY)
  const wrong = known.filter((timer) => !all.some((one) => isSet(timer, one, now))).map(({ id }) => id)
  await tx.execute(`DELETE FROM timer WHERE id IN (${holes(wrong)})`, wrong)
  const missing = wanted(sessions, now).filter((one) => !known.some((timer) => isSet(timer, one, now)))
  await insertMany(tx, timerTable, missing.map((one) => ({ ...one, id: newId(clock), claimedUntil: null, attempts: 0 })))
}

/** So many are read and told at a time. */
const batch = 500

/** Everybody with a ticket, in steps; who waits, or is asked, or is not admitted yet, has none. */
const tellHolders = async (tx: Transaction, services: Services, session: ActivitySessionRow, kind: ReminderKind): Promise<void> => {
  const activity = await readOne(tx, activityTable, { id: session.activityId, state: 'published' })
  if (!activity) return
  const poolId = activity.signupScope === 'whole' ? activity.id : session.id
  const params = { activity: activity.title, ...whenWhere(session), startsAt: session.startsAt }
  for (let after = ''; ;) {
    const rows = await tx.query<{ id: string; personId: string }>(
      `SELECT s.id, s.personId FROM capacity_hold h JOIN signup s ON s.id = h.id WHERE h.poolId = ? AND h.state = 'held' AND s.admission <> 'pending' AND h.id > ? ORDER BY h.id LIMIT ${batch}`, [poolId, after])
    await tellOfSignups(tx, services, rows.map(({ id, personId }) => ({ signupId: id, personId, template: kinds[kind].template, params })))
    const last = rows[batch - 1]
    if (!last) return
    after = last.id
  }
}

/** All are told in one transaction. */
const remind = async (services: Services, sessionId: string, kind: ReminderKind): Promise<number | null> => {
  const { database, clock } = services
  const session = await readOne(database, activitySessionTable, { id: sessionId })
  if (!session || session.isCancelled === 1 || session.startsAt <= clock.now()) return null
  await onceWhenDue(services, { kind, subject: sessionId }, (tx) => tellHolders(tx, services, session, kind))
  return null
}

export const reminderTimers: readonly TimerKind[] = kindNames.map((kind) => ({ kind, run: (services, sessionId) => remind(services, sessionId, kind) }))
