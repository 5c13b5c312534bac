import { contract } from '@shared/contract/contract'
import { query, type Route } from '../../middleware/endpoints'
import { type NetworkView, type UnitView } from './network'
import { readPlace } from './places'

/** Streets with their committees, in the order of their codes. */
const areasOf = ({ units }: NetworkView) => {
  const communities = new Map<string | null, UnitView[]>()
  for (const unit of units) if (unit.kind === 'community' && !unit.mergedIntoId) communities.set(unit.parentId, [...(communities.get(unit.parentId) ?? []), unit])
  return units
    .filter(({ kind, mergedIntoId }) => kind === 'street' && !mergedIntoId)
    .map(({ id, code, shortName }) => ({ code, name: shortName, communities: (communities.get(id) ?? []).map((unit) => ({ code: unit.code, name: unit.shortName })) }))
}

export const networkRoutes: readonly Route[] = [
  query(contract.listAreas, async ({ services }) => ({ streets: areasOf(await services.network.current()) })),
  query(contract.readPlace, async ({ services, body }) => readPlace(body, body.level, await services.network.current())),
]
