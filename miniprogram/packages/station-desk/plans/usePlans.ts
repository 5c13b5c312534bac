import { type KeptPlans } from '@shared/contract/appointments'
import { contract } from '@shared/contract/contract'
import { planWords as words } from '@shared/text/appointmentDesk'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { useSubmit } from '@/api/useSubmit'
import { toast } from '@/platform/dialogs'
import { useKept } from '@/platform/kept'
import { bodyOf, problemsOf, type TypedPlans, typedOf } from './typedPlans'

/** The plans of a station and what is changed in them: it stays until it is saved, also where somebody else saved meanwhile. */
export const usePlans = (unitId: string) => {
  const remote = useRemote(() => call(contract.getAppointmentPlans, { params: { id: unitId } }), [unitId])
  const kept = useKept<TypedPlans | null>(`plans:${unitId}`, null)
  const typed = kept.value ?? (remote.data ? typedOf(remote.data) : null)
  const arrived = (next: KeptPlans) => {
    remote.replace(next)
    kept.forget()
    toast(words.saved)
  }
  const saving = useSubmit(async (key: string, given: TypedPlans) => arrived(await call(contract.saveAppointmentPlans, { params: { id: unitId }, body: bodyOf(given), key })))
  const change = (next: (now: TypedPlans) => TypedPlans) => {
    if (typed && !saving.isBusy) kept.set((now) => next(now ?? typed))
  }
  const isChanged = kept.value !== null && remote.data !== null && JSON.stringify(bodyOf(kept.value)) !== JSON.stringify(bodyOf(typedOf(remote.data)))
  // Also found where the page was left and opened again: what was typed is built on what stood there before.
  const isStale = saving.error?.code === 'plan_changed' || (isChanged && remote.data !== null && kept.value?.version !== remote.data.version)
  /** Over what somebody else saved, or what they saved instead. */
  const settle = async (keepsMine: boolean) => {
    const theirs = await call(contract.getAppointmentPlans, { params: { id: unitId } })
    saving.clearError()
    if (keepsMine && typed) kept.set({ ...typed, version: theirs.version })
    else kept.forget()
    remote.replace(theirs)
  }
  return { remote, typed, problems: typed ? problemsOf(typed) : {}, change, saving, isChanged, isStale, settle: useSubmit(async (_key: string, keepsMine: boolean) => settle(keepsMine)) }
}
export type Plans = ReturnType<typeof usePlans>
