import { type Sql } from '../database/database'
import { holes } from '../database/rows'
import { type PoolRow } from './entities'

/** At which place of their lines these holds stand, from 1, in one statement; those that do not wait are left out. */
export const placeInLine = async (sql: Sql, holdIds: readonly string[]): Promise<Map<string, number>> => {
  if (holdIds.length === 0) return new Map()
  const rows = await sql.query<{ id: string; place: number }>(
    `SELECT h.id, (SELECT COUNT(*) FROM capacity_hold o
       WHERE o.poolId = h.poolId AND o.state = 'waiting' AND (o.lineRank < h.lineRank OR (o.lineRank = h.lineRank AND o.id <= h.id))) AS place
     FROM capacity_hold h WHERE h.state = 'waiting' AND h.id IN (${holes(holdIds)})`, holdIds)
  return new Map(rows.map(({ id, place }) => [id, Number(place)]))
}

export type PoolView = Pick<PoolRow, 'id' | 'places' | 'taken' | 'waiting' | 'startsAt'> & { isOpen: boolean }

/**
 * How these pools stand, by a plain read outside of any transaction: for lists, and so that a full one is refused without a write.
 * What it says may be over a moment later; only takePlace and joinLine decide.
 */
export const peekPool = async (sql: Sql, poolIds: readonly string[]): Promise<Map<string, PoolView>> => {
  if (poolIds.length === 0) return new Map()
  const rows = await sql.query<Omit<PoolView, 'isOpen'> & { isOpen: number }>(
    `SELECT id, places, taken, waiting, isOpen, startsAt FROM capacity_pool WHERE id IN (${holes(poolIds)})`, poolIds)
  return new Map(rows.map((row) => [row.id, { ...row, isOpen: row.isOpen === 1 }]))
}

export interface Miscount {
  id: string
  places: number
  taken: number
  waiting: number
  holdsTaken: number
  holdsWaiting: number
}

/** The pools, a hundred at the most, whose counters are not what their holds say, or that gave more than they have. There should be none. */
export const countCheck = async (sql: Sql, poolId?: string): Promise<Miscount[]> => {
  const rows = await sql.query<Miscount>(
    `SELECT id, places, taken, waiting, holdsTaken, holdsWaiting FROM (
       SELECT p.id, p.places, p.taken, p.waiting,
         (SELECT COUNT(*) FROM capacity_hold h WHERE h.poolId = p.id AND h.state IN ('held', 'offered')) AS holdsTaken,
         (SELECT COUNT(*) FROM capacity_hold h WHERE h.poolId = p.id AND h.state = 'waiting') AS holdsWaiting
       FROM capacity_pool p${poolId === undefined ? '' : ' WHERE p.id = ?'}) counted
     WHERE taken <> holdsTaken OR waiting <> holdsWaiting OR taken > places ORDER BY id LIMIT 100`, poolId === undefined ? [] : [poolId])
  return rows.map((row) => ({ ...row, holdsTaken: Number(row.holdsTaken), holdsWaiting: Number(row.holdsWaiting) }))
}
