import { Text, View } from '@tarojs/components'
import { type RequestDetail } from '@shared/contract/requests'
import { momentText } from '@shared/text/due'
import { ownPageWords, timeWords, whoseTurn } from '@shared/text/ownRequest'
import { ActionButton } from '@/components/ActionButton'
import { Icon } from '@/components/Icon'
import { Tag } from '@/components/pieces'
import { open } from '@/platform/navigation'
import { TimeLine } from './TimeLine'

/** What was asked for, and the way to it: the one thing to do now. */
const Asked = ({ id, supplement }: { id: string; supplement: NonNullable<RequestDetail['supplement']> }) => (
  <View>
    {supplement.items.map(({ field, label, reason, note }, index) => (
      <Text key={field} className="block mt1">{index + 1}. {label}：{reason.text}{note ? `。${note}` : ''}</Text>
    ))}
    {supplement.message ? <Text className="block mt2 pre">{supplement.message}</Text> : null}
    <View className="mt3"><ActionButton text={ownPageWords.supplement} icon="camera" onTap={() => void open('supplement', { id })} /></View>
  </View>
)

const Closing = ({ at, reason, remedy, result, outcome }: NonNullable<RequestDetail['closing']>) => (
  <View className="mt2">
    {outcome ? <Text className="block strong">{outcome.text}</Text> : null}
    {result ? <Text className="block pre">{result}</Text> : null}
    {reason ? <Text className="block pre">{ownPageWords.reasonLine(reason)}</Text> : null}
    {remedy ? <Text className="block pre mt1">{ownPageWords.remedyLine(remedy)}</Text> : null}
    <Text className="block cap num mt2">{momentText(at)}</Text>
  </View>
)

/** While it is outside nothing is promised: what is usual, or since when we have asked. */
const Outside = ({ timeline }: Pick<RequestDetail, 'timeline'>) => {
  const text = timeline.find(({ state }) => state === 'current')?.text
  return text ? <View className="row top mt3"><Icon name="clock" color="deep" size={22} /><Text className="grow bold notice-text ink">{text}</Text></View> : null
}

const nextOf = ({ turn, timeline }: RequestDetail): string | null => {
  const next = turn === 'nobody' ? undefined : timeline.find(({ state }) => state === 'upcoming')
  return next ? timeWords.next(next.title, next.text) : null
}

/** On top of a request: whose turn it is, until when, what happens next. */
export const TurnCard = ({ request }: { request: RequestDetail }) => {
  const { turn, headline, explanation, due, pause, supplement, closing, owner } = request
  const isMine = turn === 'you'
  const next = nextOf(request)
  return (
    <View className={`card${isMine ? ' card-warm' : ''}`}>
      <View className="row between wrap">
        <Tag text={whoseTurn(turn, owner.kind)} tone={isMine ? 'amber' : turn === 'nobody' ? 'grey' : 'green'} />
        {pause ? <View className="row"><Icon name="pause" color="amber" size={20} /><Text className="text-amber bold pause-word">{timeWords.paused}</Text></View> : null}
      </View>
      <Text className="block title mt3">{headline}</Text>
      {supplement ? <Asked id={request.id} supplement={supplement} /> : null}
      {turn === 'outside' ? <Outside timeline={request.timeline} /> : null}
      <TimeLine due={due} pause={pause} />
      {closing ? <Closing {...closing} /> : null}
      <Text className="block sub mt3">{explanation}</Text>
      {next ? <Text className="block sub mt1">{next}</Text> : null}
    </View>
  )
}
