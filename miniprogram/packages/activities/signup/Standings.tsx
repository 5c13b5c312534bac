import { Text, View } from '@tarojs/components'
import { type Signup } from '@shared/contract/activities'
import { nearText } from '@shared/text/activityTimes'
import { signupWords as words } from '@shared/text/mySignups'
import { ActionButton } from '@/components/ActionButton'
import { Icon } from '@/components/Icon'
import { Notice } from '@/components/pieces'
import { open } from '@/platform/navigation'
import { Facts } from './Facts'
import { useSignupStep } from './useSignup'

interface StateProps {
  signup: Signup
  onChanged: (next: Signup) => void
}

const TitleAndFacts = ({ signup }: { signup: Signup }) => (
  <View className="card">
    <View className="title" role="heading" aria-level={2}>{signup.title}</View>
    <Facts signup={signup} />
  </View>
)

/** The seat is kept while the staff look. */
export const Pending = ({ signup }: { signup: Signup }) => (
  <View>
    <View className="card" role="status"><View className="row top"><Icon name="clock" /><View className="grow line-text"><Text className="block strong">{words.pending}</Text><Text className="block mt1">{words.pendingHelp}</Text></View></View></View>
    <TitleAndFacts signup={signup} />
  </View>
)

/** In the line: at which place, and what happens when it is one's turn. */
export const Waiting = ({ signup }: { signup: Signup }) => (
  <View>
    <View className="card" role="status">
      <View className="row top"><Icon name="pause" color="amber" /><View className="grow line-text"><Text className="block title num">{signup.linePlace === null ? words.waiting : words.before(signup.linePlace)}</Text><Text className="block mt2">{words.waitingHelp}</Text></View></View>
    </View>
    <TitleAndFacts signup={signup} />
  </View>
)

/** A seat is theirs if they take it in time. */
export const Offered = ({ signup, onChanged }: StateProps) => {
  const accepting = useSignupStep(signup.id, 'accept', { onChanged })
  const declining = useSignupStep(signup.id, 'decline', { ask: words.declineAsk, onChanged })
  const problem = accepting.error ?? declining.error
  return (
    <View>
      <View className="card card-warm">
        <View className="title" role="heading" aria-level={2}>{words.offered}</View>
        {signup.offeredUntil === null ? null : <Text className="block strong mt2 num">{words.offeredUntil(nearText(signup.offeredUntil, Date.now()))}</Text>}
        <Text className="block mt1">{words.offeredHelp}</Text>
        {problem ? <View className="mt2"><Notice icon="alert" text={problem.text} /></View> : null}
        <View className="btns btns-stack mt4">
          <ActionButton text={words.accept} isBusy={accepting.isBusy} busyText={words.accepting} isDisabled={declining.isBusy} onTap={() => void accepting.submit()} />
          <ActionButton text={words.decline} kind="line" isBusy={declining.isBusy} busyText={words.declining} isDisabled={accepting.isBusy} onTap={() => void declining.submit()} />
        </View>
      </View>
      <TitleAndFacts signup={signup} />
    </View>
  )
}

/** No longer in it: why, and what else there is. */
export const Ended = ({ signup }: { signup: Signup }) => (
  <View>
    <View className="card" role="status"><View className="row top"><Icon name="info" /><View className="grow line-text"><Text className="block strong">{words.ended}</Text>{signup.endedText ? <Text className="block mt1 pre">{signup.endedText}</Text> : null}</View></View></View>
    <TitleAndFacts signup={signup} />
    {signup.isOver ? null : <View className="mb3"><ActionButton text={words.again2} kind="line" onTap={() => void open('activity', { id: signup.activityId })} /></View>}
    <ActionButton text={words.seeOthers} onTap={() => void open('activities')} />
  </View>
)
