import { Text, View } from '@tarojs/components'
import { type KeptNoticeBrief } from '@shared/contract/notices'
import { momentText } from '@shared/text/due'
import { noticeDeskWords as words } from '@shared/text/noticeDesk'
import { Tag } from '@/components/pieces'
import { Tappable } from '@/components/Tappable'
import { stateTone } from '../parts/stateTone'

/** When it goes or went out; of a draft when it was touched last. */
const whenOf = ({ state, publishAt, publishedAt, updatedAt }: KeptNoticeBrief): string =>
  state.code === 'scheduled' && publishAt !== null ? words.willPublish(publishAt) : publishedAt !== null ? words.publishedAt(publishedAt) : words.edited(momentText(updatedAt))

/** How far it came, as a bar with its words. */
const Delivery = ({ delivery }: Pick<KeptNoticeBrief, 'delivery'>) => {
  if (!delivery) return null
  const { isDone, told, read, confirmed } = delivery
  if (!isDone) return <Text className="block sub text-amber num">{words.delivering(told)}</Text>
  return (
    <View className="mt1">
      <View className="act-bar" role="img" aria-label={words.deliveryLabel(read, told)}><View className="act-bar-fill" style={{ width: `${told > 0 ? Math.round((read / told) * 100) : 0}%` }} /></View>
      <Text className="block sub num">{[words.delivery(read, told), confirmed > 0 ? words.confirmed(confirmed) : ''].filter(Boolean).join(' · ')}</Text>
    </View>
  )
}

/** One notice of the list. */
export const NoticeRow = ({ notice, isOpen, onTap }: { notice: KeptNoticeBrief; isOpen: boolean; onTap: () => void }) => {
  const { title, kind, unit, authorName, state, isPinned, edition } = notice
  return (
    <View role="listitem">
      <Tappable label={[title, kind.text, state.text, whenOf(notice)].join('，')} className={`card queue-row${isOpen ? ' queue-row-on' : ''}`} isCurrent={isOpen} onTap={onTap}>
        <View className="grow">
          <View className="row wrap notice-tags"><Tag text={kind.text} tone="grey" /><Tag text={state.text} tone={stateTone(state.code)} />{isPinned ? <Tag text={words.pinned} tone="grey" /> : null}{edition > 1 ? <Tag text={words.edition(edition)} tone="grey" /> : null}</View>
          <Text className="block strong">{title}</Text>
          <Text className="block sub">{words.by(authorName, unit.shortName)}</Text>
          <Text className="block sub num">{whenOf(notice)}</Text>
          <Delivery delivery={notice.delivery} />
        </View>
      </Tappable>
    </View>
  )
}
