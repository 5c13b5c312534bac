import { Text, View } from '@tarojs/components'
import { type ListedUnit } from '@shared/contract/staff'
import { type UnitTab, unitTabTexts, unitWords as words } from '@shared/text/unitPage'
import { PaneTabs } from '@/components/PaneTabs'
import { LinkCell, Tag } from '@/components/pieces'
import { WhenReady } from '@/components/states'
import { useKept } from '@/platform/kept'
import { open } from '@/platform/navigation'
import { CoveragePane } from '../coverage/CoveragePane'
import { UnitPeople } from '../UnitPeople'
import { RosterPane } from '../roster/RosterPane'
import { UnitActions } from './UnitActions'
import { UnitFacts } from './UnitFacts'
import { UnitHistory } from './UnitHistory'
import { useUnit } from './useUnit'

const tabs = (Object.keys(unitTabTexts) as UnitTab[]).map((key) => ({ key, text: unitTabTexts[key] }))
const tones = { open: 'green', suspended: 'amber', closed: 'grey' } as const

interface UnitPaneProps {
  unitId: string
  units: readonly ListedUnit[]
  onChanged: () => void
}

/** One unit: what it is, who works there, what it answers for, what was done to it. Whoever goes on to another unit stays at the same tab. */
export const UnitPane = ({ unitId, units, onChanged }: UnitPaneProps) => {
  const { value: tab, set: showTab } = useKept<UnitTab>('people:tab', 'facts')
  const { remote, ...acting } = useUnit(unitId, onChanged)
  const brief = remote.data?.unit.unit ?? units.find(({ unit }) => unit.id === unitId)?.unit
  const status = remote.data?.unit.status
  return (
    <View>
      <View className="row wrap unit-head mb2">
        <View className="title" role="heading" aria-level={2}>{brief?.name ?? ''}</View>
        {status ? <Tag text={status.text} tone={tones[status.code]} /> : null}
      </View>
      <PaneTabs label={words.tabs} tabs={tabs} shown={tab} onShow={showTab} />
      {tab === 'people' ? <UnitPeople unitId={unitId} units={units} onChanged={onChanged} /> : null}
      {tab === 'roster' && brief ? <RosterPane key={unitId} unit={brief} /> : null}
      {tab === 'coverage' && brief ? <CoveragePane key={unitId} unit={brief} /> : null}
      {tab === 'facts' ? (
        <WhenReady remote={remote} cards={1}>
          {({ unit }) => <View><UnitFacts unit={unit} />{unit.mergedInto ? null : <View className="card card-list"><LinkCell icon="clock" text={words.toStation} onTap={() => void open('staffStation', { unitId })} /></View>}<Text className="block bold mt4">{words.actions}</Text><UnitActions unit={unit} {...acting} /></View>}
        </WhenReady>
      ) : null}
      {tab === 'history' ? <WhenReady remote={remote} cards={2}>{({ changes }) => <UnitHistory changes={changes} onFacts={() => showTab('facts')} />}</WhenReady> : null}
    </View>
  )
}
