import { shanghaiDay, startOfShanghaiDay } from '@shared/domain/calendar/day'
import { type Transaction } from '../database/database'
import { type Services } from '../services'

const minute = 60_000
const hour = 60 * minute

/** When people are reminded the day before, in Shanghai: at 17:00, when the next day is planned. */
export const dayBefore = (startsAt: number): number => startOfShanghaiDay(shanghaiDay(startsAt) - 1) + 17 * hour

/** On the day itself: at 7:30, unless it begins before 8:30, for who gets up then hears it too late. */
export const morningOf = (startsAt: number): number | null => {
  const at = startOfShanghaiDay(shanghaiDay(startsAt)) + 7 * hour + 30 * minute
  return startsAt < at + hour ? null : at
}

/** Does the work of a timer that is due, in one transaction which takes the timer away first: whoever runs it a second time finds none, and nothing is done twice. */
export const onceWhenDue = ({ database, clock }: Pick<Services, 'database' | 'clock'>, { kind, subject }: { kind: string; subject: string }, work: (tx: Transaction) => Promise<void>): Promise<void> =>
  database.transaction(async (tx) => {
    const { affected } = await tx.execute('DELETE FROM timer WHERE kind = ? AND subject = ? AND dueAt <= ?', [kind, subject, clock.now()])
    if (affected === 1) await work(tx)
  })
