import { mergedText } from '@shared/text/signups'
import { bySystem } from '../../capacity/log'
import { moveHolds } from '../../capacity/moveHolds'
import { release } from '../../capacity/release'
import { type Transaction } from '../../database/database'
import { type Services } from '../../services'

/** What is worth more to somebody who has two: a seat before an offered one, that before a place in the line. */
const worth: readonly string[] = ['held', 'offered', 'waiting']

interface Held {
  id: string
  state: string
}

const lesser = (one: Held, other: Held): Held => {
  const difference = worth.indexOf(one.state) - worth.indexOf(other.state)
  return difference > 0 || (difference === 0 && one.id > other.id) ? one : other
}

/**
 * Two records were one human being, who has one seat of each pool: of two the lesser one, or the later, is given back, and passes on. What else they signed
 * up for is theirs, also two free trainings that were begun as two people; only one of them counts as the one that everybody has. Both persons
 * are held.
 */
export const moveSignups = async (tx: Transaction, services: Services, keptId: string, absorbedId: string): Promise<void> => {
  const twice = await tx.query<{ id: string; state: string; otherId: string; otherState: string }>(
    `SELECT a.id, a.state, k.id AS otherId, k.state AS otherState FROM capacity_hold a JOIN capacity_hold k ON k.poolId = a.poolId AND k.holderId = ? AND k.state <> 'ended'
     WHERE a.holderId = ? AND a.state <> 'ended' ORDER BY a.poolId LIMIT 100`, [keptId, absorbedId])
  // One at the most for each pool, of things to come: a handful, each of which somebody else waits for.
  for (const { id, state, otherId, otherState } of twice) {
    const { id: given } = lesser({ id, state }, { id: otherId, state: otherState })
    await tx.execute('UPDATE signup SET entitlementKey = NULL, endedWords = ? WHERE id = ?', [services.vault.seal(mergedText, given), given])
    await release(tx, services, { holdId: given, by: bySystem, why: 'released' })
  }
  await moveHolds(tx, keptId, absorbedId)
  // A key of what was called off counts for nothing, and must not push out one that counts (entitlement.ts).
  await tx.execute("UPDATE signup SET entitlementKey = NULL WHERE entitlementKey IN (?, ?) AND id IN (SELECT id FROM capacity_hold WHERE holderId = ? AND state = 'ended')", [keptId, absorbedId, keptId])
  await tx.execute(
    'UPDATE signup SET entitlementKey = NULL WHERE entitlementKey = ? AND EXISTS (SELECT 1 FROM (SELECT id FROM signup WHERE entitlementKey = ?) kept)', [absorbedId, keptId])
  await tx.execute('UPDATE signup SET entitlementKey = ? WHERE entitlementKey = ?', [keptId, absorbedId])
  await tx.execute('UPDATE signup SET personId = ? WHERE personId = ?', [keptId, absorbedId])
}
