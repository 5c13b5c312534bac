import { type AppointmentKind, type HomeVisitGround } from '@shared/domain/appointments'
import { shanghaiDay } from '@shared/domain/calendar/day'
import { DomainError } from '@shared/domain/error'
import { ageOn, birthdayOf } from '@shared/domain/idNumber'
import { readPhone } from '@shared/domain/phone'
import { type Problem } from '@shared/domain/problem'
import { type Vault } from '../../security/vault'
import { type PersonRow } from '../identity/entities'
import { type NetworkView } from '../network/network'
import { isSubject } from './subject'

/** What somebody writes for an appointment, as it is sent. */
export interface Wish {
  kind: AppointmentKind
  startsAt: number
  subject: string | null
  note: string
  requestId: string | null
  ground: HomeVisitGround | null
  address: string
  phone: string
}

export type Said = Pick<Wish, 'subject' | 'note' | 'ground' | 'address' | 'phone'>

const leastAddress = 4
const oldAge = 80

type Known = Pick<PersonRow, 'id' | 'idNumber'>

/** Who was born when is known of those whose ID card was compared; of the others the station sees it. */
const isTooYoung = (vault: Vault, { ground, startsAt }: Wish, { id, idNumber }: Known): boolean => {
  if (ground !== 'aged_80' || idNumber === null) return false
  const birthday = birthdayOf(vault.open(idNumber, id))
  return birthday !== null && ageOn(birthday, shanghaiDay(startsAt)) < oldAge
}

const groundProblem = (vault: Vault, wish: Wish, person: Known | undefined): Problem | null => {
  if (wish.ground === null) return { code: 'ground_missing' }
  return person && isTooYoung(vault, wish, person) ? { code: 'ground_age' } : null
}

const atHome = (vault: Vault, wish: Wish, person: Known | undefined): Record<string, Problem> => {
  const ground = groundProblem(vault, wish, person)
  return {
    ...(ground ? { ground } : {}),
    ...(wish.address === '' ? { address: { code: 'short_text_missing' } as const } : wish.address.length < leastAddress ? { address: { code: 'text_too_short', least: leastAddress } as const } : {}),
  }
}

/** What is kept of it, tidied: where to go and on what grounds only of a home visit. Throws `invalid_input` with every problem. */
export const readWish = (vault: Vault, network: NetworkView, wish: Wish, person: Known | undefined): Said => {
  const isVisit = wish.kind === 'home_visit'
  const phone = wish.phone === '' ? { phone: '' } : readPhone(wish.phone)
  const fields: Record<string, Problem> = {
    ...(wish.subject !== null && !isSubject(network, wish.subject) ? { subject: { code: 'unknown_item' } as const } : {}),
    ...('problem' in phone ? { phone: phone.problem } : {}),
    ...(isVisit ? atHome(vault, wish, person) : {}),
  }
  if (Object.keys(fields).length > 0) throw new DomainError('invalid_input', { fields })
  return { subject: wish.subject, note: wish.note, ground: isVisit ? wish.ground : null, address: isVisit ? wish.address : '', phone: 'phone' in phone ? phone.phone : '' }
}
