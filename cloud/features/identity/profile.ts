import { checkFields } from '@shared/catalog/answers'
import { type PlaceAnswer } from '@shared/contract/values'
import { DomainError } from '@shared/domain/error'
import { type Vault } from '../../security/vault'
import { type PersonRow } from './entities'

/** What the profile asks for, in the terms of form fields, so that it is checked by the same rules. */
export const profileFields = [
  { key: 'name', kind: 'name' },
  { key: 'phone', kind: 'phone' },
  { key: 'residence', kind: 'place' },
  { key: 'registered', kind: 'place', optional: true },
  { key: 'workplace', kind: 'shortText', optional: true },
] as const

/** Who somebody is, where they live and, where they said so, work or learn; tidy. */
export interface Profile {
  name: string
  phone: string
  residence: PlaceAnswer
  registered: PlaceAnswer | null
  workplace: string | null
}

/** As it was typed: not every form asks for the workplace. */
export type TypedProfile = Omit<Profile, 'workplace'> & { workplace?: string | null }

/** Checks what was typed. Throws `invalid_input` with every problem. */
export const readProfile = ({ name, phone, residence, registered, workplace }: TypedProfile, now: number): Profile => {
  const said = { name, phone, residence, ...(registered ? { registered } : {}), ...(workplace ? { workplace } : {}) }
  const { values, problems } = checkFields(profileFields, said, now)
  if (Object.keys(problems).length > 0) throw new DomainError('invalid_input', { fields: problems })
  // The rules of these kinds give back what they were given, tidied.
  return {
    name: String(values.name), phone: String(values.phone), residence: values.residence as PlaceAnswer, registered: (values.registered as PlaceAnswer | undefined) ?? null,
    workplace: values.workplace ? String(values.workplace) : null,
  }
}

type ProfileColumns = Pick<PersonRow, 'name' | 'phone' | 'phoneIndex' | 'residence' | 'registered' | 'workplace'>

/** The columns of a person that hold it, sealed for that very row. */
export const sealProfile = (vault: Vault, id: string, { name, phone, residence, registered, workplace }: Profile): ProfileColumns => ({
  name: vault.seal(name, id), phone: vault.seal(phone, id), phoneIndex: vault.blindIndex('phone', phone),
  residence: vault.seal(JSON.stringify(residence), id), registered: registered && vault.seal(JSON.stringify(registered), id),
  workplace: workplace && vault.seal(workplace, id),
})

/** Somebody who says who they are, and of whom nothing has been proven. */
export const declaredPerson = (vault: Vault, id: string, profile: Profile, homeUnitId: string, now: number): PersonRow => ({
  id, ...sealProfile(vault, id, profile), homeUnitId, level: 'declared', idNumber: null, idNumberIndex: null, erasedAt: null, mergedInto: null, createdAt: now, updatedAt: now, version: 1,
})
