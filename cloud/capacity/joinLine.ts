import { offerRule } from '@shared/domain/capacity'
import { type Transaction } from '../database/database'
import { type Services } from '../services'
import { activeHoldOf, addHold, type Claim } from './hold'
import { log } from './log'
import { assertAffected, broken, lineIsOver, readPool, takesMore } from './pool'

export type Joined = { state: 'waiting'; place: number } | { state: 'free' } | { state: 'closed' } | { state: 'has_one'; holdId: string }

/**
 * Stands somebody at the end of the line, while nothing is free: one statement decides. `free`: take a place instead.
 * `closed` also when the line itself is over, shortly before the start: nothing would be offered any more.
 */
export const joinLine = async (tx: Transaction, services: Services, claim: Claim): Promise<Joined> => {
  const { poolId, holdId, by } = claim
  const now = services.clock.now()
  const { affected } = await tx.execute(
    `UPDATE capacity_pool SET waiting = waiting + 1, lastRank = lastRank + 1, version = version + 1
     WHERE id = ? AND isOpen = 1 AND (startsAt IS NULL OR startsAt > ?) AND (waiting > 0 OR taken >= places)`, [poolId, now + offerRule.noneWithin])
  if (affected === 1) {
    if (await addHold(tx, services, claim, 'waiting')) {
      await log(tx, services, by, { poolId, holdId, what: 'waiting' })
      // Ours to read since the update above: nobody stands behind us yet.
      return { state: 'waiting', place: (await readPool(tx, poolId)).waiting }
    }
    assertAffected((await tx.execute('UPDATE capacity_pool SET waiting = waiting - 1 WHERE id = ?', [poolId])).affected, 1, 'stepping back')
  }
  const own = await activeHoldOf(tx, claim)
  if (own !== undefined) return { state: 'has_one', holdId: own }
  if (affected === 1) throw broken(`${holdId} names two holds`)
  const pool = await readPool(tx, poolId)
  return takesMore(pool, now) && !lineIsOver(pool, now) ? { state: 'free' } : { state: 'closed' }
}
