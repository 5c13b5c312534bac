import { lineEndsAt } from '@shared/domain/capacity'
import { type Transaction } from '../database/database'
import { insert } from '../database/rows'
import { setTimer } from '../jobs/timers'
import { type Services } from '../services'
import { poolTable } from './entities'
import { type By, bySystem, log } from './log'
import { assertAffected } from './pool'

/** The name of the timer that ends a line shortly before the start; its subject is the pool. */
export const lineOverKind = 'line_over'

export const setLineTimer = async (tx: Transaction, { clock }: Pick<Services, 'clock'>, poolId: string, startsAt: number | null): Promise<void> => {
  const dueAt = lineEndsAt(startsAt)
  if (dueAt !== null) await setTimer(tx, clock, { kind: lineOverKind, subject: poolId, dueAt })
}

/** Makes a pool under the caller's id; `startsAt` is epoch ms, or null for what has no beginning. */
export const openPool = async (tx: Transaction, services: Pick<Services, 'clock' | 'vault'>, { id, places, startsAt, isOpen, by = bySystem }: { id: string; places: number; startsAt: number | null; isOpen: boolean; by?: By }): Promise<void> => {
  await insert(tx, poolTable, { id, places, taken: 0, waiting: 0, lastRank: 0, isOpen: isOpen ? 1 : 0, startsAt, version: 1 })
  await log(tx, services, by, { poolId: id, what: isOpen ? 'opened' : 'closed', toPlace: places })
  await setLineTimer(tx, services, id, startsAt)
}

/** Lets new people come, or no more. Those who are in line are served all the same. */
export const setOpen = async (tx: Transaction, services: Services, { poolId, isOpen, by }: { poolId: string; isOpen: boolean; by: By }): Promise<void> => {
  const { affected } = await tx.execute('UPDATE capacity_pool SET isOpen = ?, version = version + 1 WHERE id = ?', [isOpen ? 1 : 0, poolId])
  assertAffected(affected, 1, `opening or closing ${poolId}`)
  await log(tx, services, by, { poolId, what: isOpen ? 'opened' : 'closed' })
}
