import { type Audience } from '@shared/contract/activities'
import { type PlaceAnswer } from '@shared/contract/values'
import { shanghaiDay } from '@shared/domain/calendar/day'
import { ageOn, birthdayOf } from '@shared/domain/idNumber'
import { type Vault } from '../../security/vault'
import { type PersonRow } from '../identity/entities'
import { type NetworkView, type UnitView } from '../network/network'

export type Judged = Pick<PersonRow, 'id' | 'residence' | 'homeUnitId' | 'idNumber'>

const homesOf = (person: Judged, vault: Vault, network: NetworkView): UnitView[] => {
  const { streetCode, communityCode } = JSON.parse(vault.open(person.residence, person.id)) as PlaceAnswer
  const units = [person.homeUnitId === null ? undefined : network.successor(person.homeUnitId), network.byCode(communityCode ?? ''), network.byCode(streetCode ?? '')]
  return units.filter((unit) => unit !== undefined)
}

/**
 * Whether somebody lives where an activity is for: their home or residence lies in one of its streets or committees. Of whom only the street
 * is known is not refused for one of its committees: nobody has ever asked them for it.
 */
export const livesInArea = ({ streetCodes, communityCodes }: Pick<Audience, 'streetCodes' | 'communityCodes'>, person: Judged, vault: Vault, network: NetworkView): boolean => {
  const areas = [...streetCodes, ...communityCodes].map((code) => network.byCode(code)).filter((unit) => unit !== undefined)
  if (streetCodes.length + communityCodes.length === 0) return true
  return homesOf(person, vault, network).some((home) => areas.some(({ path }) => home.path.startsWith(path) || (home.kind === 'street' && path.startsWith(home.path))))
}

/** Whether somebody is of the right age on that day (epoch ms); null where nobody has compared their ID card. */
export const isRightAge = ({ ageFrom, ageUntil }: Pick<Audience, 'ageFrom' | 'ageUntil'>, { id, idNumber }: Judged, vault: Vault, at: number): boolean | null => {
  if (ageFrom === null && ageUntil === null) return true
  const birthday = idNumber === null ? null : birthdayOf(vault.open(idNumber, id))
  if (birthday === null) return null
  const age = ageOn(birthday, shanghaiDay(at))
  return age >= (ageFrom ?? 0) && age <= (ageUntil ?? Number.MAX_SAFE_INTEGER)
}
