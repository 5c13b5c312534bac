import { type Transaction } from '../database/database'
import { type Services } from '../services'
import { type HoldRow } from './entities'
import { placeInLine } from './look'
import { type By, log } from './log'
import { batch } from './passOn'
import { assertAffected, broken, lockPoolOf, readPool } from './pool'

export type Moved = { state: 'moved'; from: number; to: number } | { state: 'not_waiting' }

/** Ranks nearer than this get room again. Halving the room of two neighbours reaches it after some forty moves to one place. */
const tooNear = 1e-9

const others = (tx: Transaction, { poolId, id }: HoldRow, offset: number): Promise<{ id: string; lineRank: number }[]> =>
  tx.query("SELECT id, lineRank FROM capacity_hold WHERE poolId = ? AND state = 'waiting' AND id <> ? ORDER BY lineRank, id LIMIT ? OFFSET ?", [poolId, id, 2, offset])

/** A rank between those who will stand before and behind, or null where there is no room between them. */
const rankFor = async (tx: Transaction, hold: HoldRow, place: number): Promise<number | null> => {
  // Behind the last one comes whoever comes next: a new last rank.
  const [before, behind] = place === 1 ? [undefined, (await others(tx, hold, 0))[0]] : await others(tx, hold, place - 2)
  if (before && behind) return behind.lineRank - before.lineRank > tooNear ? (before.lineRank + behind.lineRank) / 2 : null
  if (behind) return behind.lineRank - 1
  await tx.execute('UPDATE capacity_pool SET lastRank = lastRank + 1 WHERE id = ?', [hold.poolId])
  return (await readPool(tx, hold.poolId)).lastRank
}

/** Gives everybody who waits a whole number of their own, in the order in which they stand. */
const renumber = async (tx: Transaction, poolId: string): Promise<void> => {
  const { lastRank } = await readPool(tx, poolId)
  const line = await tx.query<{ id: string }>("SELECT id FROM capacity_hold WHERE poolId = ? AND state = 'waiting' ORDER BY lineRank, id", [poolId])
  for (let at = 0; at < line.length; at += batch) {
    const some = line.slice(at, at + batch)
    const ids = some.map(({ id }) => id)
    const { affected } = await tx.execute(
      `UPDATE capacity_hold SET lineRank = CASE id ${some.map(() => 'WHEN ? THEN ?').join(' ')} END WHERE id IN (${ids.map(() => '?').join(', ')})`,
      [...ids.flatMap((id, index) => [id, lastRank + at + index + 1]), ...ids])
    assertAffected(affected, ids.length, 'renumbering a line')
  }
  await tx.execute('UPDATE capacity_pool SET lastRank = ? WHERE id = ?', [lastRank + line.length, poolId])
}

/** Puts somebody who waits at another place of the line (from 1; behind the last one is the end), and logs from where to where and why. */
export const moveInLine = async (tx: Transaction, services: Services, { holdId, toPlace, by, reason }: { holdId: string; toPlace: number; by: By; reason: string }): Promise<Moved> => {
  const found = await lockPoolOf(tx, holdId)
  if (found?.hold.state !== 'waiting') return { state: 'not_waiting' }
  const { hold, pool } = found
  const from = (await placeInLine(tx, [holdId])).get(holdId) ?? 0
  const to = Math.min(Math.max(1, toPlace), pool.waiting)
  if (from === to) return { state: 'moved', from, to }
  let rank = await rankFor(tx, hold, to)
  if (rank === null) {
    await renumber(tx, hold.poolId)
    rank = await rankFor(tx, hold, to)
  }
  if (rank === null) throw broken('no room in a line that was just renumbered')
  assertAffected((await tx.execute("UPDATE capacity_hold SET lineRank = ?, version = version + 1 WHERE id = ? AND state = 'waiting'", [rank, holdId])).affected, 1, 'moving in line')
  await log(tx, services, by, { poolId: hold.poolId, holdId, what: 'moved', fromPlace: from, toPlace: to, reason })
  return { state: 'moved', from, to }
}
