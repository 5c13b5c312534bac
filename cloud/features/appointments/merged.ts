import { appointmentWords } from '@shared/text/appointments'
import { bySystem } from '../../capacity/log'
import { release } from '../../capacity/release'
import { type Transaction } from '../../database/database'
import { type Services } from '../../services'
import { readAppointments } from './read'
import { dropReminders } from './reminders'

interface Twice {
  id: string
  otherId: string
}

/**
 * Two records were one human being, who has one place of a time: of two at the very same time of a station the later one is called off. What
 * else they booked is theirs, also more than three, or two that overlap at different stations: they were told so, and call off what they
 * do not need. Both persons are held. Comes before the holds of all pools are moved (signups/merged.ts).
 */
export const moveAppointments = async (tx: Transaction, services: Services, keptId: string, absorbedId: string, now: number): Promise<void> => {
  const twice = await tx.query<Twice>(
    `SELECT a.id, o.id AS otherId FROM appointment a JOIN capacity_hold h ON h.id = a.holdId AND h.state <> 'ended'
       JOIN appointment o ON o.slotId = a.slotId AND o.personId = ? JOIN capacity_hold oh ON oh.id = o.holdId AND oh.state <> 'ended'
     WHERE a.personId = ? AND a.startsAt > ? ORDER BY a.slotId LIMIT 100`, [keptId, absorbedId, now])
  for (const { id, otherId } of twice) {
    const [given] = await readAppointments(tx, 'a.id = ?', [id > otherId ? id : otherId])
    if (!given) continue
    await tx.execute('UPDATE appointment SET words = ?, version = version + 1 WHERE id = ?', [services.vault.seal(appointmentWords.merged, given.id), given.id])
    await release(tx, services, { holdId: given.holdId, by: bySystem, why: 'released' })
    await dropReminders(tx, services, [given.id])
  }
  await tx.execute('UPDATE appointment SET personId = ? WHERE personId = ?', [keptId, absorbedId])
}
