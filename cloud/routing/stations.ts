import { type UnitKind } from '@shared/domain/roles'
import { type RoutingFacts, type RoutingUnit } from './facts'
import { type UnitIndex } from './findPlace'
import { type PassedOver } from './place'

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
