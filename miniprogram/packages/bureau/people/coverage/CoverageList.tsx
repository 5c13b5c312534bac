import { Text, View } from '@tarojs/components'
import { type CoverageEntryView } from '@shared/contract/coverage'
import { areaName } from '@shared/domain/coverage'
import { coverageWords as words, isGuess, rangeText, surenessText } from '@shared/text/coverageScreen'
import { Tag } from '@/components/pieces'
import { Tappable } from '@/components/Tappable'

interface CoverageListProps {
  entries: readonly CoverageEntryView[]
  /** Whose entries they are stands beside them where several units are shown together. */
  hasUnits: boolean
  removedIds: ReadonlySet<string>
  onToggleRemove: ((entry: CoverageEntryView) => void) | null
}

/** Who says so: what the program worked out is told apart from what somebody entered. */
const sourceText = ({ source, confidence, addedByName }: CoverageEntryView): string =>
  isGuess(source.code) ? `${words.guess} · ${surenessText(confidence)}` : words.entered(source.text, addedByName)

const Line = ({ entry, hasUnits, isRemoved, onToggleRemove }: { entry: CoverageEntryView; hasUnits: boolean; isRemoved: boolean } & Pick<CoverageListProps, 'onToggleRemove'>) => (
  <View className={`cover-line${isGuess(entry.source.code) ? ' cover-guess' : ''}${isRemoved ? ' cover-removed' : ''}`}>
    <View className="cover-range">
      <Text className="num">{rangeText(entry.area)}</Text>
      {isRemoved ? <Tag text={words.removing} tone="amber" /> : null}
    </View>
    <View className="cover-source">
      {hasUnits ? <Text className="block sub">{entry.unit.shortName}</Text> : null}
      <Text className="block sub">{sourceText(entry)}</Text>
    </View>
    {entry.mayEdit && onToggleRemove ? (
      <Tappable label={isRemoved ? words.keepOf(entry.text) : words.removeOf(entry.text)} className="link cover-act" onTap={() => onToggleRemove(entry)}>{isRemoved ? words.keep : words.remove}</Tappable>
    ) : null}
  </View>
)

/** Entries that follow each other on the same road or estate. */
const byName = (entries: readonly CoverageEntryView[]): { name: string; entries: CoverageEntryView[] }[] => {
  const groups = new Map<string, CoverageEntryView[]>()
  for (const entry of entries) groups.set(areaName(entry.area), [...(groups.get(areaName(entry.area)) ?? []), entry])
  return [...groups].map(([name, of]) => ({ name, entries: of }))
}

/** What a unit covers, road by road. */
export const CoverageList = ({ entries, hasUnits, removedIds, onToggleRemove }: CoverageListProps) => (
  <View className="card cover" role="list" aria-label={words.list}>
    {byName(entries).map((group) => (
      <View key={group.name} className="cover-group" role="listitem">
        <Text className="bold cover-name">{group.name}</Text>
        <View className="cover-lines">
          {group.entries.map((entry) => <Line key={entry.id} entry={entry} hasUnits={hasUnits} isRemoved={removedIds.has(entry.id)} onToggleRemove={onToggleRemove} />)}
        </View>
      </View>
    ))}
  </View>
)
