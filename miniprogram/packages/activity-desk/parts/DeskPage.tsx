import { type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { activityDeskWords } from '@shared/text/activityDesk'
import { Icon } from '@/components/Icon'
import { Page } from '@/components/Page'
import { SideNav } from '@/components/SideNav'
import { EmptyState } from '@/components/states'
import { Tappable } from '@/components/Tappable'
import { useFreshTaps } from '@/platform/lifecycle'
import { back, open } from '@/platform/navigation'
import { type Route } from '@/platform/routes'
import { useIsDesk } from '@/platform/screen'
import { useLargeMode } from '@/session/largeMode'
import { useSession } from '@/session/session'
import { type StaffPlaceKey } from '@/session/staffPlaces'
import { StaffOnly } from '@/session/StaffOnly'
import { keepsActivities } from '@/session/workplace'

interface DeskPageProps {
  title: string
  /** Which activity it is about. */
  about?: string | null
  /** At a PC beside the title: state and small actions. */
  aside?: ReactNode
  /** Beside the page at a PC, below the same height: the preview. */
  beside?: ReactNode
  bottom?: ReactNode
  /** Where it belongs, and the page above it: those of activities unless said otherwise. */
  place?: StaffPlaceKey
  above?: Route
  /** A tap on the place in the navigation where it is the list itself: it is read anew. */
  onCurrent?: () => void
  children: ReactNode
}

/** A page about one thing of a list, as an activity: with the side navigation where there is room, with a way back everywhere. */
export const DeskPage = ({ title, about, aside, beside, bottom, place = 'activities', above = 'staffActivities', onCurrent = () => void open(above), children }: DeskPageProps) => {
  const isDesk = useIsDesk()
  const isLarge = useLargeMode()
  useFreshTaps()
  const goBack = () => void back(above)
  if (!isDesk) {
    return (
      <Page title={title} hasBack onBack={goBack} bottom={bottom} band={about ? <View className="band-inner"><Text className="on-band-2">{about}</Text></View> : undefined}>
        {aside ? <View className="mb3">{aside}</View> : null}
        {children}
      </Page>
    )
  }
  return (
    <View className={`page desk workplace desk-layout${isLarge ? ' elder' : ''}`}>
      <SideNav current={place} onCurrent={onCurrent} />
      <View className="act-column" role="main">
        <View className="act-scroll"><View className="act-inner">
          <View className="row between wrap act-head">
            <View className="row grow">
              <Tappable label="返回" className="act-back" onTap={goBack}><Icon name="left" /></Tappable>
              <View className="grow"><View className="hero" role="heading" aria-level={1}>{title}</View>{about ? <Text className="block sub">{about}</Text> : null}</View>
            </View>
            {aside}
          </View>
          {children}
        </View></View>
        {bottom ? <View className="act-bottom" role="region" aria-label="下一步">{bottom}</View> : null}
      </View>
      {beside ? <View className="act-beside">{beside}</View> : null}
    </View>
  )
}

/** What only the keepers of activities open. */
export const KeepersOnly = ({ title, children }: { title: string; children: ReactNode }) => {
  const { me } = useSession()
  const isOther = me !== null && !keepsActivities(me)
  return <StaffOnly title={title}>{isOther ? <Page title={title} hasBack><EmptyState title={activityDeskWords.notKeeper} action={{ text: activityDeskWords.toQueue, onTap: () => void open('staffQueue') }} /></Page> : children}</StaffOnly>
}
