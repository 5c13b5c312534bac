import { type Position } from '@shared/domain/offers'
import { parseWeek, type WeekHours } from '@shared/domain/openingHours'
import { handlerRoles, type UnitKind } from '@shared/domain/roles'
import { type UnitStatus } from '@shared/domain/unitChanges'
import { type Sql } from '../../database/database'
import { holes } from '../../database/rows'

export interface UnitView {
  id: string
  code: string
  kind: UnitKind
  parentId: string | null
  path: string
  name: string
  shortName: string
  /** Names that it bore before, which people go on writing. */
  formerNames: readonly string[]
  phone: string | null
  address: string | null
  hours: string | null
  /** When it is open, where that is known to the minute. */
  week: WeekHours | null
  /** What it does, in its own words. */
  about: string | null
  position: Position | null
  officialCode: string | null
  status: UnitStatus
  mergedIntoId: string | null
  version: number
  isOpen: boolean
  hasStaff: boolean
}

/** Who stands above whom, who is there, and who stands in for whom. */
export interface UnitTree {
  units: readonly UnitView[]
  district: UnitView
  find: (id: string) => UnitView | undefined
  /** Throws for an id that no unit has: ids come from our own tables. */
  unit: (id: string) => UnitView
  /** By public code; of a unit that was merged, the one that has its work now. */
  byCode: (code: string) => UnitView | undefined
  /** The unit itself, or the one that has its work since they were merged. */
  successor: (id: string) => UnitView | undefined
  /** The unit above; of one that was merged, the one above its successor. */
  aboveOf: (id: string) => string | null
  /** Open and with somebody who handles requests. */
  isActive: (id: string) => boolean
  /** The unit itself, or the nearest above it that is active; at the end the district's queue: no request is ever without an owner. */
  responsible: (id: string) => string
  /** The units whose turn falls to these: themselves, and those below that stand empty for now. */
  handledBy: (ids: readonly string[]) => string[]
  /** The nearest unit of that kind at or above this one; the district where there is none. */
  above: (id: string, kind: UnitKind) => string
}

type UnitRow = Omit<UnitView, 'isOpen' | 'hasStaff' | 'formerNames' | 'week' | 'position'> & { week: string | null; latitude: number | null; longitude: number | null }

/** Some thousands of units would still be a small list; beyond that something is wrong with the import. */
const mostUnits = 5000

/** The units as they are at this moment, and until when nobody comes or goes. Within a transaction: as they are there. */
export const readUnits = async (sql: Sql, now: number): Promise<{ units: UnitView[]; validUntil: number }> => {
  const rows = await sql.query<UnitRow>(
    `SELECT id, code, kind, parentId, path, name, shortName, phone, address, hours, week, about, latitude, longitude, officialCode, status, mergedIntoId, COALESCE(version, 0) AS version FROM unit ORDER BY code LIMIT ${mostUnits}`)
  const staffed = await sql.query<{ unitId: string }>(
    `SELECT DISTINCT sa.unitId FROM staff_assignment sa JOIN staff s ON s.id = sa.staffId
     WHERE s.disabledAt IS NULL AND sa.role IN (${holes(handlerRoles)}) AND sa.fromAt <= ? AND (sa.untilAt IS NULL OR sa.untilAt > ?)
       AND NOT EXISTS (SELECT 1 FROM staff_leave l WHERE l.staffId = sa.staffId AND l.fromAt <= ? AND l.untilAt > ?)`, [...handlerRoles, now, now, now, now])
  const renamed = await sql.query<{ unitId: string; formerName: string }>(`SELECT unitId, formerName FROM unit_change WHERE formerName IS NOT NULL LIMIT ${mostUnits}`)
  const validUntil = Math.min(await nextChange(sql, 'staff_assignment', now), await nextChange(sql, 'staff_leave', now))
  const staffedIds = new Set(staffed.map(({ unitId }) => unitId))
  const namesOf = (id: string): string[] => renamed.filter(({ unitId }) => unitId === id).map(({ formerName }) => formerName)
  const viewOf = ({ week, latitude, longitude, ...unit }: UnitRow): UnitView => ({
    ...unit, week: parseWeek(week), position: latitude === null || longitude === null ? null : { latitude, longitude },
    formerNames: namesOf(unit.id), isOpen: unit.status === 'open', hasStaff: staffedIds.has(unit.id),
  })
  return { units: rows.map(viewOf), validUntil }
}

const nextChange = async (sql: Sql, table: 'staff_assignment' | 'staff_leave', now: number): Promise<number> =>
  (await sql.query<{ at: number | null }>(`SELECT MIN(CASE WHEN fromAt > ? THEN fromAt ELSE untilAt END) AS at FROM ${table} WHERE fromAt > ? OR untilAt > ?`, [now, now, now]))[0]?.at ?? Number.MAX_SAFE_INTEGER

/** The unit, then what its `next` leads to, each once: whatever a table may hold, no walk goes on for ever. */
function* walk(from: UnitView | undefined, next: (unit: UnitView) => UnitView | undefined): Generator<UnitView> {
  const seen = new Set<string>()
  for (let at = from; at && !seen.has(at.id); at = next(at)) {
    seen.add(at.id)
    yield at
  }
}

/** Throws when there is no district centre: nothing could ever be sent on. */
export const createUnitTree = (units: readonly UnitView[]): UnitTree => {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const codes = new Map(units.map((unit) => [unit.code, unit]))
  const district = units.find(({ kind }) => kind === 'district')
  if (!district) throw new Error('the network has no district centre: import it first')
  const unit = (id: string): UnitView => {
    const found = byId.get(id)
    if (!found) throw new Error(`no unit ${id}`)
    return found
  }
  const successorOf = (from: UnitView | undefined): UnitView | undefined => [...walk(from, ({ mergedIntoId }) => byId.get(mergedIntoId ?? ''))].at(-1)
  const isActive = (id: string): boolean => byId.get(id)?.isOpen === true && byId.get(id)?.hasStaff === true
  const firstAbove = (id: string, fits: (candidate: UnitView) => boolean): string => {
    for (const candidate of walk(byId.get(id), ({ parentId }) => byId.get(parentId ?? ''))) if (fits(candidate)) return candidate.id
    return district.id
  }
  const responsible = (id: string): string => firstAbove(id, ({ id: candidate }) => isActive(candidate))
  const handled = new Map<string, string[]>()
  for (const { id } of units) handled.set(responsible(id), [...(handled.get(responsible(id)) ?? []), id])
  return {
    units, district, unit, isActive, responsible,
    find: (id) => byId.get(id),
    byCode: (code) => successorOf(codes.get(code)),
    successor: (id) => successorOf(byId.get(id)),
    aboveOf: (id) => successorOf(byId.get(id))?.parentId ?? null,
    handledBy: (ids) => [...new Set(ids.flatMap((id) => [id, ...(handled.get(id) ?? [])]))],
    above: (id, kind) => firstAbove(id, (candidate) => candidate.kind === kind && !candidate.mergedIntoId),
  }
}
