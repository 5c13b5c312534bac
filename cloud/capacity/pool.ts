import { lineEndsAt } from '@shared/domain/capacity'
import { type Sql, type Transaction } from '../database/database'
import { readOne } from '../database/rows'
import { type HoldRow, holdTable, type PoolRow, poolTable } from './entities'

/** A pool or hold that nobody made, or counters that disagree with the holds: a mistake of ours, which undoes the transaction. */
export const broken = (what: string): Error => new Error(`capacity: ${what}`)

/** Throws where a write that cannot miss under the lock of the pool has missed. */
export const assertAffected = (affected: number, expected: number, what: string): void => {
  if (affected !== expected) throw broken(`${what}: ${affected} rows instead of ${expected}`)
}

export const readPool = async (sql: Sql, poolId: string): Promise<PoolRow> => {
  const pool = await readOne(sql, poolTable, { id: poolId })
  if (!pool) throw broken(`there is no pool ${poolId}`)
  return pool
}

/**
 * Holds the row of a pool to the end of the transaction and gives it. Everything that changes holds comes through here, or through the
 * one UPDATE of takePlace or joinLine, before it touches a hold: so whoever is in sees the truth by plain reads, and no two wait for each other.
 */
export const lockPool = async (tx: Transaction, poolId: string): Promise<PoolRow> => {
  const { affected } = await tx.execute('UPDATE capacity_pool SET version = version + 1 WHERE id = ?', [poolId])
  if (affected !== 1) throw broken(`there is no pool ${poolId}`)
  return readPool(tx, poolId)
}

/** Locks the pool of a hold and reads both; undefined where there is no such hold. A hold never changes its pool. */
export const lockPoolOf = async (tx: Transaction, holdId: string): Promise<{ pool: PoolRow; hold: HoldRow } | undefined> => {
  const found = (await tx.query<Pick<HoldRow, 'poolId'>>('SELECT poolId FROM capacity_hold WHERE id = ?', [holdId]))[0]
  if (!found) return undefined
  const pool = await lockPool(tx, found.poolId)
  const hold = await readOne(tx, holdTable, { id: holdId })
  return hold && { pool, hold }
}

/** Whether new people may still come at all. */
export const takesMore = ({ isOpen, startsAt }: Pick<PoolRow, 'isOpen' | 'startsAt'>, now: number): boolean => isOpen === 1 && (startsAt === null || now < startsAt)

export const lineIsOver = ({ startsAt }: Pick<PoolRow, 'startsAt'>, now: number): boolean => {
  const end = lineEndsAt(startsAt)
  return end !== null && now >= end
}
