import { isWeapp } from '@/platform/environment'
import { goTab, restart } from '@/platform/navigation'
import { activityDoorWords } from '@shared/text/activityDoor'
import { visitWords } from '@shared/text/visits'
import { confirm } from '@/platform/dialogs'
import { signOut } from './session'
import { waitingScans } from './scanBox'
import { waitingCount } from './visitBox'

/** Visits and scans that were not handed in stay on this device, for whoever made them: they should know before they go. */
export const mayLeave = async (): Promise<boolean> => {
  const count = waitingCount()
  const scans = waitingScans()
  if (scans > 0 && !(await confirm({ title: activityDoorWords.leaveAsk(scans), text: visitWords.leaveText, yes: visitWords.leave }))) return false
  return count === 0 || confirm({ title: visitWords.leaveAsk(count), text: visitWords.leaveText, yes: visitWords.leave })
}

/** The way out of the workplace: in WeChat to one's own pages, at a PC to the sign-in of the staff. */
export const leaveWork = async (): Promise<void> => {
  if (!(await mayLeave())) return
  await signOut()
  if (isWeapp) await goTab('mine')
  else await restart('staffSignIn')
}
