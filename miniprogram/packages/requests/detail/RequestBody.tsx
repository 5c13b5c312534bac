import { Text, View } from '@tarojs/components'
import { type RequestDetail } from '@shared/contract/requests'
import { ownPageWords, readyWords } from '@shared/text/ownRequest'
import { ActionButton } from '@/components/ActionButton'
import { Icon } from '@/components/Icon'
import { LinkCell, Notice, Timeline } from '@/components/pieces'
import { open } from '@/platform/navigation'
import { useHotline } from '@/session/hotline'
import { Afterwards } from './Afterwards'
import { HandedIn } from './HandedIn'
import { ReadyCard } from './ReadyCard'
import { ReasonSheet } from './ReasonSheet'
import { ThreadCell } from './ThreadCell'
import { TurnCard } from './TurnCard'
import { useOwnActing } from './useOwnActing'

const ByWhom = ({ owner, station, routingReason }: RequestDetail) => {
  const hotline = useHotline()
  return (
    <View className="card row top gap">
      <View className="icon-tile"><Icon name="signpost" color="deep" size={28} /></View>
      <View className="grow">
        <Text className="block sub">{ownPageWords.byWhom}</Text>
        <Text className="block strong">{owner.name}</Text>
        <Text className="block mt1">{routingReason}</Text>
        <Text className="block sub mt2">{station.phone ?? readyWords.noPhone(station.parent?.name ?? null, hotline)}</Text>
      </View>
    </View>
  )
}

interface RequestBodyProps {
  request: RequestDetail
  onChanged: (next: RequestDetail) => void
  onReload: () => void
}

/** Everything about a request of one's own, from what is to be done now down to what was handed in. */
export const RequestBody = ({ request, onChanged, onReload }: RequestBodyProps) => {
  const acting = useOwnActing(request, onChanged)
  const { sheet, error } = acting
  const { ready, reviewOf } = request
  return (
    <View>
      {error && !sheet ? <View><Notice icon="alert" text={error.text} /><View className="mb2"><ActionButton text={ownPageWords.latestProgress} kind="line" onTap={onReload} /></View></View> : null}
      {ready ? <ReadyCard request={request} ready={ready} /> : <TurnCard request={request} />}
      <ThreadCell requestId={request.id} />
      <Afterwards request={request} acting={acting} />
      <View className="card">
        <View className="title" role="heading" aria-level={2}>{ownPageWords.steps}</View>
        <View className="mt3"><Timeline steps={request.timeline} /></View>
      </View>
      <ByWhom {...request} />
      {reviewOf ? <View className="card card-cells"><LinkCell icon="law" text={ownPageWords.reviewOf(reviewOf.number)} onTap={() => void open('requestDetail', { id: reviewOf.id })} /></View> : null}
      <HandedIn request={request} onWithdraw={() => acting.openSheet('withdraw')} />
      {sheet ? <ReasonSheet action={sheet} acting={acting} /> : null}
    </View>
  )
}
