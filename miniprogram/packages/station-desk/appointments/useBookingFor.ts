import { useState } from 'react'
import { type Answers } from '@shared/catalog/answers'
import { type StaffAppointment } from '@shared/contract/appointments'
import { contract } from '@shared/contract/contract'
import { type AppointmentKind, type HomeVisitGround } from '@shared/domain/appointments'
import { bookForWords as words } from '@shared/text/appointmentDesk'
import { consentTexts } from '@shared/text/consents'
import { asApiError } from '@/api/apiError'
import { call } from '@/api/call'
import { sentencesFor } from '@/api/problemText'
import { useSubmit } from '@/api/useSubmit'
import { isTimeGone } from '@/components/bookingRefusal'
import { profileOf } from '@/components/theirFields'
import { useKept } from '@/platform/kept'
import { needsLook, useVouching } from '@/session/secrecy'

/** Stands for 其他 in the list of what it is about. */
export const otherSubject = 'other'

export interface Typed {
  kind: AppointmentKind
  startsAt: number | null
  subject: string | null
  note: string
  ground: HomeVisitGround | null
  address: string
  profile: Answers
  agrees: boolean
}

const nothing: Typed = { kind: 'counter', startsAt: null, subject: null, note: '', ground: null, address: '', profile: {}, agrees: false }

type Missing = Partial<Record<'ground' | 'address' | 'subject' | 'time' | 'consent', string>>

const missingOf = ({ kind, ground, address, subject, startsAt, agrees }: Typed): Missing => ({
  ...(kind === 'home_visit' && !ground ? { ground: words.groundMissing } : {}), ...(kind === 'home_visit' && !address.trim() ? { address: words.addressMissing } : {}),
  ...(subject ? {} : { subject: words.whatMissing }), ...(startsAt === null ? { time: words.timeMissing } : {}), ...(agrees ? {} : { consent: words.consentMissing }),
})

const bodyOf = ({ kind, startsAt, subject, note, ground, address, profile }: Typed) => {
  const { name, phone, residence } = profileOf(profile)
  const isVisit = kind === 'home_visit'
  return {
    kind, startsAt: startsAt ?? 0, subject: subject === otherSubject ? null : subject, note: note.trim(), ground: isVisit ? ground : null, address: isVisit ? address.trim() : '', phone,
    consent: { version: consentTexts.version, agreed: true as const }, profile: { name, phone, residence },
  }
}

interface BookingFor {
  unitId: string
  kinds: readonly AppointmentKind[]
  onDone: (appointment: StaffAppointment) => void
}

/** What is typed for somebody stays until it is booked: a closed sheet and a refusal lose nothing of it. */
export const useBookingFor = ({ unitId, kinds, onDone }: BookingFor) => {
  useVouching()
  const kept = useKept<Typed>(`book-for:${unitId}`, nothing)
  const [isTried, setTried] = useState(false)
  const [round, setRound] = useState(0)
  const typed = kinds.includes(kept.value.kind) ? kept.value : { ...kept.value, kind: kinds[0] ?? 'counter' }
  const put = (change: Partial<Typed> | ((now: Typed) => Partial<Typed>)) => kept.set((now) => ({ ...now, ...(typeof change === 'function' ? change(now) : change) }))
  const sending = useSubmit(async (key: string) => {
    try {
      const { appointment } = await call(contract.bookFor, { params: { id: unitId }, body: bodyOf(typed), key })
      kept.forget()
      onDone(appointment)
    } catch (thrown) {
      if (isTimeGone(asApiError(thrown))) {
        put({ startsAt: null })
        setRound((now) => now + 1)
      }
      throw thrown
    }
  })
  const missing = missingOf(typed)
  /** Whether there was anything to send. */
  const send = (): boolean => {
    setTried(true)
    if (Object.keys(missing).length > 0 || needsLook(typed.note)) return false
    void sending.submit()
    return true
  }
  const problems = Object.fromEntries(Object.entries(sentencesFor(sending.error?.fields ?? {})).map(([field, text]) => [field.replace(/^profile\./, ''), text]))
  return { typed, put, missing: isTried ? { ...problems, ...missing } as Missing : {}, problems, round, send, error: sending.error, isBusy: sending.isBusy }
}
