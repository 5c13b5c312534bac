import { type Transaction } from '../database/database'
import { type Services } from '../services'
import { type HoldRow } from './entities'
import { endHolds } from './hold'
import { tell } from './listeners'
import { bySystem, logAll } from './log'
import { batch } from './passOn'
import { lineIsOver, lockPool } from './pool'
import { countDown } from './release'

/** Ends the line of a pool for a hundred of those who wait, if its time has come, and gives how many that were: less means all. */
export const endLine = async (tx: Transaction, services: Services, poolId: string): Promise<number> => {
  if (!lineIsOver(await lockPool(tx, poolId), services.clock.now())) return 0
  const left = await tx.query<Pick<HoldRow, 'id' | 'holderId'>>(
    `SELECT id, holderId FROM capacity_hold WHERE poolId = ? AND state = 'waiting' ORDER BY lineRank, id LIMIT ${batch}`, [poolId])
  if (left.length === 0) return 0
  await endHolds(tx, services, left.map(({ id }) => id), 'waiting', 'closed')
  await countDown(tx, poolId, 'waiting', left.length)
  await logAll(tx, services, bySystem, left.map(({ id }) => ({ poolId, holdId: id, what: 'closed' })))
  await tell(tx, services, left.map(({ id, holderId }) => ({ holdId: id, holderId, poolId, what: 'closed', until: null })))
  return left.length
}
