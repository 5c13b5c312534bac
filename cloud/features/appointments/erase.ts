import { bySystem, forgetReasons } from '../../capacity/log'
import { release } from '../../capacity/release'
import { type Transaction } from '../../database/database'
import { holes } from '../../database/rows'
import { type Services } from '../../services'
import { readOpen } from './read'
import { dropReminders } from './reminders'

/**
 * Somebody's record is destroyed: what they have still to come is called off, and of every appointment nothing is kept that they or others
 * wrote. That somebody came at that time stays, by an id that is nobody's any more. Gives how many that were. The person is held.
 */
export const eraseAppointments = async (tx: Transaction, services: Services, personId: string, now: number): Promise<number> => {
  const coming = (await readOpen(tx, [personId], now)).filter(({ startsAt }) => startsAt > now)
  // Three at the most, or a few more of two records that were one person.
  for (const { holdId } of coming.sort((one, other) => (one.slotId < other.slotId ? -1 : 1))) await release(tx, services, { holdId, by: bySystem, why: 'released' })
  const all = await tx.query<{ id: string; holdId: string }>('SELECT id, holdId FROM appointment WHERE personId = ?', [personId])
  if (all.length === 0) return 0
  const ids = all.map(({ id }) => id)
  await dropReminders(tx, services, ids)
  await tx.execute(
    `UPDATE appointment SET address = NULL, phone = NULL, note = NULL, words = NULL, wordsUntil = NULL, ground = NULL, accountId = NULL, requestId = NULL, version = version + 1 WHERE id IN (${holes(ids)})`, ids)
  await forgetReasons(tx, all.map(({ holdId }) => holdId))
  return all.length
}
