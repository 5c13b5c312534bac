import { type Sql } from '../database/database'
import { type CapacityLogRow } from '../capacity/entities'

type Entry = Pick<CapacityLogRow, 'holdId' | 'what'>

export interface History {
  /** The most places that were given at any moment. */
  mostTaken: number
  /** Somebody got a place, or was asked, while somebody else had waited longer. Only for lines in which nobody was moved. */
  hasOvertaken: boolean
}

/**
 * Plays the log of a pool again. Its entries are written under the lock of the pool with ids in the order of their making,
 * so within one process their order is that in which things happened.
 */
export const readHistory = async (sql: Sql, poolId: string): Promise<History> => {
  const entries = await sql.query<Entry>('SELECT holdId, what FROM capacity_log WHERE poolId = ? AND holdId IS NOT NULL ORDER BY id', [poolId])
  const taken = new Set<string>()
  // In the order in which they came: a Set keeps it.
  const line = new Set<string>()
  const history: History = { mostTaken: 0, hasOvertaken: false }
  for (const { holdId, what } of entries) {
    if (holdId === null) continue
    if (what === 'waiting') line.add(holdId)
    if (what === 'taken' && line.size > 0) history.hasOvertaken = true
    if (what === 'offered' && line.values().next().value !== holdId) history.hasOvertaken = true
    if (what === 'taken' || what === 'offered') taken.add(holdId)
    if (what === 'offered') line.delete(holdId)
    if (['declined', 'lapsed', 'released', 'removed', 'closed'].includes(what) && !taken.delete(holdId)) line.delete(holdId)
    history.mostTaken = Math.max(history.mostTaken, taken.size)
  }
  return history
}
