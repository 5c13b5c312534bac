import { type HoldState } from '@shared/domain/capacity'
import { type Transaction } from '../database/database'
import { type Services } from '../services'
import { endHolds } from './hold'
import { type By, log } from './log'
import { passOn } from './passOn'
import { assertAffected, lockPoolOf } from './pool'

/** Frees so many places, or takes so many out of the line, whose holds have just been ended. */
export const countDown = async (tx: Transaction, poolId: string, counter: 'taken' | 'waiting', count: number): Promise<void> => {
  const { affected } = await tx.execute(`UPDATE capacity_pool SET ${counter} = ${counter} - ? WHERE id = ? AND ${counter} >= ?`, [count, poolId, count])
  assertAffected(affected, 1, `counting down ${counter}`)
}

/** Ends a hold that is in one of these states and passes its place on; false where it is in none. */
const end = async (tx: Transaction, services: Services, holdId: string, by: By, why: 'released' | 'removed' | 'declined', from: readonly HoldState[], reason?: string): Promise<boolean> => {
  const found = await lockPoolOf(tx, holdId)
  if (!found || !from.includes(found.hold.state)) return false
  const { hold: { state, poolId } } = found
  await endHolds(tx, services, [holdId], state, why)
  await countDown(tx, poolId, state === 'waiting' ? 'waiting' : 'taken', 1)
  await log(tx, services, by, { poolId, holdId, what: why, reason })
  await passOn(tx, services, poolId)
  return true
}

/**
 * Gives back a place, an offer or a place in line, and passes what is free to the first in line. `removed` is what staff do; a reason is
 * sealed in the log. Repeat-safe: gives whether it did something.
 */
export const release = (tx: Transaction, services: Services, { holdId, by, why, reason }: { holdId: string; by: By; why: 'released' | 'removed'; reason?: string }): Promise<boolean> =>
  end(tx, services, holdId, by, why, ['held', 'offered', 'waiting'], reason)

/** Says no to an offer: the next in line is asked. Repeat-safe: gives whether it did something. */
export const declineOffer = (tx: Transaction, services: Services, { holdId, by }: { holdId: string; by: By }): Promise<boolean> =>
  end(tx, services, holdId, by, 'declined', ['offered'])
