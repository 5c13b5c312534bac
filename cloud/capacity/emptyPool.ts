import { type Transaction } from '../database/database'
import { type Services } from '../services'
import { type By, log } from './log'
import { assertAffected, lockPool } from './pool'

/**
 * Ends everything: nobody may come, and every hold ends as `closed`, in as many statements for ten holds as for ten thousand.
 * Nobody is told from here: the caller reads whom in pages (`endedWhy` closed at this moment, by id). Gives how many holds ended.
 */
export const emptyPool = async (tx: Transaction, services: Services, { poolId, by }: { poolId: string; by: By }): Promise<{ ended: number }> => {
  const { taken, waiting } = await lockPool(tx, poolId)
  const { affected } = await tx.execute(
    `UPDATE capacity_hold SET state = 'ended', activeKey = NULL, endedAt = ?, endedWhy = 'closed', version = version + 1 WHERE poolId = ? AND state IN ('held', 'offered', 'waiting')`,
    [services.clock.now(), poolId])
  assertAffected(affected, taken + waiting, 'emptying a pool')
  await tx.execute('UPDATE capacity_pool SET taken = 0, waiting = 0, isOpen = 0 WHERE id = ?', [poolId])
  await log(tx, services, by, { poolId, what: 'closed' })
  return { ended: affected }
}
