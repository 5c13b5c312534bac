import { checkFields } from '@shared/catalog/answers'
import { type PlaceAnswer } from '@shared/contract/values'
import { DomainError } from '@shared/domain/error'
import { type Vault } from '../../security/vault'
import { type PersonRow } from '../identity/entities'
import { declaredPerson, type Profile } from '../identity/profile'

const doorFields = [{ key: 'name', kind: 'name' }, { key: 'phone', kind: 'phone', optional: true }, { key: 'residence', kind: 'place' }] as const

/** Who somebody is whom a station wants to visit; not everybody has a phone. Throws `invalid_input` with every problem. */
export const readDoorProfile = ({ name, phone, residence }: { name: string; phone: string; residence: PlaceAnswer }, now: number): Profile => {
  const { values, problems } = checkFields(doorFields, { name, residence, ...(phone ? { phone } : {}) }, now)
  const fields = Object.fromEntries(Object.entries(problems).map(([key, problem]) => [`profile.${key}`, problem]))
  if (Object.keys(fields).length > 0) throw new DomainError('invalid_input', { fields })
  // The rules of these kinds give back what they were given, tidied.
  return { name: String(values.name), phone: values.phone ? String(values.phone) : '', residence: values.residence as PlaceAnswer, registered: null, workplace: null }
}

/** A declared person; one without a phone is found by none. */
export const doorPerson = (vault: Vault, id: string, profile: Profile, homeUnitId: string, now: number): PersonRow => {
  const person = declaredPerson(vault, id, profile, homeUnitId, now)
  return profile.phone ? person : { ...person, phoneIndex: '' }
}
