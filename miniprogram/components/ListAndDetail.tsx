import { type ReactNode, useState } from 'react'
import { View } from '@tarojs/components'
import { isWeapp } from '@/platform/environment'
import { useFreshTaps } from '@/platform/lifecycle'
import { back, open, useParams } from '@/platform/navigation'
import { type Route } from '@/platform/routes'
import { useIsDesk } from '@/platform/screen'
import { useLargeMode } from '@/session/largeMode'
import { type StaffPlaceKey } from '@/session/staffPlaces'
import { Page } from './Page'
import { SideNav } from './SideNav'
import { EmptyState } from './states'

/** Which one of a list is open: beside it at a PC, on a page of its own on a phone. */
export const useOpened = (route: Route) => {
  const isDesk = useIsDesk()
  const { id } = useParams()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const openedId = isDesk ? (chosenId ?? id ?? null) : (id ?? null)
  return { openedId, openOne: (next: string) => (isDesk ? setChosenId(next) : void open(route, { id: next })) }
}

interface ListAndDetailProps {
  current: StaffPlaceKey
  title: string
  route: Route
  list: ReactNode
  /** Null: none is open. */
  detail: ReactNode | null
  /** Beside the list while none is open. */
  pickOne: string
  onCurrent: () => void
}

/** A list of the staff and one of it: side by side where there is room. */
export const ListAndDetail = ({ current, title, route, list, detail, pickOne, onCurrent }: ListAndDetailProps) => {
  const isDesk = useIsDesk()
  const isLarge = useLargeMode()
  useFreshTaps()
  if (!isDesk) return <Page title={title} hasBack onBack={() => void back(detail ? route : isWeapp ? 'mine' : 'staffQueue')}>{detail ?? list}</Page>
  return (
    <View className={`page desk workplace desk-layout${isLarge ? ' elder' : ''}`}>
      <SideNav current={current} onCurrent={onCurrent} />
      <View className="unit-pane" role="navigation" aria-label={title}>
        <View className="hero mb2" role="heading" aria-level={1}>{title}</View>
        {list}
      </View>
      <View className="people-pane" role="main">{detail ?? <EmptyState title={pickOne} />}</View>
    </View>
  )
}
