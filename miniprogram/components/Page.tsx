import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { capsule } from '@/platform/capsule'
import { useFreshTaps } from '@/platform/lifecycle'
import { back } from '@/platform/navigation'
import { useIsDesk } from '@/platform/screen'
import { type Tab } from '@/platform/routes'
import { useLargeMode } from '@/session/largeMode'
import { isH5 } from '@/platform/environment'
import { Icon } from './Icon'
import { TabBar } from './TabBar'
import { Tappable } from './Tappable'

interface PageProps {
  title?: string
  /** In place of the title, as on the first screen. */
  heading?: ReactNode
  hasBack?: boolean
  onBack?: () => void
  /** In the green band under the title: who it is about. */
  band?: ReactNode
  /** The first card laps over the band. */
  isLapped?: boolean
  bottom?: ReactNode
  tab?: Tab
  /** In place of the tabs, on the first page of the staff. */
  bar?: ReactNode
  className?: string
  children: ReactNode
}

/** The shell of every page: the green band says who, the ivory page says what to do now. */
export const Page = ({ title, heading, hasBack = false, onBack, band, isLapped = false, bottom, tab, bar, className = '', children }: PageProps) => {
  useFreshTaps()
  const isLarge = useLargeMode()
  const isDesk = useIsDesk()
  const { statusBarHeight, rightSpace } = capsule()
  const modes = `${isLarge ? ' elder' : ''}${isDesk ? ' desk' : ''}`
  return (
    <View className={`page${modes} ${className}`}>
      <View className={`band${isLapped ? ' band-under' : ''}`} role="banner" style={{ paddingTop: `${statusBarHeight}PX` }}>
        <View className="navbar" style={{ paddingRight: `${rightSpace + 16}PX` }}>
          {hasBack ? (
            <Tappable label="返回" className="navbar-back" onTap={onBack ?? (() => void back())}>
              <Icon name="left" color="white" />
            </Tappable>
          ) : null}
          {heading ?? <View className="navbar-title" role="heading" aria-level={1}>{title}</View>}
        </View>
        {band}
      </View>
      <View className={`body${isLapped ? ' body-lapped' : ''}`} role="main">{children}</View>
      {bottom ? <View className="bottom-space" /> : null}
      {bottom ? <View className="bottom" role="region" aria-label="下一步">{bottom}</View> : null}
      {tab && isH5 ? <TabBar shown={tab} /> : null}
      {bar}
      {tab || bar ? <View className="tab-space" /> : null}
    </View>
  )
}
