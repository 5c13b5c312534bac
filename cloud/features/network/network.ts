import { type UnitKind } from '@shared/domain/roles'
import { type UnitStatus } from '@shared/domain/unitChanges'
import { type Clock } from '../../database/clock'
import { type Database, type Sql } from '../../database/database'
import { type WorkCalendar } from '@shared/domain/calendar/workCalendar'
import { type CatalogEntry } from '@shared/catalog/catalog'
import { type SharedSettings } from '@shared/catalog/settings'
import { type CoverageEntry } from '../../routing/facts'
import { readCalendar } from '../calendar/calendar'
import { readCoverage } from '../coverage/readCoverage'
import { allEditions, type Forms, formsOf } from '../services/effective'
import { type Overrides, readOverrides, sharedOf } from '../services/overrides'
import { createRouter, type Router } from '../../routing/router'

export interface UnitView {
  id: string
  code: string
  kind: UnitKind
  parentId: string | null
  path: string
  name: string
  shortName: string
  phone: string | null
  address: string | null
  hours: string | null
  officialCode: string | null
  status: UnitStatus
  mergedIntoId: string | null
  version: number
  isOpen: boolean
  hasStaff: boolean
}

/** The tree of units as it is now, with the router over it. Plain memory: safe to use inside a transaction. */
export interface NetworkView {
  units: readonly UnitView[]
  /** By which the due days are reckoned now. */
  calendar: WorkCalendar
  /** The services as the bureau has set them. */
  forms: Forms
  overrides: Overrides
  settings: SharedSettings
  router: Router
  /** Who is responsible for which area, as the router knows it. */
  coverage: readonly CoverageEntry[]
  find: (id: string) => UnitView | undefined
  /** Throws for an id that no unit has: ids come from our own tables. */
  unit: (id: string) => UnitView
  /** By public code; of a unit that was merged, the one that has its work now. */
  byCode: (code: string) => UnitView | undefined
  /** Open and with somebody who handles requests. */
  isActive: (id: string) => boolean
  /** The unit itself, or the nearest above it that is active; at the end the district's queue: no request is ever without an owner. */
  responsible: (id: string) => string
  /** The units whose turn falls to these: themselves, and those below that stand empty for now. */
  handledBy: (ids: readonly string[]) => string[]
  /** The nearest unit of that kind at or above this one; the district where there is none. */
  above: (id: string, kind: UnitKind) => string
  district: UnitView
}

export interface Network {
  /** The network of now; reads the database only when its version moved on or somebody's assignment or leave began or ended. */
  current: () => Promise<NetworkView>
}

type UnitRow = Omit<UnitView, 'isOpen' | 'hasStaff'>

/** Whoever changes units, assignments or settings raises the version in the same transaction, so that every instance reloads. */
export const raiseNetworkVersion = async (tx: Sql): Promise<void> => {
  await tx.execute('UPDATE network_state SET version = version + 1 WHERE id = 1')
}

/** Whoever changes coverage raises its version in the same transaction, first: the row is the lock by which such changes come one after the other. */
export const raiseCoverageVersion = async (tx: Sql): Promise<void> => {
  await tx.execute('UPDATE network_state SET version = version + 1, coverageVersion = COALESCE(coverageVersion, 0) + 1 WHERE id = 1')
}

interface Versions {
  version: number
  coverageVersion: number | null
}

const readVersions = async (sql: Sql): Promise<Versions> =>
  (await sql.query<Versions>('SELECT version, coverageVersion FROM network_state WHERE id = 1'))[0] ?? { version: 0, coverageVersion: null }

/** The coverage as it was last read: thousands of rows, which a leave that begins must not read again. */
const createCoverageCache = (database: Database) => {
  let known: { version: number | null; entries: readonly CoverageEntry[] } | null = null
  return async (version: number | null): Promise<readonly CoverageEntry[]> => {
    if (!known || known.version !== version) known = { version, entries: version === null ? [] : await readCoverage(database) }
    return known.entries
  }
}

