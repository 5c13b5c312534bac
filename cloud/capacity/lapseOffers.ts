import { type Transaction } from '../database/database'
import { type Services } from '../services'
import { type HoldRow } from './entities'
import { endHolds } from './hold'
import { tell } from './listeners'
import { bySystem, logAll } from './log'
import { batch, passOn } from './passOn'
import { lockPool } from './pool'
import { countDown } from './release'

/**
 * Ends the offers of a pool whose time is over, a hundred at the most, and asks the next in line. Gives how many ended: 0 when somebody
 * else was faster.
 */
export const lapseOffers = async (tx: Transaction, services: Services, poolId: string): Promise<number> => {
  await lockPool(tx, poolId)
  const over = await tx.query<Pick<HoldRow, 'id' | 'holderId'>>(
    `SELECT id, holderId FROM capacity_hold WHERE poolId = ? AND state = 'offered' AND offeredUntil <= ? ORDER BY lineRank, id LIMIT ${batch}`, [poolId, services.clock.now()])
  if (over.length === 0) return 0
  await endHolds(tx, services, over.map(({ id }) => id), 'offered', 'lapsed')
  await countDown(tx, poolId, 'taken', over.length)
  await logAll(tx, services, bySystem, over.map(({ id }) => ({ poolId, holdId: id, what: 'lapsed' })))
  await tell(tx, services, over.map(({ id, holderId }) => ({ holdId: id, holderId, poolId, what: 'lapsed', until: null })))
  await passOn(tx, services, poolId)
  return over.length
}
