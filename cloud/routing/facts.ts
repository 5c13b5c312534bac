import { type Area, type CoverageSource } from '@shared/domain/coverage'
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

/** People said it: it stands instead of what the program worked out. */
export const isEntered = ({ source }: { source: CoverageSource }): boolean => source !== 'shipped'

/** A street or a committee is responsible for an area. */
export interface CoverageEntry {
  id: string
  unitId: string
  source: CoverageSource
  area: Area
  /** 0 to 1: how often such an entry is right. Below `likely` it is only a choice to offer. */
  confidence: number
}

/** From here on an area is more likely the unit's than not. */
export const likely = 0.5

/** How far what a person has entered or confirmed is trusted; slips of the pen remain. */
export const enteredConfidence = 0.99

/** Everything that decides where a request goes; the router holds nothing else. */
export interface RoutingFacts {
  units: readonly RoutingUnit[]
  coverage: readonly CoverageEntry[]
}
