import { type UnitKind } from '@shared/domain/roles'
import { type RoutingFacts, type RoutingUnit } from './facts'
import { type PassedOver, type Place } from './place'

export type UnitIndex = ReadonlyMap<string, RoutingUnit>

/** The unit itself, or the one that it was merged into. */
const successor = (unitId: string, units: UnitIndex): RoutingUnit | undefined => {
  let unit = units.get(unitId)
  while (unit?.mergedIntoId) unit = units.get(unit.mergedIntoId)
  return unit
}

/** The street that a street or committee id stands for, with the committee; null when it is neither. */
export const placeOfUnit = (unitId: string, units: UnitIndex): Place | null => {
  const unit = successor(unitId, units)
  if (unit?.kind === 'street') return { streetId: unit.id, communityId: null }
  const street = unit?.kind === 'community' && unit.parentId ? successor(unit.parentId, units) : undefined
  return unit && street?.kind === 'street' ? { streetId: street.id, communityId: unit.id } : null
}

/** The tree of units as routing walks it. */
export interface Stations {
  units: UnitIndex
  district: RoutingUnit
  bureau: RoutingUnit | undefined
}

/** Throws when the facts hold no district centre: then nothing could ever be triaged. */
export const createStations = ({ units }: RoutingFacts): Stations => {
  const first = (kind: UnitKind): RoutingUnit | undefined => units.find((unit) => unit.kind === kind)
  const district = first('district')
  if (!district) throw new Error('the routing facts hold no district centre')
  return { units: new Map(units.map((unit) => [unit.id, unit])), district, bureau: first('bureau') }
}

/** The unit itself or the nearest above it that is open and staffed, with those passed over; null when there is none up to the top. */
export const firstActive = (unitId: string, { units }: Stations): { unit: RoutingUnit | null; passedOver: PassedOver[] } => {
  const passedOver: PassedOver[] = []
  for (let unit = units.get(unitId); unit && passedOver.length < units.size; unit = units.get(unit.parentId ?? '')) {
    if (unit.isOpen && unit.hasStaff) return { unit, passedOver }
    passedOver.push({ unitId: unit.id, reason: unit.isOpen ? 'no_staff' : 'closed' })
  }
  return { unit: null, passedOver }
}
