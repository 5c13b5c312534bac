import { mergedText } from '@shared/text/signups'
import { bySystem } from '../../capacity/log'
import { moveHolds } from '../../capacity/moveHolds'
import { release } from '../../capacity/release'
import { type Transaction } from '../../database/database'
import { type Services } from '../../services'

/**
 * Two records were one human being, who has one seat of each pool: of two the later one is given back, and passes on. What else they signed
 * up for is theirs, also two free trainings that were begun as two people; only one of them counts as the one that everybody has. Both persons
 * are held.
 */
export const moveSignups = async (tx: Transaction, services: Services, keptId: string, absorbedId: string): Promise<void> => {
  const twice = await tx.query<{ id: string; otherId: string }>(
    `SELECT a.id, k.id AS otherId FROM capacity_hold a JOIN capacity_hold k ON k.poolId = a.poolId AND k.holderId = ? AND k.state <> 'ended'
     WHERE a.holderId = ? AND a.state <> 'ended' ORDER BY a.poolId LIMIT 100`, [keptId, absorbedId])
  // One at the most for each pool, of things to come: a handful, each of which somebody else waits for.
  for (const { id, otherId } of twice) {
    const later = id > otherId ? id : otherId
    await tx.execute('UPDATE signup SET entitlementKey = NULL, endedWords = ? WHERE id = ?', [services.vault.seal(mergedText, later), later])
    await release(tx, services, { holdId: later, by: bySystem, why: 'released' })
  }
  await moveHolds(tx, keptId, absorbedId)
  await tx.execute(
    'UPDATE signup SET entitlementKey = NULL WHERE entitlementKey = ? AND EXISTS (SELECT 1 FROM (SELECT id FROM signup WHERE entitlementKey = ?) kept)', [absorbedId, keptId])
  await tx.execute('UPDATE signup SET entitlementKey = ? WHERE entitlementKey = ?', [keptId, absorbedId])
  await tx.execute('UPDATE signup SET personId = ? WHERE personId = ?', [keptId, absorbedId])
}
