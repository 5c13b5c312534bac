import { type Audience } from '@shared/contract/activities'
import { distanceBetween, type Position } from '@shared/domain/offers'
import { streetMiddles } from '../../data/streetMiddles'
import { holes } from '../../database/rows'
import { type AccountActor } from '../../middleware/actor'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { isRightAge, type Judged, livesInArea } from '../signups/audience'

/** For whom the list of activities is drawn up. */
export interface Reader {
  isForMe: (audience: Audience) => boolean
  /** Metres from the middle of the own street, to the nearest ten; null where one of the two is not known. */
  distanceTo: (position: Position | null) => number | null
}

/** Oneself first: the distance is from the own street. */
const readPeople = async ({ database }: Services, { personIds }: AccountActor): Promise<Judged[]> => {
  if (personIds.length === 0) return []
  const rows = await database.query<Judged>(`SELECT id, residence, homeUnitId, idNumber FROM person WHERE id IN (${holes(personIds)}) AND mergedInto IS NULL AND erasedAt IS NULL`, personIds)
  const found = new Map(rows.map((row) => [row.id, row]))
  return personIds.flatMap((id) => found.get(id) ?? [])
}

const middleOf = (homeUnitId: string | null | undefined, network: NetworkView): Position | null => {
  const home = homeUnitId ? network.successor(homeUnitId) : undefined
  return home ? (streetMiddles[network.unit(network.above(home.id, 'street')).code] ?? null) : null
}

/** Nobody in particular: no distance is known, and nothing is for them before anything else. */
export const anybody: Reader = { isForMe: () => false, distanceTo: () => null }

/** Whoever is signed in, with those whom they help. */
export const readReader = async (services: Services, account: AccountActor | null | undefined, network: NetworkView, now: number): Promise<Reader> => {
  if (!account) return anybody
  const people = await readPeople(services, account)
  const middle = middleOf(people[0]?.homeUnitId, network)
  return {
    isForMe: (audience) => people.some((person) => livesInArea(audience, person, services.vault, network) && isRightAge(audience, person, services.vault, now) !== false),
    distanceTo: (position) => (middle && position ? Math.round(distanceBetween(middle, position) / 10) * 10 : null),
  }
}
