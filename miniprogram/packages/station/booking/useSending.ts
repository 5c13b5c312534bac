import { useState } from 'react'
import { contract } from '@shared/contract/contract'
import { consentTexts } from '@shared/text/consents'
import { type ApiError, asApiError } from '@/api/apiError'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { isTimeGone } from '@/components/bookingRefusal'
import { replace } from '@/platform/navigation'
import { type BookingState, otherSubject } from './useBooking'

const bodyOf = ({ kind, startsAt, subject, note, ground, address, phone, isVisit, isOwn, person }: BookingState, requestId: string | null) => ({
  kind, startsAt: startsAt ?? 0, subject: subject === otherSubject ? null : subject, note: note.trim(), requestId, phone: phone.trim(), personId: person?.id ?? '',
  ground: isVisit ? ground : null, address: isVisit ? address.trim() : '',
  ...(isOwn ? {} : { consent: { version: consentTexts.version, agreed: true as const } }),
})

interface Sending {
  unitId: string
  requestId: string | null
  /** Back to what was filled in, with the reason. */
  onRefused: (error: ApiError) => void
}

/** Books once, however often it is tapped. `round` goes up when the times that were shown are no longer true. */
export const useSending = ({ unitId, requestId, onRefused }: Sending) => {
  const [round, setRound] = useState(0)
  const sending = useSubmit(async (key: string, booking: BookingState) => {
    try {
      const { appointment } = await call(contract.bookAppointment, { params: { id: unitId }, body: bodyOf(booking, requestId), key })
      booking.forget()
      await replace('appointment', { id: appointment.id, fresh: 'yes' })
    } catch (thrown) {
      const error = asApiError(thrown)
      if (isTimeGone(error)) {
        booking.put({ startsAt: null })
        setRound((now) => now + 1)
      }
      onRefused(error)
      throw thrown
    }
  })
  return { ...sending, round }
}
