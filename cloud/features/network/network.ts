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
import { createUnitTree, readUnits, type UnitTree, type UnitView } from './unitTree'

export { type UnitView } from './unitTree'

/** The tree of units as it is now, with the router over it. Plain memory: safe to use inside a transaction. */
export interface NetworkView extends UnitTree {
  /** By which the due days are reckoned now. */
  calendar: WorkCalendar
  /** The services as the bureau has set them. */
  forms: Forms
  overrides: Overrides
  settings: SharedSettings
  router: Router
  /** Who is responsible for which area, as the router knows it. */
  coverage: readonly CoverageEntry[]
}

export interface Network {
  /** The network of now; reads the database only when its version moved on or somebody's assignment or leave began or ended. */
  current: () => Promise<NetworkView>
}

/** The network of now, as what a command prepares. */
export const networkOf = ({ services }: { services: { network: Network } }): Promise<NetworkView> => services.network.current()

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
        const { units, validUntil } = await readUnits(database, now)
        const coverage = await coverageAt(coverageVersion)
        known = { version, validUntil, view: viewOf(units, { calendar: await readCalendar(database), overrides: await readOverrides(database), editions, coverage }) }
      }
      return known.view
    },
  }
}

interface Kept {
  calendar: WorkCalendar
  overrides: Overrides
  editions: readonly CatalogEntry[]
  coverage: readonly CoverageEntry[]
}

const viewOf = (units: readonly UnitView[], { calendar, overrides, editions, coverage }: Kept): NetworkView => ({
  ...createUnitTree(units),
  coverage, calendar, overrides,
  forms: formsOf(editions, overrides),
  settings: sharedOf(overrides),
  router: createRouter({ units, coverage }),
})
