import { type UnitChangeEntry, type UnitDetails } from '@shared/contract/units'
import { weekText } from '@shared/text/openingHours'
import { unitChangeTexts, unitStatusTexts } from '@shared/text/units'
import { type Sql } from '../../database/database'
import { holes } from '../../database/rows'
import { type NetworkView, type UnitView } from '../network/network'
import { presentUnit } from '../network/presenter'
import { type Scope } from '../staff/scope'
import { type UnitChangeRow } from './entities'
import { kindsBelow, mayDo, mergeTargets } from './mayDo'

const countOf = async (sql: Sql, statement: string, values: readonly (string | number)[]): Promise<number> => (await sql.query<{ n: number }>(statement, [...values]))[0]?.n ?? 0

/** Requests that these units own and that are not closed: read by the index of the queue. */
export const countOpen = (sql: Sql, unitIds: readonly string[]): Promise<number> =>
  countOf(sql, `SELECT COUNT(*) AS n FROM service_request WHERE ownerUnitId IN (${holes(unitIds)}) AND status IN ('submitted', 'accepted', 'awaiting_supplement')`, unitIds)

export const countClosed = (sql: Sql, unitIds: readonly string[]): Promise<number> =>
  countOf(sql, `SELECT COUNT(*) AS n FROM service_request WHERE ownerUnitId IN (${holes(unitIds)}) AND status IN ('completed', 'rejected', 'withdrawn')`, unitIds)

export const countStaff = (sql: Sql, unitId: string, now: number): Promise<number> =>
  countOf(sql, 'SELECT COUNT(DISTINCT sa.staffId) AS n FROM staff_assignment sa JOIN staff s ON s.id = sa.staffId WHERE sa.unitId = ? AND s.disabledAt IS NULL AND sa.fromAt <= ? AND (sa.untilAt IS NULL OR sa.untilAt > ?)', [unitId, now, now])

export const countCoverage = (sql: Sql, unitId: string): Promise<number> => countOf(sql, 'SELECT COUNT(*) AS n FROM coverage WHERE unitId = ?', [unitId])

const brief = (id: string | null | undefined, network: NetworkView) => {
  const unit = id ? network.find(id) : undefined
  return unit ? presentUnit(unit) : null
}

/** A unit for whoever administers it. Its own facts only: people and area have pages of their own. */
export const presentDetails = async (sql: Sql, unit: UnitView, { scope, network, now }: { scope: Scope; network: NetworkView; now: number }): Promise<UnitDetails> => ({
  unit: presentUnit(unit),
  code: unit.code,
  officialCode: unit.officialCode,
  status: { code: unit.status, text: unitStatusTexts[unit.status] },
  isActive: network.isActive(unit.id),
  standIn: network.isActive(unit.id) ? null : brief(network.responsible(unit.id), network),
  mergedInto: brief(unit.mergedIntoId, network),
  parent: brief(unit.parentId, network),
  phone: unit.phone, address: unit.address, hours: unit.hours, weekText: unit.week && weekText(unit.week),
  counts: {
    staff: await countStaff(sql, unit.id, now),
    openRequests: await countOpen(sql, [unit.id]),
    below: network.units.filter(({ parentId, mergedIntoId }) => parentId === unit.id && !mergedIntoId).length,
  },
  may: mayDo(scope, unit, network),
  kindsBelow: [...kindsBelow(unit)],
  mergeTargets: mergeTargets(scope, unit, network).map(presentUnit),
  version: unit.version,
})

/** The last things that were done with a unit, newest first. */
export const readUnitChanges = async (sql: Sql, unitId: string, network: NetworkView): Promise<UnitChangeEntry[]> => {
  const rows = await sql.query<Pick<UnitChangeRow, 'id' | 'at' | 'what' | 'otherUnitId' | 'reason'> & { byName: string | null }>(
    'SELECT c.id, c.at, c.what, b.name AS byName, c.otherUnitId, c.reason FROM unit_change c LEFT JOIN staff b ON b.id = c.byStaffId WHERE c.unitId = ? ORDER BY c.id DESC LIMIT 50', [unitId])
  return rows.map(({ id, at, what, byName, otherUnitId, reason }) => ({ id, at, what: { code: what, text: unitChangeTexts[what] }, byName, other: brief(otherUnitId, network), reason: reason ?? '' }))
}
