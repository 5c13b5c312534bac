import { useState } from 'react'
import { View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type ListedUnit } from '@shared/contract/staff'
import { staffWords as words } from '@shared/text/staff'
import { stationImportWords } from '@shared/text/stationPage'
import { call } from '@/api/call'
import { type Remote, useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { Page } from '@/components/Page'
import { SideNav } from '@/components/SideNav'
import { EmptyState, WhenReady } from '@/components/states'
import { isWeapp } from '@/platform/environment'
import { useOnReturn } from '@/platform/lifecycle'
import { back, open, useParams } from '@/platform/navigation'
import { useIsDesk } from '@/platform/screen'
import { useLargeMode } from '@/session/largeMode'
import { useSession } from '@/session/session'
import { StaffOnly } from '@/session/StaffOnly'
import { isAdministrator, ledBy } from '@/session/workplace'
import { LeadCoverage } from './LeadCoverage'
import { UnitPane } from './unit/UnitPane'
import { UnitTree } from './UnitTree'

type Units = Remote<ListedUnit[]>

const ToImport = () => <View className="mb2"><ActionButton text={stationImportWords.title} kind="line" size="small" icon="file" onTap={() => void open('staffStationImport')} /></View>

/** At a PC: the tree at the left, the chosen unit beside it. */
const Desk = ({ units }: { units: Units }) => {
  const isLarge = useLargeMode()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const shownId = chosenId ?? units.data?.[0]?.unit.id ?? null
  return (
    <View className={`page desk workplace desk-layout${isLarge ? ' elder' : ''}`}>
      <SideNav current="people" onCurrent={() => void units.reload()} />
      <View className="unit-pane">
        <View className="hero mb2" role="heading" aria-level={1}>{words.title}</View>
        <ToImport />
        <WhenReady remote={units}>{(listed) => <UnitTree units={listed} chosenId={shownId} onChoose={setChosenId} />}</WhenReady>
      </View>
      <View className="people-pane">
        {shownId ? <UnitPane key={shownId} unitId={shownId} units={units.data ?? []} onChanged={() => void units.reload()} /> : null}
      </View>
    </View>
  )
}

/** On a phone: the tree, then a page for each unit. */
const Phone = ({ units }: { units: Units }) => {
  const { unitId } = useParams()
  return (
    <Page title={words.title} hasBack onBack={() => void back(unitId ? 'staffPeople' : isWeapp ? 'mine' : 'staffQueue')}>
      <WhenReady remote={units}>
        {(listed) => unitId
          ? <UnitPane unitId={unitId} units={listed} onChanged={() => void units.reload()} />
          : <View><ToImport /><UnitTree units={listed} chosenId={null} onChoose={(id) => void open('staffPeople', { unitId: id })} /></View>}
      </WhenReady>
    </Page>
  )
}

const People = () => {
  const isDesk = useIsDesk()
  const units = useRemote(async () => (await call(contract.listUnits)).units, [])
  useOnReturn(() => void units.reload())
  return isDesk ? <Desk units={units} /> : <Phone units={units} />
}

const Administrators = () => {
  const { me } = useSession()
  if (me && !isAdministrator(me) && ledBy(me).length > 0) return <LeadCoverage units={ledBy(me)} />
  if (me && !isAdministrator(me)) return <Page title={words.title} hasBack><EmptyState title={words.notAdministrator} action={{ text: words.toQueue, onTap: () => void open('staffQueue') }} /></Page>
  return <People />
}

/** 站点与人员: units, who works there, what they answer for. For the administrators of units; whoever leads one finds its 辖区 here. */
const PeoplePage = () => <StaffOnly title={words.title}><Administrators /></StaffOnly>

export default PeoplePage
