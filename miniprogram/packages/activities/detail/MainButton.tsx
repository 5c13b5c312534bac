import { type Activity } from '@shared/contract/activities'
import { activitiesWords, activityWords as words } from '@shared/text/activitiesPage'
import { signupWords } from '@shared/text/mySignups'
import { ActionButton } from '@/components/ActionButton'
import { open } from '@/platform/navigation'
import { useSession } from '@/session/session'
import { useSubscribeAsk } from '@/session/subscriptions'
import { asksSomething, bestOf, peopleOf, standingOf } from '../standings'
import { type SignupWish } from '../useSigningUp'

interface MainButtonProps {
  activity: Activity
  target: string | null
  isBusy: boolean
  onSignUp: (wish: SignupWish) => void
}

/** The one solid button: what somebody can do about it now. */
export const MainButton = ({ activity, target, isBusy, onSignUp }: MainButtonProps) => {
  const { token } = useSession()
  const askFirst = useSubscribeAsk(['activity'])
  const { id, isOver, isCancelled, signups } = activity
  const can = bestOf(activity, target)
  const self = peopleOf(activity).find(({ personName }) => personName === null)
  const standing = self ? standingOf(activity, self.personId, target) : null
  if (can !== 'no') {
    const begin = () => {
      if (!standing || asksSomething(activity)) return void open('activityJoin', { id, sessionId: target ?? undefined })
      askFirst()
      onSignUp({ standing })
    }
    return <ActionButton text={can === 'wait' ? words.join : words.signUp} isBusy={isBusy} busyText={words.sending} onTap={begin} />
  }
  const own = signups.find(({ state, sessionId }) => state.code !== 'ended' && (sessionId === target || sessionId === null)) ?? signups.find(({ state }) => state.code !== 'ended')
  if (own) return <ActionButton text={signupWords.title} onTap={() => void open('signup', { id: own.id })} />
  if (isOver || isCancelled) return <ActionButton text={isCancelled ? activitiesWords.isCancelled : activitiesWords.isOver} isDisabled onTap={() => undefined} />
  if (!token) return <ActionButton text={words.signIn} onTap={() => void open('signIn')} />
  if (!standing || standing.obstacle?.code === 'profile_missing') return <ActionButton text={words.fillProfile} onTap={() => void open('profile')} />
  return <ActionButton text={words.cannot} isDisabled onTap={() => undefined} />
}
