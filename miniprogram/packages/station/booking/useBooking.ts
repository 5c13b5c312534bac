import { useState } from 'react'
import { type StationDetails } from '@shared/contract/directory'
import { type PersonHelped } from '@shared/contract/people'
import { type AppointmentKind, type HomeVisitGround } from '@shared/domain/appointments'
import { phoneProblem } from '@shared/domain/phone'
import { bookingWords as words } from '@shared/text/appointmentsPage'
import { secrecyWords } from '@shared/text/secrecy'
import { type ApiError } from '@/api/apiError'
import { sentenceFor, sentencesFor } from '@/api/problemText'
import { useKept } from '@/platform/kept'
import { needsLook, useVouching } from '@/session/secrecy'
import { useSession } from '@/session/session'

/** Stands for 其他 in the list of what it is about; the service takes nothing for it. */
export const otherSubject = 'other'

/** What was chosen and typed and not sent yet: back, a refusal and a restart lose nothing of it. */
interface Written {
  kind: AppointmentKind | null
  startsAt: number | null
  subject: string | null
  note: string
  /** Null: as it stands in the profile. */
  phone: string | null
  ground: HomeVisitGround | null
  address: string | null
  personId: string | null
}

const nothing: Written = { kind: null, startsAt: null, subject: null, note: '', phone: null, ground: null, address: null, personId: null }
const onDevice = { onDevice: true }

export interface Offered {
  station: StationDetails
  helped: readonly PersonHelped[]
  kinds: readonly AppointmentKind[]
  /** What it may be about, 其他 left out. */
  subjects: readonly { value: string; text: string }[]
}

type Field = 'when' | 'subject' | 'ground' | 'address' | 'phone' | 'note' | 'consent'
export type BookingProblems = Partial<Record<Field, string>>

const useWho = (helped: readonly PersonHelped[], chosenId: string | null) => {
  const own = useSession().me?.account?.person ?? null
  const people = [...(own ? [{ id: own.id, name: null, isGuarded: false }] : []), ...helped.map(({ id, name, kind }) => ({ id, name, isGuarded: kind === 'guardian' }))]
  return { own, people, person: people.find(({ id }) => id === chosenId) ?? people[0] ?? null }
}

const problemsOf = (given: { startsAt: number | null; subject: string | null; isVisit: boolean; ground: HomeVisitGround | null; address: string; phone: string; note: string; isAgreed: boolean }): BookingProblems => {
  const { startsAt, subject, isVisit, ground, address, phone, note, isAgreed } = given
  const wrongPhone = phone === '' ? null : phoneProblem(phone)
  const held = (text: string) => needsLook(text) ? secrecyWords.undecided : null
  const found: Record<Field, string | null> = {
    when: startsAt !== null ? null : words.missing.when, subject: subject ? null : words.missing.subject,
    ground: isVisit && !ground ? words.missing.ground : null, address: !isVisit ? null : address.trim() ? held(address) : words.missing.address,
    phone: wrongPhone ? sentenceFor(wrongPhone) : null, note: held(note), consent: isAgreed ? null : words.missing.consent,
  }
  return Object.fromEntries(Object.entries(found).filter(([, text]) => text !== null))
}

interface Booking {
  offered: Offered
  /** Where it comes from a service. */
  service: string | null
  error: ApiError | null
}

/** An appointment being made: what is chosen, what is typed, and what is missing yet. */
export const useBooking = ({ offered: { station, helped, kinds }, service, error }: Booking) => {
  useVouching()
  const written = useKept<Written>(`booking:${station.unit.id}`, nothing, onDevice)
  const [agreedFor, setAgreedFor] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const { value } = written
  const { own, people, person } = useWho(helped, value.personId)
  const kind = value.kind && kinds.includes(value.kind) ? value.kind : (kinds[0] ?? 'counter')
  // A time that was chosen yesterday is no time to go to today.
  const startsAt = value.startsAt !== null && value.startsAt > Date.now() ? value.startsAt : null
  const isOwn = person !== null && person.name === null
  const isVisit = kind === 'home_visit'
  const subject = value.subject ?? service
  const phone = value.phone ?? (isOwn ? (own?.phone ?? '') : '')
  const address = value.address ?? (isOwn ? (own?.residence.text ?? '') : '')
  const isAgreed = isOwn || (person !== null && agreedFor === person.id)
  const { note, ground } = value
  const missing = problemsOf({ startsAt, subject, isVisit, ground, address, phone, note, isAgreed })
  const put = (change: Partial<Written>) => written.set((now) => ({ ...now, ...change }))
  return {
    people, person, isOwn, isAgreed, kind, isVisit, startsAt, subject, note, ground, phone, address, isComplete: Object.keys(missing).length === 0, 
    problems: { ...sentencesFor(error?.fields ?? {}), ...(isTried ? missing : {}) } as BookingProblems,
    put,
    /** Another kind has other times. */
    chooseKind: (next: AppointmentKind) => put(next === kind ? {} : { kind: next, startsAt: null }),
    /** Phone and address were of whoever was chosen before. */
    choosePerson: (personId: string) => put({ personId, phone: null, address: null }),
    agree: () => setAgreedFor(agreedFor === person?.id ? null : (person?.id ?? null)),
    tryIt: () => setTried(true),
    forget: written.forget,
  }
}
export type BookingState = ReturnType<typeof useBooking>
