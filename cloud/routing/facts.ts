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
  /** The unit that has its work since they were merged: people go on writing the old name. */
  mergedIntoId?: string | null
  /** Names that it bore before. */
  formerNames?: readonly string[]
}

/** Who says that an area belongs to a unit: the shipped table, a station's ledger, a confirmed request, a correction. */
export type CoverageSource = 'shipped' | 'imported' | 'confirmed' | 'corrected'

/** People said it: it stands instead of what the program worked out. */
export const isEntered = ({ source }: { source: CoverageSource }): boolean => source !== 'shipped'

/** Lanes (弄) and house numbers (号) of a road share one sequence here, but a ledger may speak of one of them alone. */
export type RoadPart = 'lanes' | 'numbers' | 'lanesAndNumbers'

export interface RoadArea {
  kind: RoadPart
  road: string
  /** Odd and even sides may belong to different units. */
  side: 'odd' | 'even' | 'both'
  /** Ends are included. */
  from: number
  to: number
}

/** A village, estate or building that has a name: 鞍山四村. */
export interface EstateArea {
  kind: 'estate'
  name: string
}

export type CoveredArea = RoadArea | EstateArea

/** A street or a committee is responsible for an area. */
export interface CoverageEntry {
  id: string
  unitId: string
  source: CoverageSource
  area: CoveredArea
  /** 0 to 1: how often such an entry is right. Below a half it is only a choice to offer. */
  confidence: number
}

/** How far what a person has entered or confirmed is trusted; slips of the pen remain. */
export const enteredConfidence = 0.99

/** Everything that decides where a request goes; the router holds nothing else. */
export interface RoutingFacts {
  units: readonly RoutingUnit[]
  coverage: readonly CoverageEntry[]
}
