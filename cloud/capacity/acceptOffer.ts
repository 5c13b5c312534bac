import { type Transaction } from '../database/database'
import { type Services } from '../services'
import { type By, log } from './log'
import { lockPoolOf } from './pool'

/** Says yes to an offer in time. Repeat-safe: `held` also where the place is theirs already; `lapsed` for everything else. */
export const acceptOffer = async (tx: Transaction, services: Services, { holdId, by }: { holdId: string; by: By }): Promise<'held' | 'lapsed'> => {
  const found = await lockPoolOf(tx, holdId)
  if (found?.hold.state === 'held') return 'held'
  const { affected } = await tx.execute(
    "UPDATE capacity_hold SET state = 'held', version = version + 1 WHERE id = ? AND state = 'offered' AND offeredUntil > ?", [holdId, services.clock.now()])
  if (!found || affected !== 1) return 'lapsed'
  await log(tx, services, by, { poolId: found.hold.poolId, holdId, what: 'accepted' })
  return 'held'
}
