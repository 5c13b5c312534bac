import { type HoldEnd, type HoldState } from '@shared/domain/capacity'
import { type Sql, type Transaction } from '../database/database'
import { duplicateKey, holes } from '../database/rows'
import { type Services } from '../services'
import { assertAffected } from './pool'
import { type By } from './log'

/** Whose hold on which pool; the id of the hold is given by the caller, and by is who brings them. */
export interface Claim {
  poolId: string
  holdId: string
  holderId: string
  by: By
}

export const activeKeyOf = ({ poolId, holderId }: Pick<Claim, 'poolId' | 'holderId'>): string => `${poolId}:${holderId}`

/** Puts the hold at the end of the line, whose last rank the caller has just raised; false where this person has an active one already. */
export const addHold = async (tx: Transaction, { clock }: Services, { poolId, holdId, holderId }: Claim, state: HoldState): Promise<boolean> => {
  try {
    await tx.execute(
      `INSERT INTO capacity_hold (id, poolId, holderId, activeKey, state, lineRank, offeredAt, offeredUntil, endedAt, endedWhy, createdAt, version)
       SELECT ?, id, ?, ?, ?, lastRank, NULL, NULL, NULL, NULL, ?, 1 FROM capacity_pool WHERE id = ?`,
      [holdId, holderId, activeKeyOf({ poolId, holderId }), state, clock.now(), poolId])
    return true
  } catch (error) {
    if (!duplicateKey(error)) throw error
    return false
  }
}

/** The active hold that somebody has on a pool. */
export const activeHoldOf = async (sql: Sql, claim: Pick<Claim, 'poolId' | 'holderId'>): Promise<string | undefined> =>
  (await sql.query<{ id: string }>('SELECT id FROM capacity_hold WHERE activeKey = ?', [activeKeyOf(claim)]))[0]?.id

/** Ends these holds, all of which are in that state. The counters of their pool are the caller's. */
export const endHolds = async (tx: Transaction, { clock }: Services, ids: readonly string[], state: HoldState, why: HoldEnd): Promise<void> => {
  const { affected } = await tx.execute(
    `UPDATE capacity_hold SET state = 'ended', activeKey = NULL, endedAt = ?, endedWhy = ?, version = version + 1 WHERE state = ? AND id IN (${holes(ids)})`,
    [clock.now(), why, state, ...ids])
  assertAffected(affected, ids.length, 'ending holds')
}
