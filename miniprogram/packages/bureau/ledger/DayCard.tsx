import { Text, View } from '@tarojs/components'
import { type LedgerCount } from '@shared/contract/ledger'
import { dayText } from '@shared/text/due'
import { dayOfText } from '@shared/domain/calendar/day'
import { ledgerBucketTexts, ledgerWords as words } from '@shared/text/ledger'

const buckets = ['waiting', 'routed', 'answered', 'failed'] as const

const CountLine = ({ count }: { count: LedgerCount }) => {
  const texts = ledgerBucketTexts[count.kind.code]
  return (
    <View className="part" role="listitem">
      <View className="grow">
        <Text className="block bold num">{`${count.kind.text}：${words.accepted} ${count.accepted}`}</Text>
        <Text className="block sub num">{buckets.map((bucket) => `${texts[bucket]} ${count[bucket]}`).join('，')}</Text>
        {count.unaccounted > 0 ? <Text className="block text-red bold num">{`${words.unaccounted} ${count.unaccounted}`}</Text> : null}
      </View>
    </View>
  )
}

/** What one reconciliation counted, kind by kind. */
export const DayCard = ({ day, counts }: { day: string; counts: readonly LedgerCount[] }) => (
  <View className="card">
    <View className="title" role="heading" aria-level={2}>{dayText(dayOfText(day))}</View>
    <View role="list">{counts.map((count) => <CountLine key={count.kind.code} count={count} />)}</View>
  </View>
)
