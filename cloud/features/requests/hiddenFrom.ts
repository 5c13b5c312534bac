import { type Answers } from '@shared/catalog/answers'
import { type CatalogEntry } from '@shared/catalog/catalog'
import { DomainError } from '@shared/domain/error'
import { holes } from '../../database/rows'
import { type Assignment } from '../../middleware/actor'
import { type NetworkView, type UnitView } from '../network/network'
import { type StoredRequest } from './entities'

/** The unit that a request is about where its service keeps it from that unit; null where it names none. */
export const hiddenUnitOf = ({ definition: { hiddenFrom } }: CatalogEntry, values: Answers, network: NetworkView): UnitView | null => {
  const named = hiddenFrom === undefined ? undefined : values[hiddenFrom]
  return (typeof named === 'string' && network.byCode(named)) || null
}

/** Whether a unit is the one that it is about, or lies under it. */
const isWithin = (unitPath: string, hiddenUnitId: string, network: NetworkView): boolean => unitPath.startsWith(network.successor(hiddenUnitId)?.path ?? unitPath)

/** Throws `concerned_unit` when one of those who would have it in their hands is the unit that it is about: then nobody here may take it. */
export const assertHideable = (hidden: UnitView | null, unitIds: readonly string[], network: NetworkView): void => {
  if (hidden && unitIds.some((id) => isWithin(network.unit(id).path, hidden.id, network))) throw new DomainError('concerned_unit')
}

/** Whether a request is about the unit of that path, or about one over it. */
export const isAbout = ({ hiddenUnitId }: Pick<StoredRequest, 'hiddenUnitId'>, unitPath: string, network: NetworkView): boolean =>
  hiddenUnitId !== null && isWithin(unitPath, hiddenUnitId, network)

/** Somebody by where they belong. */
interface Belonging {
  assignments: readonly Pick<Assignment, 'unitPath'>[]
}

/** Whoever belongs to the unit that a request is about, or to one under it, knows nothing of it, whatever else they are. */
export const isHiddenFrom = ({ assignments }: Belonging, request: Pick<StoredRequest, 'hiddenUnitId'>, network: NetworkView): boolean =>
  assignments.some(({ unitPath }) => isAbout(request, unitPath, network))

/** The same as a condition on a request: the units over those of the staff, and what was merged into them. */
export const notHiddenFrom = (staff: Belonging, network: NetworkView, alias = ''): { sql: string; values: string[] } => notIn(concerning(staff, network), alias)

/**
 * The same for a queue of these units. A unit never has what is about itself, so that of most people nothing needs to be looked at beyond the
 * index: it is only for those who work for several, or stand in for one above.
 */
export const notHiddenInQueue = (staff: Belonging, network: NetworkView, unitIds: readonly string[]): { sql: string; values: string[] } =>
  notIn(concerning(staff, network).filter((hiddenId) => unitIds.some((id) => !isWithin(network.unit(id).path, hiddenId, network))), '')

const concerning = ({ assignments }: Belonging, network: NetworkView): string[] =>
  network.units.filter(({ id }) => assignments.some(({ unitPath }) => isWithin(unitPath, id, network))).map(({ id }) => id)

const notIn = (ids: readonly string[], alias: string): { sql: string; values: string[] } =>
  ids.length === 0 ? { sql: '1 = 1', values: [] } : { sql: `(${alias}hiddenUnitId IS NULL OR ${alias}hiddenUnitId NOT IN (${holes(ids)}))`, values: [...ids] }
