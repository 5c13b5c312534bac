import { mergedText } from '@shared/text/signups'
import { bySystem } from '../../capacity/log'
import { moveHolds } from '../../capacity/moveHolds'
import { release } from '../../capacity/release'
import { type Transaction } from '../../database/database'
import { holes } from '../../database/rows'
import { type Services } from '../../services'
import { holdSignups } from './holdSignups'

/** What is worth more to somebody who has two: a seat before an offered one, that before a place in the line. */
const worth: readonly string[] = ['held', 'offered', 'waiting']

interface Held {
  id: string
  state: string
}

/** Of two seats that is worth more by which they were there, also where the meeting is over: attendance and result stay with a seat that counts. */
const lesser = (one: Held, other: Held, used: ReadonlySet<string>): Held => {
  const difference = worth.indexOf(one.state) - worth.indexOf(other.state) || Number(used.has(other.id)) - Number(used.has(one.id))
  return difference > 0 || (difference === 0 && one.id > other.id) ? one : other
}

/** By which of these somebody was there, or has a result; they are held, so that no door lets anybody in by them meanwhile. */
const usedOf = async (tx: Transaction, ids: readonly string[]): Promise<Set<string>> => {
  await holdSignups(tx, 'id', ids)
  const rows = await tx.query<{ id: string }>(
    `SELECT s.id FROM signup s WHERE s.id IN (${holes(ids)}) AND (s.result IS NOT NULL OR EXISTS (SELECT 1 FROM attendance at WHERE at.signupId = s.id))`, ids)
  return new Set(rows.map(({ id }) => id))
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
  const used = await usedOf(tx, twice.flatMap(({ id, otherId }) => [id, otherId]))
  // One at the most for each pool: a handful.
  for (const { id, state, otherId, otherState } of twice) {
    const { id: given } = lesser({ id, state }, { id: otherId, state: otherState }, used)
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
