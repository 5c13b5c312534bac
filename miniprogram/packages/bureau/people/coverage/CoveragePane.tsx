import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type UnitBrief } from '@shared/contract/values'
import { coverageWords as words } from '@shared/text/coverageScreen'
import { ActionButton } from '@/components/ActionButton'
import { CheckLine } from '@/components/inputs'
import { MoreButton } from '@/components/MoreButton'
import { EmptyState, WhenReady } from '@/components/states'
import { CoverageChanges } from './CoverageChanges'
import { CoverageList } from './CoverageList'
import { CoverageSearch, CoverageTools } from './CoverageTools'
import { DraftCard } from './DraftCard'
import { useCoverageDraft } from './useCoverageDraft'
import { useCoverageList } from './useCoverageList'

/** Only these are answered for by roads and estates. */
const isCovering = ({ kind }: UnitBrief): boolean => kind === 'street' || kind === 'community'

/** Nothing to show: because nothing was found, or because nothing is entered yet. */
const Nothing = ({ wanted, isBelow, onClear }: { wanted: string; isBelow: boolean; onClear: () => void }) =>
  wanted ? <EmptyState title={words.notFound(wanted)} action={{ text: words.clearSearch, onTap: onClear }} />
    : <EmptyState title={isBelow ? words.noneBelow : words.none} text={words.noneText} />

/** 辖区 of a unit: by road, with who says so; changed only after a rehearsal. */
export const CoveragePane = ({ unit }: { unit: UnitBrief }) => {
  const list = useCoverageList(unit)
  const { paged, wanted, setWanted, isBelow, toggleBelow, mayEdit } = list
  const drafting = useCoverageDraft(unit.id)
  const [isHistory, setHistory] = useState(false)
  const reload = () => void paged.remote.reload()
  if (isHistory) {
    return (
      <View>
        <View className="mb3 cover-buttons row"><ActionButton text={words.backToList} kind="line" size="small" icon="left" onTap={() => setHistory(false)} /></View>
        <CoverageChanges unitId={unit.id} onBack={() => setHistory(false)} onUndone={reload} />
      </View>
    )
  }
  return (
    <View>
      <CoverageTools unit={unit} mayEdit={mayEdit} mayAdd={mayEdit && isCovering(unit)} isChanging={!drafting.isEmpty} onAdd={drafting.add} onChanges={() => setHistory(true)} onImported={reload} />
      <DraftCard unit={unit} drafting={drafting} onSaved={reload} />
      {isCovering(unit) ? null : <Text className="block sub mb2">{words.notHere}</Text>}
      <CoverageSearch value={wanted} onInput={setWanted} />
      {unit.kind === 'community' ? null : <CheckLine text={words.below} isOn={isBelow} onToggle={toggleBelow} />}
      <WhenReady remote={paged.remote} cards={2}>
        {({ rows }) => rows.length === 0 ? <Nothing wanted={wanted} isBelow={isBelow} onClear={() => setWanted('')} />
          : <CoverageList entries={rows} hasUnits={isBelow} removedIds={new Set(drafting.draft.remove.map(({ id }) => id))} onToggleRemove={mayEdit ? drafting.toggleRemove : null} />}
      </WhenReady>
      <MoreButton text={words.more} paged={paged} />
    </View>
  )
}
