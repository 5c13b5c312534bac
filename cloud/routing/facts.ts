import { type UnitKind } from '@shared/domain/roles'

/** What the router knows of a unit. Rows of the database fit as they are. */
export interface RoutingUnit {
  id: string
  kind: UnitKind
  parentId: string | null
  name: string
  shortName: string
  isOpen: boolean
  /** Somebody who handles requests is assigned to it now. */
  hasStaff: boolean
}

/** Who says that an area belongs to a unit: the shipped table, a station's ledger, a confirmed request, a correction. */
export type CoverageSource = 'shipped' | 'imported' | 'confirmed' | 'corrected'

/** Where a road has lanes (弄) and numbers (号), they are counted apart, and odd and even sides may differ. Ends are included. */
export type CoveredArea =
  | { kind: 'lanes' | 'numbers'; road: string; side: 'odd' | 'even' | 'both'; from: number; to: number }
  | { kind: 'estate'; name: string }

/** A street or a committee is responsible for an area. */
export interface CoverageEntry {
  id: string
  unitId: string
  source: CoverageSource
  area: CoveredArea
}

/** Everything that decides where a request goes; the router holds nothing else. */
export interface RoutingFacts {
  units: readonly RoutingUnit[]
  coverage: readonly CoverageEntry[]
}
