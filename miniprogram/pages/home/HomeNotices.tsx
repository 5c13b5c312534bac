import { View } from '@tarojs/components'
import { type NoticeBrief } from '@shared/contract/notices'
import { noticesWords as words } from '@shared/text/noticesPage'
import { Icon } from '@/components/Icon'
import { NoticeLine } from '@/components/NoticeLine'
import { LinkCell, SectionHead } from '@/components/pieces'
import { Tappable } from '@/components/Tappable'
import { open } from '@/platform/navigation'

const toAll = () => void open('notices')

/** 通知公告: the newest for me, pinned first; where none is known, the way to what is for everybody. */
export const HomeNotices = ({ notices }: { notices: readonly NoticeBrief[] }) => notices.length === 0 ? (
  <View className="card card-cells"><LinkCell icon="megaphone" text={words.title} aside={words.entryText} onTap={toAll} /></View>
) : (
  <View>
    <SectionHead title={words.title} aside={<Tappable label={words.allOf} className="link" onTap={toAll}>{words.allOf}<Icon name="right" size={18} /></Tappable>} />
    <View className="card notice-list" role="list">{notices.slice(0, 3).map((notice) => <NoticeLine key={notice.id} notice={notice} />)}</View>
  </View>
)
