import { Text, View } from '@tarojs/components'
import { type UnitChangeEntry } from '@shared/contract/units'
import { momentText } from '@shared/text/due'
import { unitWords as words } from '@shared/text/unitPage'
import { EmptyState } from '@/components/states'

/** What was done to a unit, newest first: what, why, who, when. */
export const UnitHistory = ({ changes, onFacts }: { changes: readonly UnitChangeEntry[]; onFacts: () => void }) => {
  if (changes.length === 0) return <EmptyState title={words.historyNone} text={words.historyNoneText} action={{ text: words.toFacts, onTap: onFacts }} />
  return (
    <View className="card" role="list" aria-label={words.history}>
      {changes.map(({ id, at, what, byName, other, reason }) => (
        <View key={id} className="part" role="listitem">
          <View className="grow">
            <Text className="block bold">{[what.text, other?.name].filter(Boolean).join(' · ')}</Text>
            {reason ? <Text className="block pre">{reason}</Text> : null}
            <Text className="block sub num">{momentText(at)}，{words.by(byName)}</Text>
          </View>
        </View>
      ))}
    </View>
  )
}
