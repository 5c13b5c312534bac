import { DomainError } from '@shared/domain/error'
import { isHandlerRole, type StaffRole } from '@shared/domain/roles'
import { type StaffActor } from '../../middleware/actor'
import { type NetworkView, type UnitView } from '../network/network'

type Posts = Pick<StaffActor, 'assignments'>

/** Whether they receive the people of that station: they handle its requests, also where it stands empty and its work falls to theirs. */
export const receivesAt = ({ assignments }: Posts, network: NetworkView, unitId: string): boolean =>
  network.handledBy(assignments.filter(({ role }) => isHandlerRole(role)).map((assignment) => assignment.unitId)).includes(unitId)

/** The own unit in whose name they do it. */
export const receivingUnit = ({ assignments }: Posts, network: NetworkView, unitId: string): string | undefined =>
  assignments.find(({ role, unitId: own }) => isHandlerRole(role) && network.handledBy([own]).includes(unitId))?.unitId

const editors: readonly StaffRole[] = ['lead', 'administrator']

/** Whether they say when that station takes appointments: who leads or administers it, or a unit above. */
export const mayEditPlans = ({ assignments }: Posts, { path }: Pick<UnitView, 'path'>): boolean => assignments.some(({ role, unitPath }) => editors.includes(role) && path.startsWith(unitPath))

/** Everybody knows that a unit is there. Throws `not_found` where it is not. */
export const unitOf = (network: NetworkView, id: string): UnitView => {
  const unit = network.find(id)
  if (!unit) throw new DomainError('not_found')
  return unit
}

/** Throws `forbidden` for a station whose people they do not receive. */
export const assertReceives = (posts: Posts, network: NetworkView, unitId: string): void => {
  if (!receivesAt(posts, network, unitId)) throw new DomainError('forbidden')
}
