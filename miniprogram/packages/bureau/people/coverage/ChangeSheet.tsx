import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { changeWords as words } from '@shared/text/coverageScreen'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { Sheet } from '@/components/Sheet'
import { WhenReady } from '@/components/states'

type Entries = AnswerOf<typeof contract.getCoverageChange>['added']

const EntryLines = ({ title, entries }: { title: string; entries: Entries }) =>
  entries.length === 0 ? null : (
    <View className="card">
      <Text className="block bold">{title}</Text>
      {entries.map(({ id, unit, text }) => (
        <View key={id} className="part"><Text className="grow num">{text}</Text><Text className="sub">{unit.shortName}</Text></View>
      ))}
    </View>
  )

/** Which entries a change added and removed. */
export const ChangeSheet = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const remote = useRemote(() => call(contract.getCoverageChange, { params: { id } }), [id])
  return (
    <Sheet title={words.detailsTitle} onClose={onClose}>
      <WhenReady remote={remote} cards={1}>{({ added, removed }) => <View><EntryLines title={words.added} entries={added} /><EntryLines title={words.removed} entries={removed} /></View>}</WhenReady>
    </Sheet>
  )
}
