import { chore } from '../../jobs/timerKind'
import { type Services } from '../../services'
import { holes } from '../../database/rows'

const hour = 60 * 60_000
/** Rows in one step, and the time for all of them (ms): what is left goes the next time. */
const bounds = { rows: 500, time: 20_000 } as const

/** Where people live, whom to call and what they wrote is not kept longer than a year after the appointment; that there was one is. */
export const forgetWords = async ({ database, clock }: Services): Promise<void> => {
  const begunAt = clock.now()
  for (let forgotten: number = bounds.rows; forgotten === bounds.rows && clock.now() - begunAt < bounds.time;) {
    const ids = (await database.query<{ id: string }>(`SELECT id FROM appointment WHERE wordsUntil <= ? ORDER BY wordsUntil LIMIT ${bounds.rows}`, [begunAt])).map(({ id }) => id)
    await database.execute(`UPDATE appointment SET address = NULL, phone = NULL, note = NULL, words = NULL, wordsUntil = NULL WHERE id IN (${holes(ids)}) AND wordsUntil <= ?`, [...ids, begunAt])
    forgotten = ids.length
  }
}

export const appointmentForgetting = chore('appointment_forget', hour, forgetWords)
