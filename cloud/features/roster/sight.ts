import { type StaffActor } from '../../middleware/actor'
import { type NetworkView, type UnitView } from '../network/network'

/** Whether somebody works in the unit or above it, other than for a partner: they know its people by name. Whoever stands elsewhere sees what citizens see. */
export const knowsPeopleOf = ({ assignments }: StaffActor, unit: UnitView): boolean => assignments.some(({ role, unitPath }) => role !== 'partner' && unit.path.startsWith(unitPath))

/** The unit itself with those that were merged into it, or everything under it. */
export const rosterUnits = (unit: UnitView, network: NetworkView, isBelow: boolean): string[] =>
  network.units.filter(({ id, path }) => (isBelow ? path.startsWith(unit.path) : network.successor(id)?.id === unit.id)).map(({ id }) => id)
