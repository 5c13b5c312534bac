import { contract } from '@shared/contract/contract'
import { type Signup } from '@shared/contract/activities'
import { asApiError } from '@/api/apiError'
import { call } from '@/api/call'
import { type Remote, useRemote } from '@/api/useRemote'
import { useSubmit } from '@/api/useSubmit'
import { confirm } from '@/platform/dialogs'
import { useOnReturn } from '@/platform/lifecycle'
import { keepTicket, useKeptTickets } from '@/session/ticketBox'

const read = async (id: string): Promise<Signup> => {
  const { signup } = await call(contract.getSignup, { params: { id } })
  keepTicket(signup)
  return signup
}

export interface SignupView {
  remote: Remote<Signup>
  /** As it was just read, or as this phone last had it; null while there is neither. */
  signup: Signup | null
  /** When this phone read it, where the service cannot be asked. */
  keptAt: number | null
}

/** A sign-up of one's own. Without a network its ticket is shown as this phone kept it. */
export const useSignup = (id: string): SignupView => {
  const remote = useRemote(() => read(id), [id])
  useOnReturn(() => void remote.reload())
  const kept = useKeptTickets().find(({ signup }) => signup.id === id) ?? null
  const isUnread = remote.data === null && kept !== null
  // While it is being read the ticket stands there already: at the door every second counts.
  return { remote, signup: remote.data ?? kept?.signup ?? null, keptAt: isUnread && remote.state === 'error' ? kept.at : null }
}

const steps = { cancel: contract.cancelSignup, accept: contract.acceptSeat, decline: contract.declineSeat } as const
export type SignupStep = keyof typeof steps

/** Not coming, taking an offered seat, leaving it: each once, and first asked where it cannot be taken back. */
export const useSignupStep = (id: string, step: SignupStep, { ask, onChanged }: { ask?: Parameters<typeof confirm>[0]; onChanged: (next: Signup) => void }) =>
  useSubmit(async (key: string) => {
    if (ask && !(await confirm(ask))) return
    const taken = await call(steps[step], { params: { id }, body: {}, key }).catch(async (thrown: unknown) => {
      // What is true now is shown: the offer may have passed on, or another phone was first.
      if (asApiError(thrown).code !== 'offline') onChanged(await read(id))
      throw thrown
    })
    keepTicket(taken.signup)
    onChanged(taken.signup)
  })
