import { contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { command, query, type Route } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { type NetworkView, type UnitView } from '../network/network'
import { presentUnit } from '../network/presenter'
import { type StaffActor } from '../../middleware/actor'
import { assertCovers, scopeOf } from '../staff/scope'
import { changeUnit } from './change'
import { addUnit, describeUnit } from './describe'
import { mergeTargets } from './mayDo'
import { mergeUnit } from './merge'
import { countClosed, countCoverage, countOpen, countStaff, presentDetails, readUnitChanges } from './presenter'
import { actionFor, setUnitStatus } from './setStatus'

interface UnitQuery {
  services: Services
  staff: StaffActor
  now: number
}

/** A unit within the caller's scope. Throws `not_found` or `forbidden`. */
const unitOf = (id: string, staff: StaffActor, network: NetworkView): UnitView => {
  const unit = network.find(id)
  if (!unit) throw new DomainError('not_found')
  assertCovers(scopeOf(staff), unit.path)
  return unit
}

const details = async ({ services, staff, now }: UnitQuery, id: string) => {
  const network = await services.network.current()
  return presentDetails(services.database, unitOf(id, staff, network), { scope: scopeOf(staff), network, now })
}

/** A change whose answer is the unit as it is now. */
const steps = { prepare: ({ services }: UnitQuery) => services.network.current(), present: async (call: UnitQuery, id: string) => ({ unit: await details(call, id) }) }

export const unitRoutes: readonly Route[] = [
  query(contract.getUnit, async (call) => {
    const { services, params } = call
    return { unit: await details(call, params.id), changes: await readUnitChanges(services.database, params.id, await services.network.current()) }
  }),
  query(contract.rehearseMerge, async ({ services, staff, params, now }) => {
    const network = await services.network.current()
    const unit = unitOf(params.id, staff, network)
    const into = mergeTargets(scopeOf(staff), unit, network).find(({ id }) => id === params.intoId)
    if (!into) throw new DomainError('not_found')
    const below = network.units.filter(({ parentId }) => parentId === unit.id)
    return {
      unit: presentUnit(unit), into: presentUnit(into), unitsBelow: below.length,
      openRequests: await countOpen(services.database, [unit.id]), closedRequests: await countClosed(services.database, [unit.id]),
      staff: await countStaff(services.database, unit.id, now), coverage: await countCoverage(services.database, unit.id),
    }
  }),
  command(contract.describeUnit, { ...steps, run: changeUnit(() => 'describe', describeUnit) }),
  command(contract.addUnit, { ...steps, run: changeUnit(() => 'addBelow', addUnit) }),
  command(contract.setUnitStatus, { ...steps, run: changeUnit(({ status }) => actionFor[status], setUnitStatus) }),
  command(contract.mergeUnit, { ...steps, run: changeUnit(() => 'merge', mergeUnit) }),
]
