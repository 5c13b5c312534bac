import { type Audience } from '@shared/contract/activities'
import { shanghaiDay } from '@shared/domain/calendar/day'
import { ageOn, birthdayOf } from '@shared/domain/idNumber'
import { distanceBetween, type Position } from '@shared/domain/offers'
import { streetMiddles } from '../../data/streetMiddles'
import { holes } from '../../database/rows'
import { type AccountActor } from '../../middleware/actor'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'

/** Of one person, what decides whether an activity is for them. */
export interface Attendee {
  homeUnitId: string | null
  /** Null where no ID number was ever checked. */
  age: number | null
}

/** For whom the list of activities is drawn up. */
export interface Reader {
  isForMe: (audience: Audience) => boolean
  /** Metres from the middle of the own street, to the nearest ten; null where one of the two is not known. */
  distanceTo: (position: Position | null) => number | null
}

/** Whether that home lies in the area of an activity. Units that were merged count as what they are now. */
export const livesIn = ({ streetCodes, communityCodes }: Pick<Audience, 'streetCodes' | 'communityCodes'>, homeUnitId: string | null, network: NetworkView): boolean => {
  const codes = [...streetCodes, ...communityCodes]
  if (codes.length === 0) return true
  const home = homeUnitId === null ? undefined : network.successor(homeUnitId)
  return home !== undefined && codes.some((code) => {
    const unit = network.byCode(code)
    return unit !== undefined && home.path.startsWith(unit.path)
  })
}

/** Whether that age is one of an activity; an age that nobody knows may be. */
export const isOfAge = ({ ageFrom, ageUntil }: Pick<Audience, 'ageFrom' | 'ageUntil'>, age: number | null): boolean =>
  age === null || ((ageFrom === null || age >= ageFrom) && (ageUntil === null || age <= ageUntil))

const readAttendees = async ({ database, vault }: Services, { personIds }: AccountActor, now: number): Promise<Attendee[]> => {
  if (personIds.length === 0) return []
  const rows = await database.query<{ id: string; homeUnitId: string | null; idNumber: string | null }>(`SELECT id, homeUnitId, idNumber FROM person WHERE id IN (${holes(personIds)})`, personIds)
  const found = new Map(rows.map((row) => [row.id, row]))
  // Oneself first: the distance is from the own street.
  return personIds.flatMap((id) => {
    const row = found.get(id)
    if (!row) return []
    const birthday = row.idNumber ? birthdayOf(vault.open(row.idNumber, id)) : null
    return [{ homeUnitId: row.homeUnitId, age: birthday === null ? null : ageOn(birthday, shanghaiDay(now)) }]
  })
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
  const attendees = await readAttendees(services, account, now)
  const middle = middleOf(attendees[0]?.homeUnitId, network)
  return {
    isForMe: (audience) => attendees.some(({ homeUnitId, age }) => livesIn(audience, homeUnitId, network) && isOfAge(audience, age)),
    distanceTo: (position) => (middle && position ? Math.round(distanceBetween(middle, position) / 10) * 10 : null),
  }
}
