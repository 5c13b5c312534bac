import { type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { appointmentDeskWords as words } from '@shared/text/appointmentDesk'
import { Icon } from '@/components/Icon'
import { ChoiceGroup } from '@/components/inputs'
import { Page } from '@/components/Page'
import { SideNav } from '@/components/SideNav'
import { EmptyState } from '@/components/states'
import { Tappable } from '@/components/Tappable'
import { isWeapp } from '@/platform/environment'
import { useFreshTaps } from '@/platform/lifecycle'
import { back, open } from '@/platform/navigation'
import { type Route } from '@/platform/routes'
import { useIsDesk } from '@/platform/screen'
import { useLargeMode } from '@/session/largeMode'
import { StaffOnly } from '@/session/StaffOnly'

interface StationDeskPageProps {
  title: string
  about?: string | null
  /** Where the way back leads from a page below the first. */
  from?: Route
  /** At a PC beside the title. */
  aside?: ReactNode
  bottom?: ReactNode
  onCurrent: () => void
  children: ReactNode
}

/** A page of 预约: with the side navigation where there is room. */
export const StationDeskPage = ({ title, about, from, aside, bottom, onCurrent, children }: StationDeskPageProps) => {
  const isDesk = useIsDesk()
  const isLarge = useLargeMode()
  useFreshTaps()
  const goBack = () => void back(from ?? (isWeapp ? 'mine' : 'staffQueue'))
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
      <SideNav current="appointments" onCurrent={onCurrent} />
      <View className="act-column" role="main">
        <View className="act-scroll"><View className="act-inner">
          <View className="row between wrap act-head">
            <View className="row grow">
              {from ? <Tappable label={words.back} className="act-back" onTap={goBack}><Icon name="left" /></Tappable> : null}
              <View className="grow"><View className="hero" role="heading" aria-level={1}>{title}</View>{about ? <Text className="block sub">{about}</Text> : null}</View>
            </View>
            {aside}
          </View>
          {children}
        </View></View>
        {bottom ? <View className="act-bottom" role="region" aria-label="下一步">{bottom}</View> : null}
      </View>
    </View>
  )
}

/** What only those open to whom one of these units is entrusted. */
export const UnitsOnly = ({ title, hasUnit, children }: { title: string; hasUnit: boolean | null; children: ReactNode }) => (
  <StaffOnly title={title}>
    {hasUnit === false ? <Page title={title} hasBack><EmptyState title={words.notHandler} action={{ text: words.toQueue, onTap: () => void open('staffQueue') }} /></Page> : children}
  </StaffOnly>
)

interface UnitChoiceProps {
  units: readonly { id: string; shortName: string }[]
  chosen: string
  onChoose: (id: string) => void
}

/** Of those who work at several stations. */
export const UnitChoice = ({ units, chosen, onChoose }: UnitChoiceProps) => units.length < 2 ? null : (
  <View className="mb3"><ChoiceGroup label={words.unit} choices={units.map(({ id, shortName }) => ({ value: id, text: shortName }))} chosen={chosen} onChoose={onChoose} /></View>
)
