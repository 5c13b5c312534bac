import { useState } from 'react'
import { View } from '@tarojs/components'
import { type UnitBrief } from '@shared/contract/values'
import { unitTabTexts, unitWords as words } from '@shared/text/unitPage'
import { Page } from '@/components/Page'
import { PaneTabs } from '@/components/PaneTabs'
import { SideNav } from '@/components/SideNav'
import { isWeapp } from '@/platform/environment'
import { back } from '@/platform/navigation'
import { useIsDesk } from '@/platform/screen'
import { useLargeMode } from '@/session/largeMode'
import { CoveragePane } from './coverage/CoveragePane'
import { RosterPane } from './roster/RosterPane'

const tabs = (['coverage', 'roster'] as const).map((key) => ({ key, text: unitTabTexts[key] }))

const LeadUnit = ({ unit }: { unit: UnitBrief }) => {
  const [tab, setTab] = useState<(typeof tabs)[number]['key']>('coverage')
  return (
    <View>
      <View className="title mb2" role="heading" aria-level={2}>{unit.name}</View>
      <PaneTabs label={words.tabs} tabs={tabs} shown={tab} onShow={setTab} />
      {tab === 'coverage' ? <CoveragePane unit={unit} /> : <RosterPane unit={unit} />}
    </View>
  )
}

/** For whoever leads a station without administering it: its 辖区 and its 名册. */
export const LeadCoverage = ({ units }: { units: readonly UnitBrief[] }) => {
  const isDesk = useIsDesk()
  const isLarge = useLargeMode()
  const [chosenId, setChosen] = useState(units[0]?.id ?? '')
  const unit = units.find(({ id }) => id === chosenId)
  const pane = (
    <View>
      {units.length > 1 ? <PaneTabs label={words.toTree} tabs={units.map(({ id, shortName }) => ({ key: id, text: shortName }))} shown={chosenId} onShow={setChosen} /> : null}
      {unit ? <LeadUnit key={unit.id} unit={unit} /> : null}
    </View>
  )
  if (!isDesk) return <Page title={unitTabTexts.coverage} hasBack onBack={() => void back(isWeapp ? 'mine' : 'staffQueue')}>{pane}</Page>
  return (
    <View className={`page desk workplace desk-layout${isLarge ? ' elder' : ''}`}>
      <SideNav current="people" onCurrent={() => undefined} />
      <View className="people-pane wide-pane"><View className="hero mb2" role="heading" aria-level={1}>{unitTabTexts.coverage}</View>{pane}</View>
    </View>
  )
}
