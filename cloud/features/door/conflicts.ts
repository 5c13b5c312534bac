import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { scanOutcomes } from '@shared/domain/activities'
import { holes } from '../../database/rows'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type Call } from '../../middleware/endpoints'
import { scopeOf } from '../activities/scope'
import { doorFor } from './door'
import { type DoorScanRow } from './entities'
import { presentScan } from './presenter'
import { type Ticket, ticketColumns, ticketJoins } from './tickets'

const pageSize = 30
const conflicting = scanOutcomes.filter((outcome) => outcome !== 'admitted')

type Row = Pick<DoorScanRow, 'id' | 'outcome' | 'happenedAt' | 'receivedAt' | 'isOffline'> & { byName: string | null } & { [Column in keyof Ticket]: Ticket[Column] | null }

/**
 * Scans that let nobody in, newest first by when they were received. `isProvisional` says of these that the door had no network: it may have let
 * somebody in by its own list.
 */
export const listScanConflicts = async ({ services, staff, params, query, now }: Call<typeof contract.listScanConflicts>): Promise<AnswerOf<typeof contract.listScanConflicts>> => {
  const door = await doorFor(services.database, params.id, { scope: scopeOf(staff), network: await services.network.current(), now })
  const after = decodeCursor(query.after)
  const rows = await services.database.query<Row>(
    `SELECT ds.id, ds.outcome, ds.happenedAt, ds.receivedAt, ds.isOffline, st.name AS byName, ${ticketColumns}
     FROM door_scan ds LEFT JOIN staff st ON st.id = ds.staffId LEFT JOIN (signup su ${ticketJoins}) ON su.id = ds.signupId LEFT JOIN attendance at ON at.signupId = ds.signupId AND at.sessionId = ds.sessionId
     WHERE ds.sessionId = ? AND ds.outcome IN (${holes(conflicting)})${after ? ' AND (ds.receivedAt < ? OR (ds.receivedAt = ? AND ds.id < ?))' : ''}
     ORDER BY ds.receivedAt DESC, ds.id DESC LIMIT ${pageSize + 1}`, [door.id, ...conflicting, ...(after ? [after.at, after.at, after.id] : [])])
  const [shown, last] = [rows.slice(0, pageSize), rows[pageSize - 1]]
  return {
    conflicts: shown.map((row) => ({
      ...presentScan(services.vault, door, row, row.signupId === null ? undefined : (row as Ticket)), isProvisional: row.isOffline === 1,
      happenedAt: row.happenedAt, receivedAt: row.receivedAt, byName: row.byName,
    })),
    next: rows.length > pageSize && last ? encodeCursor({ at: last.receivedAt, id: last.id }) : null,
  }
}
