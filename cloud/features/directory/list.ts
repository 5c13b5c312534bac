import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { DomainError } from '@shared/domain/error'
import { type UnitKind } from '@shared/domain/roles'
import { streetMiddles } from '../../data/streetMiddles'
import { type Call } from '../../middleware/endpoints'
import { type NetworkView, type UnitView } from '../network/network'
import { myStationOf } from './mine'
import { presentListed } from './presenter'

/** Of a search; nobody reads more of them. */
const mostFound = 50
/** A street has some thirty committees, the whole network some hundred units above them. */
const mostListed = 400

/** What people visit, from the centre down; the bureau itself is an office. */
const topKinds: readonly UnitKind[] = ['district', 'street', 'partner', 'retired_officers_home']

/** Those that there are: what is suspended is still there, what was closed or merged is not. */
const stands = ({ status, mergedIntoId }: UnitView): boolean => status !== 'closed' && mergedIntoId === null

const hasWords = ({ name, shortName, formerNames }: UnitView, words: readonly string[]): boolean =>
  words.every((word) => [name, shortName, ...formerNames].some((one) => one.includes(word)))

const found = (network: NetworkView, { under, q }: Call<typeof contract.listStations>['query']): UnitView[] => {
  const standing = network.units.filter(stands)
  const parent = under === undefined ? null : network.byCode(under)
  if (parent === undefined) throw new DomainError('not_found')
  const within = parent ? standing.filter(({ path, id }) => path.startsWith(parent.path) && id !== parent.id) : standing
  if (q !== undefined) return within.filter((unit) => hasWords(unit, q.split(/\s+/)))
  return parent ? within.filter(({ parentId }) => parentId === parent.id) : topKinds.flatMap((kind) => standing.filter((unit) => unit.kind === kind))
}

const mapOf = ({ units }: NetworkView): AnswerOf<typeof contract.listStations>['map'] =>
  units.flatMap((unit) => {
    const middle = streetMiddles[unit.code]
    return unit.kind === 'street' && middle && stands(unit) ? [{ code: unit.code, name: unit.shortName, ...middle }] : []
  })

/** The network as citizens see it; my own station first, also where it is a committee and the list is of the streets. */
export const listStations = async ({ services, actor, query }: Call<typeof contract.listStations>): Promise<AnswerOf<typeof contract.listStations>> => {
  const network = await services.network.current()
  const mine = await myStationOf(services, actor, network)
  const units = found(network, query)
  const isWhole = query.q === undefined && query.under === undefined
  const first = mine && (isWhole || units.includes(mine)) ? [mine] : []
  const inOrder = [...first, ...units.filter((unit) => !first.includes(unit))]
  const most = query.q === undefined ? mostListed : mostFound
  return { stations: inOrder.slice(0, most).map((unit) => presentListed(unit, network, mine)), isCut: inOrder.length > most, map: mapOf(network) }
}
