import { type Station } from '@shared/contract/network'
import { type UnitBrief } from '@shared/contract/values'
import { weekText } from '@shared/text/openingHours'
import { type NetworkView, type UnitView } from './network'

export const presentUnit = ({ id, kind, name, shortName }: UnitView): UnitBrief => ({ id, kind, name, shortName })

/** When it is open, in its own words, or else by its week. */
export const hoursOf = ({ hours, week }: UnitView): string | null => hours ?? (week && weekText(week))

/** A station with the one above it, to turn to while its own phone is not published. */
export const presentStation = (unit: UnitView, network: NetworkView): Station => {
  const parent = unit.parentId ? network.find(unit.parentId) : undefined
  return {
    unit: presentUnit(unit),
    phone: unit.phone,
    address: unit.address,
    hours: hoursOf(unit),
    parent: parent ? { name: parent.name, phone: parent.phone } : null,
  }
}
