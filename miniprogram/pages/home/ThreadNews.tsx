import { View } from '@tarojs/components'
import { homeWords } from '@shared/text/home'
import { LinkCell } from '@/components/pieces'
import { goTab } from '@/platform/navigation'

/** Stations answered, and nobody has read it yet; nothing where all is read. */
export const ThreadNews = ({ unread }: { unread: number }) =>
  unread === 0 ? null : <View className="card card-cells"><LinkCell icon="chat" text={homeWords.threadNews(unread)} onTap={() => void goTab('messages')} /></View>
