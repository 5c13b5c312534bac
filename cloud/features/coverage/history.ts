import { type contract } from '@shared/contract/contract'
import { type CoverageChange } from '@shared/contract/coverage'
import { type AnswerOf } from '@shared/contract/endpoint'
import { DomainError } from '@shared/domain/error'
import { coverageReasonTexts } from '@shared/text/coverage'
import { type Sql, type SqlValue } from '../../database/database'
import { holes } from '../../database/rows'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type Call } from '../../middleware/endpoints'
import { type StaffActor } from '../../middleware/actor'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { presentUnit } from '../network/presenter'
import { coverageChangeEntryTable, type CoverageChangeRow, type CoverageRow } from './entities'
import { unitsUnder } from './list'
import { presentArea } from './presenter'
import { assertCovers, covers, type Scope, scopeOf } from './scope'

const pageSize = 20
/** Units of one change that are named, and entries of it that are shown. */
const most = { units: 12, entries: 200 } as const

export type ReadChange = CoverageChangeRow & { byName: string | null; unitIds: string[] }

/** Changes under a condition on their ids, newest first, with all units that each touched. */
export const readChanges = async (sql: Sql, condition: string, values: readonly SqlValue[], limit: number): Promise<ReadChange[]> => {
  const rows = await sql.query<CoverageChangeRow & { byName: string | null }>(
    `SELECT c.id, c.at, c.byStaffId, c.why, c.note, c.added, c.removed, c.undoneByChangeId, s.name AS byName
     FROM coverage_change c LEFT JOIN staff s ON s.id = c.byStaffId WHERE ${condition} ORDER BY c.id DESC LIMIT ${limit}`, values)
  const ids = rows.map(({ id }) => id)
  const touched = await sql.query<{ changeId: string; unitId: string }>(`SELECT changeId, unitId FROM coverage_change_unit WHERE changeId IN (${holes(ids)}) ORDER BY unitId`, ids)
  const units = new Map<string, string[]>(ids.map((id) => [id, []]))
  for (const { changeId, unitId } of touched) units.get(changeId)?.push(unitId)
  return rows.map((row) => ({ ...row, unitIds: units.get(row.id) ?? [] }))
}

export const coversAll = (scope: Scope, network: NetworkView, unitIds: readonly string[]): boolean => unitIds.every((unitId) => covers(scope, network, unitId))

const presentChange = ({ id, at, byName, why, note, unitIds, added, removed, undoneByChangeId }: ReadChange, scope: Scope, network: NetworkView): CoverageChange => ({
  id, at, byName, why: { code: why, text: coverageReasonTexts[why] }, note: note ?? '',
  units: unitIds.slice(0, most.units).map((unitId) => presentUnit(network.unit(unitId))), unitCount: unitIds.length,
  added, removed, undoneById: undoneByChangeId, mayUndo: undoneByChangeId === null && why !== 'merge' && coversAll(scope, network, unitIds),
})

/** One page of the history of a unit and of those under it. */
export const listChanges = async ({ services, staff, params, query }: Call<typeof contract.listCoverageChanges>): Promise<AnswerOf<typeof contract.listCoverageChanges>> => {
  const [network, scope, after] = [await services.network.current(), scopeOf(staff), decodeCursor(query.after)]
  assertCovers(scope, network, params.id)
  const units = unitsUnder(params.id, network, true)
  const condition = `c.id IN (SELECT changeId FROM coverage_change_unit WHERE unitId IN (${holes(units)}))${after ? ' AND c.id < ?' : ''}`
  const rows = await readChanges(services.database, condition, [...units, ...(after ? [after.id] : [])], pageSize + 1)
  const last = rows[pageSize - 1]
  return { changes: rows.slice(0, pageSize).map((row) => presentChange(row, scope, network)), next: rows.length > pageSize && last ? encodeCursor(last) : null }
}

/** One change, for whoever answers for any unit of it. Throws `not_found`, `forbidden`. */
const readOne = async (services: Services, staff: StaffActor, id: string) => {
  const [network, scope] = [await services.network.current(), scopeOf(staff)]
  const [row] = await readChanges(services.database, 'c.id = ?', [id], 1)
  if (!row) throw new DomainError('not_found')
  if (!row.unitIds.some((unitId) => covers(scope, network, unitId))) throw new DomainError('forbidden')
  return { network, change: presentChange(row, scope, network) }
}

export const presentOne = async ({ services, staff }: { services: Services; staff: StaffActor }, id: string): Promise<{ change: CoverageChange }> => ({ change: (await readOne(services, staff, id)).change })

const columns = Object.keys(coverageChangeEntryTable.columns).filter((column) => !['changeId', 'isAdded', 'entryId'].includes(column)).join(', ')

/** The entries that a change added or removed. */
export const readChangeEntries = (sql: Sql, id: string, isAdded: 0 | 1, limit?: number): Promise<CoverageRow[]> =>
  sql.query<CoverageRow>(`SELECT entryId AS id, ${columns} FROM coverage_change_entry WHERE changeId = ? AND isAdded = ? ORDER BY name, fromNumber, entryId${limit ? ` LIMIT ${limit}` : ''}`, [id, isAdded])

export const getChange = async ({ services, staff, params }: Call<typeof contract.getCoverageChange>): Promise<AnswerOf<typeof contract.getCoverageChange>> => {
  const { network, change } = await readOne(services, staff, params.id)
  const entries = async (isAdded: 0 | 1) => (await readChangeEntries(services.database, params.id, isAdded, most.entries)).map((entry) => presentArea(entry, network))
  return { change, added: await entries(1), removed: await entries(0) }
}
