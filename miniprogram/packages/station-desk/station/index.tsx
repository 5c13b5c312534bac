import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type UnitBrief } from '@shared/contract/values'
import { stationDeskWords as words } from '@shared/text/stationPage'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { Page } from '@/components/Page'
import { PaneTabs } from '@/components/PaneTabs'
import { SideNav } from '@/components/SideNav'
import { EmptyState, WhenReady } from '@/components/states'
import { isWeapp } from '@/platform/environment'
import { back, open, useParams } from '@/platform/navigation'
import { useIsDesk } from '@/platform/screen'
import { useLargeMode } from '@/session/largeMode'
import { useSession } from '@/session/session'
import { StaffOnly } from '@/session/StaffOnly'
import { isAdministrator, lookedAfterBy } from '@/session/workplace'
import { FactsForm } from './FactsForm'

const Facts = ({ unitId }: { unitId: string }) => {
  const read = () => call(contract.getStationFacts, { params: { id: unitId } })
  const remote = useRemote(read, [unitId])
  return (
    <WhenReady remote={remote} cards={2}>
      {(kept) => (
        <View>
          <View className="title mb2" role="heading" aria-level={2}>{kept.unit.name}</View>
          <FactsForm kept={kept} readNewest={read} />
          <ActionButton text={words.asSeen} kind="line" icon="eye" onTap={() => void open('station', { id: unitId })} />
        </View>
      )}
    </WhenReady>
  )
}

const Desk = ({ units, unitId }: { units: readonly UnitBrief[]; unitId: string | undefined }) => {
  const isDesk = useIsDesk()
  const isLarge = useLargeMode()
  const { me } = useSession()
  const [chosen, choose] = useState(unitId ?? units[0]?.id ?? '')
  const content = (
    <View>
      <Text className="block mb3">{words.lead}</Text>
      {isAdministrator(me) ? <View className="row wrap cover-buttons"><ActionButton text={words.importing} kind="line" size="small" icon="file" onTap={() => void open('staffStationImport')} /></View> : null}
      {!unitId && units.length > 1 ? <PaneTabs label={words.units} tabs={units.map(({ id, shortName }) => ({ key: id, text: shortName }))} shown={chosen} onShow={choose} /> : null}
      <Facts key={chosen} unitId={chosen} />
    </View>
  )
  if (!isDesk) return <Page title={words.title} hasBack onBack={() => void back(isWeapp ? 'mine' : 'staffQueue')}>{content}</Page>
  return (
    <View className={`page desk workplace desk-layout${isLarge ? ' elder' : ''}`}>
      <SideNav current="station" onCurrent={() => undefined} />
      <View className="people-pane wide-pane" role="main"><View className="hero mb2" role="heading" aria-level={1}>{words.title}</View>{content}</View>
    </View>
  )
}

const Keepers = () => {
  const { me } = useSession()
  const { unitId } = useParams()
  const units = lookedAfterBy(me)
  if (me && units.length === 0) return <Page title={words.title} hasBack><EmptyState title={words.notKeeper} action={{ text: words.toQueue, onTap: () => void open('staffQueue') }} /></Page>
  return units.length > 0 ? <Desk units={units} unitId={unitId} /> : null
}

/** 我的站: what everybody reads of it, for whoever leads or administers it. Administrators come here for any station under them. */
const StationDeskPage = () => <StaffOnly title={words.title}><Keepers /></StaffOnly>

export default StationDeskPage