export const createNetwork = (database: Database, clock: Clock, editions: readonly CatalogEntry[] = allEditions): Network => {
  let known: { version: number; validUntil: number; view: NetworkView } | null = null
  const coverageAt = createCoverageCache(database)
  return {
    current: async () => {
      const now = clock.now()
      const { version, coverageVersion } = await readVersions(database)
      if (!known || known.version !== version || known.validUntil <= now) {
        const { units, validUntil } = await loadUnits(database, now)
        const coverage = await coverageAt(coverageVersion)
        known = { version, validUntil, view: viewOf(units, { calendar: await readCalendar(database), overrides: await readOverrides(database), editions, coverage }) }
      }
      return known.view
    },
  }
}

/** Some thousands of units would still be a small list; beyond that something is wrong with the import. */
const mostUnits = 5000

const loadUnits = async (database: Database, now: number): Promise<{ units: UnitView[]; validUntil: number }> => {
  const rows = await database.query<UnitRow>(
    `SELECT id, code, kind, parentId, path, name, shortName, phone, address, hours, officialCode, status, mergedIntoId, COALESCE(version, 0) AS version FROM unit ORDER BY code LIMIT ${mostUnits}`)
  const staffed = await database.query<{ unitId: string }>(
    `SELECT DISTINCT sa.unitId FROM staff_assignment sa JOIN staff s ON s.id = sa.staffId
     WHERE s.disabledAt IS NULL AND sa.role IN ('clerk', 'lead', 'reviewer') AND sa.fromAt <= ? AND (sa.untilAt IS NULL OR sa.untilAt > ?)
       AND NOT EXISTS (SELECT 1 FROM staff_leave l WHERE l.staffId = sa.staffId AND l.fromAt <= ? AND l.untilAt > ?)`, [now, now, now, now])
  const next = await Promise.all(['staff_assignment', 'staff_leave'].map((table) => database.query<{ at: number | null }>(
    `SELECT MIN(CASE WHEN fromAt > ? THEN fromAt ELSE untilAt END) AS at FROM ${table} WHERE fromAt > ? OR untilAt > ?`, [now, now, now])))
  const staffedIds = new Set(staffed.map(({ unitId }) => unitId))
  const units = rows.map((unit) => ({ ...unit, isOpen: unit.status === 'open', hasStaff: staffedIds.has(unit.id) }))
  return { units, validUntil: Math.min(...next.map(([row]) => row?.at ?? Number.MAX_SAFE_INTEGER)) }
}

interface Kept {
  calendar: WorkCalendar
  overrides: Overrides
  editions: readonly CatalogEntry[]
  coverage: readonly CoverageEntry[]
}

const viewOf = (units: readonly UnitView[], { calendar, overrides, editions, coverage }: Kept): NetworkView => {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const codes = new Map(units.map((unit) => [unit.code, unit]))
  const unit = (id: string): UnitView => {
    const found = byId.get(id)
    if (!found) throw new Error(`no unit ${id}`)
    return found
  }
  const district = units.find(({ kind }) => kind === 'district')
  if (!district) throw new Error('the network has no district centre: import it first')
  const successorOf = (found: UnitView | undefined): UnitView | undefined => {
    let at = found
    while (at?.mergedIntoId) at = byId.get(at.mergedIntoId)
    return at
  }
  const isActive = (id: string): boolean => {
    const found = byId.get(id)
    return found !== undefined && found.isOpen && found.hasStaff
  }
  const upwards = function* (id: string) {
    for (let at: UnitView | undefined = byId.get(id); at; at = at.parentId ? byId.get(at.parentId) : undefined) yield at
  }
  const firstAbove = (id: string, fits: (candidate: UnitView) => boolean): string => {
    for (const candidate of upwards(id)) if (fits(candidate)) return candidate.id
    return district.id
  }
  const responsible = (id: string): string => firstAbove(id, ({ id: candidate }) => isActive(candidate))
  const handled = new Map<string, string[]>()
  for (const { id } of units) handled.set(responsible(id), [...(handled.get(responsible(id)) ?? []), id])
  return {
    units, coverage, calendar, district, unit, isActive, responsible, overrides,
    forms: formsOf(editions, overrides),
    settings: sharedOf(overrides),
    router: createRouter({ units, coverage }),
    find: (id) => byId.get(id),
    byCode: (code) => successorOf(codes.get(code)),
    handledBy: (ids) => [...new Set(ids.flatMap((id) => [id, ...(handled.get(id) ?? [])]))],
    above: (id, kind) => firstAbove(id, (candidate) => candidate.kind === kind && !candidate.mergedIntoId),
  }
}
