import { isWeapp } from '@/platform/environment'
import { goTab, restart } from '@/platform/navigation'
import { signOut } from './session'

/** The way out of the workplace: in WeChat to one's own pages, at a PC to the sign-in of the staff. */
export const leaveWork = async (): Promise<void> => {
  await signOut()
  if (isWeapp) await goTab('mine')
  else await restart('staffSignIn')
}
