import { Text, View } from '@tarojs/components'
import { goTab } from '@/platform/navigation'
import { type Tab } from '@/platform/routes'
import { useUnread } from '@/session/unread'
import { useLargeMode } from '@/session/largeMode'
import { Icon } from './Icon'
import { type IconName } from './iconPaths'
import { Tappable } from './Tappable'

const items: readonly { tab: Tab; text: string; icon: IconName }[] = [
  { tab: 'home', text: '首页', icon: 'home' },
  { tab: 'services', text: '服务', icon: 'grid' },
  { tab: 'messages', text: '消息', icon: 'chat' },
  { tab: 'mine', text: '我的', icon: 'person' },
]

/** The four tabs. WeChat's own bar cannot grow for the large mode, so this one is ours. */
export const TabBar = ({ shown }: { shown: Tab }) => {
  const unread = useUnread()
  const isLarge = useLargeMode()
  return (
    <View className={`tabbar${isLarge ? ' elder' : ''}`} role="tablist">
      {items.map(({ tab, text, icon }) => (
        <Tappable key={tab} role="tab" isChosen={tab === shown} label={tab === 'messages' && unread > 0 ? `${text}，${unread} 条没看` : text} className={`tab${tab === shown ? ' tab-on' : ''}`} onTap={() => void goTab(tab)}>
          <Icon name={icon} color={tab === shown ? 'green' : 'second'} size={isLarge ? 30 : 26} />
          <Text>{text}</Text>
          {tab === 'messages' && unread > 0 ? <Text className="badge tab-badge">{unread > 99 ? '99+' : unread}</Text> : null}
        </Tappable>
      ))}
    </View>
  )
}
