import { bySystem, forgetReasons } from '../../capacity/log'
import { release } from '../../capacity/release'
import { type Transaction } from '../../database/database'
import { holes } from '../../database/rows'
import { type Services } from '../../services'
import { eraseDoor } from '../door/erase'

/** Nobody has more seats at a time. */
const most = 500

/**
 * Somebody's record is destroyed: what they have of things to come goes to the next in line, and of every sign-up nothing is kept that they
 * or others wrote. That some seat was taken stays, by an id that is nobody's any more: the figures of the activity rest on it. Gives how many
 * that were. The person is held.
 */
export const eraseSignups = async (tx: Transaction, services: Services, personId: string, now: number): Promise<number> => {
  const coming = await tx.query<{ id: string }>(
    `SELECT h.id FROM capacity_hold h JOIN signup s ON s.id = h.id WHERE s.personId = ? AND h.state <> 'ended' AND (h.state <> 'held' OR NOT EXISTS (
       SELECT 1 FROM activity_session se WHERE se.activityId = s.activityId AND (s.sessionId IS NULL OR se.id = s.sessionId) AND se.startsAt <= ?)) ORDER BY h.poolId LIMIT ${most}`, [personId, now])
  for (const { id } of coming) await release(tx, services, { holdId: id, by: bySystem, why: 'released' })
  const all = (await tx.query<{ id: string }>('SELECT id FROM signup WHERE personId = ?', [personId])).map(({ id }) => id)
  if (all.length === 0) return 0
  // First the sign-ups: a door that lets them in holds them, and what it writes is destroyed then. A seal is bound to its row, so each has its own sealed nothing.
  await tx.execute(
    `UPDATE signup SET answers = CASE id ${all.map(() => 'WHEN ? THEN ?').join(' ')} END, audienceGroup = NULL, entitlementKey = NULL, endedWords = NULL, ratingComment = NULL, result = NULL, outcomeWords = NULL,
       jobFound = NULL, jobDay = NULL, accountId = NULL, version = version + 1 WHERE id IN (${holes(all)})`,
    [...all.flatMap((id) => [id, services.vault.seal('{}', id)]), ...all])
  await eraseDoor(tx, all)
  await forgetReasons(tx, all)
  return all.length
}
