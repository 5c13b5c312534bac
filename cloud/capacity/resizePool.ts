import { type Transaction } from '../database/database'
import { type Services } from '../services'
import { type By, log } from './log'
import { passOn } from './passOn'
import { assertAffected, lockPool } from './pool'

export type Resized = { state: 'resized' } | { state: 'below_taken'; taken: number }

/** Changes how many places there are, never to fewer than are taken. What is added goes to the line at once. */
export const resizePool = async (tx: Transaction, services: Services, { poolId, places, by }: { poolId: string; places: number; by: By }): Promise<Resized> => {
  const before = await lockPool(tx, poolId)
  if (places < before.taken) return { state: 'below_taken', taken: before.taken }
  if (places === before.places) return { state: 'resized' }
  assertAffected((await tx.execute('UPDATE capacity_pool SET places = ? WHERE id = ? AND taken <= ?', [places, poolId, places])).affected, 1, 'resizing')
  await log(tx, services, by, { poolId, what: 'resized', fromPlace: before.places, toPlace: places })
  await passOn(tx, services, poolId)
  return { state: 'resized' }
}
