import { Text, View } from '@tarojs/components'
import { type CareVisit } from '@shared/contract/visits'
import { momentText } from '@shared/text/due'
import { visitWords as words } from '@shared/text/visits'
import { PrivateImage } from '@/components/PrivateImage'
import { dayWords } from '../TaskCard'
import { NeedHelp } from './NeedHelp'

/** A visit of before: who went, what was found, what came of it. */
export const VisitItem = ({ visit }: { visit: CareVisit }) => (
  <View className="card" role="listitem">
    <Text className="block strong num">{words.happened(momentText(visit.happenedAt))}</Text>
    <Text className="block sub num">{visit.outcome.text} · {visit.by.name} · {words.received(momentText(visit.receivedAt))}</Text>
    {visit.findings ? <Text className="block pre mt1">{visit.findings}</Text> : null}
    {visit.followUpDay && !visit.isFollowedUp ? <Text className="block sub num">{words.followUp(dayWords(visit.followUpDay))}</Text> : null}
    {visit.remark ? <Text className="block text-amber">{visit.remark.text}</Text> : null}
    {visit.needs.map((found) => <NeedHelp key={found.need.code} visit={visit} found={found} />)}
    {visit.photos.length > 0 ? (
      <View className="pages">{visit.photos.map(({ id }, index) => <View key={id}><View className="photo-frame visit-photo"><PrivateImage fileId={id} label={words.photoOf(index + 1)} /></View></View>)}</View>
    ) : null}
  </View>
)
