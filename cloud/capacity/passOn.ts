import { offerUntil } from '@shared/domain/capacity'
import { type Transaction } from '../database/database'
import { newId } from '../database/id'
import { holes, insertAll } from '../database/rows'
import { timerTable } from '../jobs/entities'
import { type Services } from '../services'
import { type HoldRow } from './entities'
import { tell } from './listeners'
import { bySystem, logAll } from './log'
import { assertAffected, readPool } from './pool'

/** The name of the timer that ends an offer which nobody answered; its subject is the hold. */
export const offerLapseKind = 'offer_lapse'

/** So many in one statement. */
export const batch = 100

type InLine = Pick<HoldRow, 'id' | 'holderId'>

const firstInLine = (tx: Transaction, poolId: string, count: number): Promise<InLine[]> =>
  tx.query<InLine>(`SELECT id, holderId FROM capacity_hold WHERE poolId = ? AND state = 'waiting' ORDER BY lineRank, id LIMIT ${count}`, [poolId])

const offer = async (tx: Transaction, services: Services, poolId: string, chosen: readonly InLine[], until: number): Promise<void> => {
  const { clock } = services
  const ids = chosen.map(({ id }) => id)
  const count = ids.length
  const holds = await tx.execute(
    `UPDATE capacity_hold SET state = 'offered', offeredAt = ?, offeredUntil = ?, version = version + 1 WHERE state = 'waiting' AND id IN (${holes(ids)})`, [clock.now(), until, ...ids])
  assertAffected(holds.affected, count, 'offering places')
  const counters = await tx.execute(
    'UPDATE capacity_pool SET taken = taken + ?, waiting = waiting - ? WHERE id = ? AND taken + ? <= places AND waiting >= ?', [count, count, poolId, count, count])
  assertAffected(counters.affected, 1, 'counting offers')
  await logAll(tx, services, bySystem, ids.map((holdId) => ({ poolId, holdId, what: 'offered' })))
  // Nobody is offered a place twice in one hold, so these timers are new, whatever was set before.
  await insertAll(tx, timerTable, ids.map((subject) => ({ id: newId(clock), kind: offerLapseKind, subject, dueAt: until, claimedUntil: null, attempts: 0 })))
  await tell(tx, services, chosen.map(({ id, holderId }) => ({ holdId: id, holderId, poolId, what: 'offered', until })))
}

/**
 * Offers what is free to the first in line, as long as the line is not over, whether or not newcomers may come.
 * For a transaction that holds the lock of the pool and has just made something free.
 */
export const passOn = async (tx: Transaction, services: Services, poolId: string): Promise<void> => {
  for (;;) {
    const { places, taken, waiting, startsAt } = await readPool(tx, poolId)
    const count = Math.min(places - taken, waiting, batch)
    const until = count > 0 ? offerUntil(services.clock.now(), { startsAt }) : null
    if (until === null) return
    const chosen = await firstInLine(tx, poolId, count)
    assertAffected(chosen.length, count, 'the first in line')
    await offer(tx, services, poolId, chosen, until)
  }
}
