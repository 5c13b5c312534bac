import { type Transaction } from '../database/database'
import { type Services } from '../services'
import { type HoldRow } from './entities'
import { tell } from './listeners'
import { type By, log } from './log'
import { setLineTimer } from './openPool'
import { batch, offerLapseKind, passOn } from './passOn'
import { lockPool } from './pool'

/** Offers that would outlast the new start end with it; whoever has one is told the new end. */
const shortenOffers = async (tx: Transaction, services: Services, poolId: string, startsAt: number): Promise<void> => {
  const late = "poolId = ? AND state = 'offered' AND offeredUntil > ?"
  await tx.execute(
    `UPDATE timer SET dueAt = ?, claimedUntil = NULL, attempts = 0 WHERE kind = '${offerLapseKind}' AND subject IN (SELECT id FROM capacity_hold WHERE ${late})`, [startsAt, poolId, startsAt])
  for (;;) {
    const page = await tx.query<Pick<HoldRow, 'id' | 'holderId'>>(`SELECT id, holderId FROM capacity_hold WHERE ${late} ORDER BY id LIMIT ${batch}`, [poolId, startsAt])
    const ids = page.map(({ id }) => id)
    if (ids.length === 0) return
    await tx.execute(`UPDATE capacity_hold SET offeredUntil = ?, version = version + 1 WHERE id IN (${ids.map(() => '?').join(', ')})`, [startsAt, ...ids])
    await tell(tx, services, page.map(({ id, holderId }) => ({ holdId: id, holderId, poolId, what: 'offered', until: startsAt })))
  }
}

/** Moves the start (epoch ms, or null for none). What is free goes to the line again where the line goes on longer; where it is over now, it ends within seconds. */
export const setStartsAt = async (tx: Transaction, services: Services, { poolId, startsAt, by }: { poolId: string; startsAt: number | null; by: By }): Promise<void> => {
  const before = await lockPool(tx, poolId)
  if (before.startsAt === startsAt) return
  await tx.execute('UPDATE capacity_pool SET startsAt = ? WHERE id = ?', [startsAt, poolId])
  await log(tx, services, by, { poolId, what: 'rescheduled' })
  await setLineTimer(tx, services, poolId, startsAt)
  if (startsAt !== null) await shortenOffers(tx, services, poolId, startsAt)
  await passOn(tx, services, poolId)
}
