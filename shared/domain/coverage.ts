/** Who says that an area belongs to a unit: the table that the program ships with, a station's own ledger, requests that agreed, a correction. */
export const coverageSources = ['shipped', 'imported', 'confirmed', 'corrected'] as const
export type CoverageSource = (typeof coverageSources)[number]

/** What of a road an entry speaks of. */
export const roadParts = ['lanes', 'numbers', 'lanesAndNumbers'] as const
export type RoadPart = (typeof roadParts)[number]

/** Which side of the road: odd numbers, even ones, or both. The sides may belong to different units. */
export const roadSides = ['odd', 'even', 'both'] as const
export type RoadSide = (typeof roadSides)[number]

/** Lanes (弄) and house numbers (号) of a road share one sequence here, but a ledger may speak of one of them alone. Ends are included. */
export interface RoadArea {
  kind: RoadPart
  road: string
  side: RoadSide
  from: number
  to: number
}

/** A village, estate or building that has a name: 鞍山四村. */
export interface EstateArea {
  kind: 'estate'
  name: string
}

export type Area = RoadArea | EstateArea

export const coverageKinds = [...roadParts, 'estate'] as const
export type CoverageKind = (typeof coverageKinds)[number]

/** Why coverage changed. */
export const coverageReasons = ['edit', 'import', 'proposal', 'merge', 'undo'] as const
export type CoverageReason = (typeof coverageReasons)[number]

export const proposalStatuses = ['open', 'approved', 'declined'] as const
export type ProposalStatus = (typeof proposalStatuses)[number]

/** How the program came to propose it: people sent a request there, or persons picked it themselves and it was accepted there. */
export const proposalOrigins = ['corrected', 'confirmed'] as const
export type ProposalOrigin = (typeof proposalOrigins)[number]

/** So many different requests must have been accepted where their applicants said they belong before it is proposed. */
export const enoughConfirmations = 3

/** Why a transfer was sent: 不属于本站辖区 makes it a correction of the coverage. */
export const transferCauses = ['not_our_area'] as const
export type TransferCause = (typeof transferCauses)[number]

/** The highest number that a lane or a house has here. */
export const highestNumber = 99_999

/** What can be wrong with a row of a ledger, or with one entry of a change. */
export type CoverageRowProblem =
  | { code: 'unit_unknown' }
  | { code: 'unit_ambiguous' }
  | { code: 'unit_kind' }
  | { code: 'unit_out_of_scope' }
  | { code: 'kind_unknown' }
  | { code: 'name_missing' }
  | { code: 'road_name' }
  | { code: 'estate_name' }
  | { code: 'side_unknown' }
  | { code: 'number_missing' }
  | { code: 'number_range'; most: number }
  | { code: 'order' }
  | { code: 'side_empty' }
  | { code: 'row_too_long' }
  | { code: 'contradicts_row'; row: number }
  | { code: 'contradicts'; unit: string; area: string }
  | { code: 'belongs_to'; unit: string; area: string }

export const areaName = (area: Area): string => (area.kind === 'estate' ? area.name : area.road)

const hasSide = (number: number, side: RoadSide): boolean => side === 'both' || (number % 2 === 1) === (side === 'odd')

/** Whether there is any number at all between from and to on that side. */
export const isEmptyRange = ({ from, to, side }: { from: number; to: number; side: RoadSide }): boolean => from > to || (from === to && !hasSide(from, side))

/** Whether two areas have a place in common: the same estate, or a number on the same side of the same road that both speak of. */
export const overlaps = (one: Area, other: Area): boolean => {
  if (one.kind === 'estate' || other.kind === 'estate') return one.kind === other.kind && areaName(one) === areaName(other)
  const sameParts = one.kind === other.kind || one.kind === 'lanesAndNumbers' || other.kind === 'lanesAndNumbers'
  if (one.road !== other.road || !sameParts) return false
  const side = one.side === 'both' ? other.side : one.side
  if (other.side !== 'both' && other.side !== side) return false
  return !isEmptyRange({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to), side })
}

/** Whether every place of the other area belongs to this one. */
export const contains = (one: Area, other: Area): boolean => {
  if (one.kind === 'estate' || other.kind === 'estate') return overlaps(one, other)
  const speaksOf = one.kind === other.kind || one.kind === 'lanesAndNumbers'
  const isOnSide = one.side === 'both' || one.side === other.side || (other.from === other.to && hasSide(other.from, one.side))
  return one.road === other.road && speaksOf && isOnSide && one.from <= other.from && one.to >= other.to
}

/** One way of writing for one area, to compare by. */
export const areaKey = (area: Area): string => (area.kind === 'estate' ? `estate:${area.name}` : `${area.kind}:${area.road}:${area.side}:${area.from}-${area.to}`)
