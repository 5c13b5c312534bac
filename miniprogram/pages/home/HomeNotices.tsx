import { Text, View } from '@tarojs/components'
import { type NoticeBrief } from '@shared/contract/notices'
import { noticesWords as words } from '@shared/text/noticesPage'
import { Icon } from '@/components/Icon'
import { NoticeLine } from '@/components/NoticeLine'
import { SectionHead } from '@/components/pieces'
import { Tappable } from '@/components/Tappable'
import { open } from '@/platform/navigation'

const toAll = () => void open('notices')

/** 通知公告: the newest for me, pinned first; where none is known, the way to what is for everybody. */
export const HomeNotices = ({ notices }: { notices: readonly NoticeBrief[] }) => notices.length === 0 ? (
  <View className="card card-cells">
    <Tappable label={`${words.title}，${words.entryText}`} className="cell" onTap={toAll}>
      <View className="icon-tile"><Icon name="megaphone" color="deep" size={28} /></View>
      <View className="grow"><Text className="block strong">{words.title}</Text><Text className="block sub">{words.entryText}</Text></View>
      <Icon name="right" color="second" size={20} />
    </Tappable>
  </View>
) : (
  <View>
    <SectionHead title={words.title} aside={<Tappable label={words.allOf} className="link" onTap={toAll}>{words.allOf}<Icon name="right" size={18} /></Tappable>} />
    <View className="card notice-list" role="list">{notices.slice(0, 3).map((notice) => <NoticeLine key={notice.id} notice={notice} />)}</View>
  </View>
)
