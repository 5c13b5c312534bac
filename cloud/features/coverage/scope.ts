import { DomainError } from '@shared/domain/error'
import { type StaffRole } from '@shared/domain/roles'
import { type Sql } from '../../database/database'
import { type StaffActor } from '../../middleware/actor'
import { type NetworkView } from '../network/network'
import { pathsNow } from '../staff/scope'

/** What somebody may edit: the paths of the units where they are administrator or lead; everything under them belongs to it. */
export interface Scope {
  paths: readonly string[]
}

const editorRoles: readonly StaffRole[] = ['administrator', 'lead']

/** For the operator at the machine itself. */
export const everywhere: Scope = { paths: ['/'] }

export const scopeOf = ({ assignments }: StaffActor): Scope => ({ paths: assignments.filter(({ role }) => editorRoles.includes(role)).map(({ unitPath }) => unitPath) })

export const scopeNow = async (sql: Sql, staffId: string, now: number): Promise<Scope> => ({ paths: await pathsNow(sql, staffId, editorRoles, now) })

export const covers = ({ paths }: Scope, network: NetworkView, unitId: string): boolean => {
  const unit = network.find(unitId)
  return unit !== undefined && paths.some((path) => unit.path.startsWith(path))
}

/** Throws `not_found` for a unit that is none, `forbidden` for one outside. */
export const assertCovers = (scope: Scope, network: NetworkView, unitId: string): void => {
  if (!network.find(unitId)) throw new DomainError('not_found')
  if (!covers(scope, network, unitId)) throw new DomainError('forbidden')
}

/** Proposals are the district's to decide: between two stations neither is the judge. */
export const mayDecide = ({ paths }: Scope, network: NetworkView): boolean => paths.some((path) => network.district.path.startsWith(path))
