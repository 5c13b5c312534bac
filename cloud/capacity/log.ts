import { type CapacityChange } from '@shared/domain/capacity'
import { type Sql, type Transaction } from '../database/database'
import { newId } from '../database/id'
import { holes, insertAll } from '../database/rows'
import { type Services } from '../services'
import { type ActorKind, type CapacityLogRow, capacityLogTable } from './entities'

/** Who does it; `id` is the person's or the member of staff's. */
export interface By {
  kind: ActorKind
  id: string | null
}
export const bySystem: By = { kind: 'system', id: null }

export interface LogEntry {
  poolId: string
  holdId?: string
  what: CapacityChange
  fromPlace?: number
  toPlace?: number
  reason?: string
}

/** What a log entry needs: the time, and a seal for its reason. */
type Logging = Pick<Services, 'clock' | 'vault'>

/** Some dozens of entries at the most, in one statement. */
export const logAll = (tx: Transaction, { clock, vault }: Logging, by: By, entries: readonly LogEntry[]): Promise<void> =>
  insertAll(tx, capacityLogTable, entries.map(({ poolId, holdId = null, what, fromPlace = null, toPlace = null, reason }) => {
    const id = newId(clock)
    return { id, poolId, holdId, at: clock.now(), what, byKind: by.kind, byId: by.id, fromPlace, toPlace, reason: reason === undefined ? null : vault.seal(reason, id) }
  }))

export const log = (tx: Transaction, services: Logging, by: By, entry: LogEntry): Promise<void> => logAll(tx, services, by, [entry])

export type Reasoned = Pick<CapacityLogRow, 'id' | 'at' | 'what'> & { holdId: string; reason: string }

/** The line of one hold is not changed that often. */
const mostReasons = 2000

/** What became of these holds for a reason that was written down, oldest first, opened; in one statement. */
export const reasonsOf = async (sql: Sql, { vault }: Pick<Services, 'vault'>, holdIds: readonly string[]): Promise<Reasoned[]> => {
  const rows = await sql.query<Reasoned>(`SELECT id, holdId, at, what, reason FROM capacity_log WHERE holdId IN (${holes(holdIds)}) AND reason IS NOT NULL ORDER BY id LIMIT ${mostReasons}`, holdIds)
  return rows.map((row) => ({ ...row, reason: vault.open(row.reason, row.id) }))
}

/** The record of whoever had these holds is destroyed: what was written about them goes, that it happened stays. */
export const forgetReasons = async (tx: Transaction, holdIds: readonly string[]): Promise<void> => {
  await tx.execute(`UPDATE capacity_log SET reason = NULL WHERE holdId IN (${holes(holdIds)}) AND reason IS NOT NULL`, holdIds)
}
