import { useState } from 'react'
import { type AppointmentDetails } from '@shared/contract/appointments'
import { contract } from '@shared/contract/contract'
import { appointmentWords as words } from '@shared/text/appointmentsPage'
import { type ApiError, asApiError } from '@/api/apiError'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { isTimeGone } from '@/components/bookingRefusal'
import { confirm, toast } from '@/platform/dialogs'

interface Changing {
  appointment: AppointmentDetails
  onChanged: (next: AppointmentDetails) => void
}

/** What is true now is shown: somebody else, or another phone, was first. */
const readAgain = async ({ appointment, onChanged }: Changing, error: ApiError): Promise<void> => {
  if (error.code === 'stale_version' || error.code === 'appointment_over') onChanged((await call(contract.getAppointment, { params: { id: appointment.id } })).appointment)
}

/** Another time, once; the old one is kept until the new one is had. */
export const useMoving = (changing: Changing) => {
  const [startsAt, choose] = useState<number | null>(null)
  const [round, setRound] = useState(0)
  const { id, version } = changing.appointment
  const sending = useSubmit(async (key: string, chosen: number) => {
    try {
      const { appointment } = await call(contract.moveAppointment, { params: { id }, body: { startsAt: chosen, version }, key })
      toast(words.moved)
      changing.onChanged(appointment)
    } catch (thrown) {
      const error = asApiError(thrown)
      if (isTimeGone(error)) {
        choose(null)
        setRound((now) => now + 1)
      }
      await readAgain(changing, error)
      throw thrown
    }
  })
  return { startsAt, choose, round, ...sending }
}

/** Not coming: asked first, sent once. */
export const useCancelling = (changing: Changing) => {
  const { id, version } = changing.appointment
  return useSubmit(async (key: string) => {
    if (!(await confirm(words.cancelAsk))) return
    try {
      changing.onChanged((await call(contract.cancelAppointment, { params: { id }, body: { version }, key })).appointment)
      toast(words.cancelDone)
    } catch (thrown) {
      await readAgain(changing, asApiError(thrown))
      throw thrown
    }
  })
}
