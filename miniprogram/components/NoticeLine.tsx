import { Text, View } from '@tarojs/components'
import { type NoticeBrief } from '@shared/contract/notices'
import { noticeDay, noticesWords as words, noticeWords } from '@shared/text/noticesPage'
import { fileAddress } from '@/api/fileAddress'
import { Picture } from '@/components/Picture'
import { Tag } from '@/components/pieces'
import { Tappable } from '@/components/Tappable'
import { open } from '@/platform/navigation'

/** What stands in the way of passing it by: pinned, not read, a receipt that is still to be given. */
const marksOf = ({ isPinned, isRead, wantsReceipt }: NoticeBrief): string[] => [isPinned ? words.pinned : '', isRead === false ? words.unread : '', wantsReceipt ? words.wantsReceipt : ''].filter(Boolean)

/** A notice in a list: kind, title, what it says, from whom and when. */
export const NoticeLine = ({ notice }: { notice: NoticeBrief }) => {
  const { id, kind, title, summary, unit, publishedAt, isPinned, isRead, wantsReceipt, pictureUrl } = notice
  const from = noticeWords.from(unit.shortName, noticeDay(publishedAt, Date.now()))
  return (
    <View role="listitem" className="notice-item">
      <Tappable label={[...marksOf(notice), kind.text, title, summary, from].filter(Boolean).join('，')} className="notice-line" onTap={() => void open('notice', { id })}>
        <View className="grow">
          <View className="row wrap notice-tags">
            <Tag text={kind.text} tone={kind.code === 'letter' || kind.code === 'story' ? 'gold' : 'green'} />
            {isPinned ? <Tag text={words.pinned} tone="grey" /> : null}
            {wantsReceipt ? <Tag text={words.wantsReceipt} tone="amber" /> : isRead === false ? <Tag text={words.unread} tone="grey" /> : null}
          </View>
          <Text className={`block mt1 notice-name${isRead === true ? '' : ' bold'}`}>{title}</Text>
          {summary ? <Text className="block sub notice-summary">{summary}</Text> : null}
          <Text className="block cap num mt1">{from}</Text>
        </View>
        {pictureUrl ? <Picture className="notice-thumb" src={fileAddress(pictureUrl)} label="" /> : null}
      </Tappable>
    </View>
  )
}
