import { type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { isWeapp } from '@/platform/environment'
import { useFreshTaps } from '@/platform/lifecycle'
import { back, open } from '@/platform/navigation'
import { type Route } from '@/platform/routes'
import { useIsDesk } from '@/platform/screen'
import { useLargeMode } from '@/session/largeMode'
import { type StaffPlaceKey } from '@/session/staffPlaces'
import { Icon } from './Icon'
import { Page } from './Page'
import { SideNav } from './SideNav'
import { Tappable } from './Tappable'

interface DeskPageProps {
  title: string
  /** Which thing of the list it is about. */
  about?: string | null
  /** At a PC beside the title: state and small actions. */
  aside?: ReactNode
  /** Beside the page at a PC, below the same height: the preview. */
  beside?: ReactNode
  bottom?: ReactNode
  /** Where it belongs, and the page above it; none where it is the first of its place. */
  place: StaffPlaceKey
  above?: Route | undefined
  /** A tap on the place in the navigation where this is the first page: it is read anew. */
  onCurrent?: () => void
  children: ReactNode
}

/** A page of the staff: with the side navigation where there is room, and a way back to what is above it. */
export const DeskPage = ({ title, about, aside, beside, bottom, place, above, onCurrent, children }: DeskPageProps) => {
  const isDesk = useIsDesk()
  const isLarge = useLargeMode()
  useFreshTaps()
  const goBack = () => void back(above ?? (isWeapp ? 'mine' : 'staffQueue'))
  const toPlace = onCurrent ?? (() => void (above && open(above)))
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
      <SideNav current={place} onCurrent={toPlace} />
      <View className="act-column" role="main">
        <View className="act-scroll"><View className="act-inner">
          <View className="row between wrap act-head">
            <View className="row grow">
              {above ? <Tappable label="返回" className="act-back" onTap={goBack}><Icon name="left" /></Tappable> : null}
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
