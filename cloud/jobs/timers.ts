import { type Clock } from '../database/clock'
import { type Database, type Sql } from '../database/database'
import { newId } from '../database/id'
import { duplicateKey, holes, insert } from '../database/rows'
import { timerTable, type TimerRow } from './entities'

/** How long a claim holds (ms): an instance that dies gives its work back after this. */
const claimLength = 60_000
const batch = 20

/** Does the work of one timer; what it returns is when it wants to be woken again (epoch ms), or null when it is done. */
export type TimerHandler = (subject: string) => Promise<number | null>

/** Sets a timer, or moves the one that is there for this kind and subject. */
export const setTimer = async (sql: Sql, clock: Clock, { kind, subject, dueAt }: Pick<TimerRow, 'kind' | 'subject' | 'dueAt'>): Promise<void> => {
  const move = () => sql.execute('UPDATE timer SET dueAt = ?, claimedUntil = NULL, attempts = 0 WHERE kind = ? AND subject = ?', [dueAt, kind, subject])
  if ((await move()).affected > 0) return
  try {
    await insert(sql, timerTable, { id: newId(clock), kind, subject, dueAt, claimedUntil: null, attempts: 0 })
  } catch (error) {
    // Somebody else set it in between.
    if (!duplicateKey(error)) throw error
    await move()
  }
}

/** Makes sure that a chore that goes on for ever has its timer; the first of several instances makes it. */
export const ensureTimer = async (sql: Sql, clock: Clock, kind: string): Promise<void> => {
  await insert(sql, timerTable, { id: newId(clock), kind, subject: 'always', dueAt: clock.now(), claimedUntil: null, attempts: 0 }).catch((error: unknown) => {
    if (!duplicateKey(error)) throw error
  })
}

/** A timer is ours when the conditional write says so; another instance that saw it at the same time gets nothing. */
const claim = async (database: Database, timer: TimerRow, now: number): Promise<boolean> => {
  const { affected } = await database.execute(
    'UPDATE timer SET claimedUntil = ?, attempts = attempts + 1 WHERE id = ? AND attempts = ? AND dueAt = ? AND (claimedUntil IS NULL OR claimedUntil <= ?)',
    [now + claimLength, timer.id, timer.attempts, timer.dueAt, now])
  return affected === 1
}

/** Waits longer after each failure, an hour at the most (ms). */
const pauseAfter = (attempts: number): number => Math.min(60 * 60_000, 10_000 * 2 ** attempts)

interface Runner {
  database: Database
  clock: Clock
  handlers: Readonly<Record<string, TimerHandler>>
  onError: (kind: string, error: unknown) => void
}

/**
 * Runs what is due now, of the kinds that have a handler here, and gives how many that were. Each timer is run by one instance; a failed
 * one comes again later.
 */
export const runDueTimers = async ({ database, clock, handlers, onError }: Runner): Promise<number> => {
  const kinds = Object.keys(handlers)
  const now = clock.now()
  const due = await database.query<TimerRow>(
    `SELECT id, kind, subject, dueAt, claimedUntil, attempts FROM timer
     WHERE dueAt <= ? AND (claimedUntil IS NULL OR claimedUntil <= ?) AND kind IN (${kinds.length ? holes(kinds) : 'NULL'}) ORDER BY dueAt LIMIT ${batch}`, [now, now, ...kinds])
  let ran = 0
  for (const timer of due) {
    const handler = handlers[timer.kind]
    if (!handler || !(await claim(database, timer, clock.now()))) continue
    ran += 1
    try {
      await settle(database, timer, await handler(timer.subject))
    } catch (error) {
      onError(timer.kind, error)
      await database.execute(`UPDATE timer SET dueAt = ?, claimedUntil = NULL WHERE ${stillOurs}`, [clock.now() + pauseAfter(timer.attempts), ...claimOf(timer)])
    }
  }
  return ran
}

// Moving a timer resets its attempts, and taking it over raises them: either way it is no longer ours to settle.
const stillOurs = 'id = ? AND dueAt = ? AND attempts = ?'
const claimOf = ({ id, dueAt, attempts }: TimerRow) => [id, dueAt, attempts + 1]

/** Unless it was moved while the handler ran, or another instance took it over, the timer goes, or comes again when the handler said. */
const settle = async (database: Database, timer: TimerRow, again: number | null): Promise<void> => {
  if (again === null) await database.execute(`DELETE FROM timer WHERE ${stillOurs}`, claimOf(timer))
  else await database.execute(`UPDATE timer SET dueAt = ?, claimedUntil = NULL, attempts = 0 WHERE ${stillOurs}`, [again, ...claimOf(timer)])
}
