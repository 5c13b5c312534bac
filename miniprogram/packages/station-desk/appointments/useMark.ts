import { type StaffAppointment } from '@shared/contract/appointments'
import { contract } from '@shared/contract/contract'
import { appointmentDeskWords as words } from '@shared/text/appointmentDesk'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { toast } from '@/platform/dialogs'

export type Outcome = 'kept' | 'no_show'

/** They came, or did not: once, and put right by the other one. */
export const useMark = ({ id, version }: StaffAppointment, onDone: () => void) => useSubmit(async (key: string, outcome: Outcome) => {
  await call(contract.markAppointment, { params: { id }, body: { outcome, version }, key })
  toast(outcome === 'kept' ? words.keptDone : words.noShowDone)
  onDone()
})
