import { Text, View } from '@tarojs/components'
import { type RequestDetail } from '@shared/contract/requests'
import { readyWords, whoseTurn } from '@shared/text/ownRequest'
import { ActionButton } from '@/components/ActionButton'
import { KeyValue, Tag } from '@/components/pieces'
import { makeCall } from '@/platform/dialogs'
import { useHotline } from '@/session/hotline'

/** The card is there: where, when, what to bring, until when. What the station has not published is said, with whom to ask instead. */
export const ReadyCard = ({ request, ready }: { request: RequestDetail; ready: NonNullable<RequestDetail['ready']> }) => {
  const { station, owner, headline } = request
  const hotline = useHotline()
  const phone = station.phone ?? hotline
  return (
    <View className="card card-warm">
      <Tag text={whoseTurn('you', owner.kind)} tone="amber" />
      <Text className="block title mt3">{headline}</Text>
      <View className="mt2">
        <KeyValue label={readyWords.where} value={`${station.unit.name}\n${readyWords.address(station.address)}`} />
        <KeyValue label={readyWords.when} value={readyWords.hours(station.hours)} />
        <KeyValue label={readyWords.phone} value={station.phone ?? readyWords.noPhone(station.parent?.name ?? null, hotline)} />
        <KeyValue label={readyWords.bring} value={readyWords.idCard} />
        <KeyValue label={readyWords.until} value={ready.untilText} />
      </View>
      <Text className="block sub">{readyWords.afterwards}</Text>
      <View className="mt3"><ActionButton text={readyWords.call(phone)} icon="phone" kind="line" onTap={() => void makeCall(phone)} /></View>
    </View>
  )
}
