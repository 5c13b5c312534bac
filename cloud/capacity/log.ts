import { type CapacityChange } from '@shared/domain/capacity'
import { type Transaction } from '../database/database'
import { newId } from '../database/id'
import { holes, insertAll } from '../database/rows'
import { type Services } from '../services'
import { type ActorKind, capacityLogTable } from './entities'

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

/** The record of whoever had these holds is destroyed: what was written about them goes, that it happened stays. */
export const forgetReasons = async (tx: Transaction, holdIds: readonly string[]): Promise<void> => {
  await tx.execute(`UPDATE capacity_log SET reason = NULL WHERE holdId IN (${holes(holdIds)}) AND reason IS NOT NULL`, holdIds)
}
