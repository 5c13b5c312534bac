import { type Transaction } from '../database/database'
import { type Services } from '../services'
import { activeHoldOf, addHold, type Claim } from './hold'
import { log } from './log'
import { assertAffected, broken, readPool, takesMore } from './pool'

export type Taken = { state: 'held' } | { state: 'full'; waiting: number } | { state: 'closed' } | { state: 'has_one'; holdId: string }

/** The proof of the races takes this away, and must see it fail. */
export const takeGuard = ' AND waiting = 0 AND taken < places'

/** Takes the id of the pool and the time. */
export const takeStatement = `UPDATE capacity_pool SET taken = taken + 1, lastRank = lastRank + 1, version = version + 1
  WHERE id = ? AND isOpen = 1 AND (startsAt IS NULL OR startsAt > ?)${takeGuard}`

/**
 * Takes a place, if one is free and nobody waits for it: one statement decides. Who is told `full` came at a moment when it was so;
 * newcomers never overtake the line. `has_one` names the hold that this person already has there, in whatever state.
 */
export const takePlace = async (tx: Transaction, services: Services, claim: Claim): Promise<Taken> => {
  const { poolId, holdId, by } = claim
  const now = services.clock.now()
  const { affected } = await tx.execute(takeStatement, [poolId, now])
  if (affected === 1) {
    if (await addHold(tx, services, claim, 'held')) {
      await log(tx, services, by, { poolId, holdId, what: 'taken' })
      return { state: 'held' }
    }
    assertAffected((await tx.execute('UPDATE capacity_pool SET taken = taken - 1 WHERE id = ?', [poolId])).affected, 1, 'giving back what was not needed')
  }
  const own = await activeHoldOf(tx, claim)
  if (own !== undefined) return { state: 'has_one', holdId: own }
  if (affected === 1) throw broken(`${holdId} names two holds`)
  const pool = await readPool(tx, poolId)
  return takesMore(pool, now) ? { state: 'full', waiting: pool.waiting } : { state: 'closed' }
}
