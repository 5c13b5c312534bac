import { Text, View } from '@tarojs/components'
import { mostAccepted } from '@shared/contract/staffRequests'
import { batchWords } from '@shared/text/desk'
import { ActionButton } from '@/components/ActionButton'
import { type Batch } from './useBatch'

/** What became of several, until it was read. */
const Result = ({ batch: { accepted, outcomes, end } }: { batch: Batch }) => (
  <View>
    <View className="form-status center" role="status"><Text className="bold">{batchWords.result(accepted, outcomes.size - accepted)}</Text></View>
    <ActionButton text={batchWords.done} onTap={end} />
  </View>
)

/** Below the queue while several are chosen: how many, and what happens with them. */
export const BatchBar = ({ batch }: { batch: Batch }) => {
  const { count, areAllChosen, isBusy, error, outcomes } = batch
  if (outcomes.size > 0 && count === 0) return <Result batch={batch} />
  return (
    <View>
      {error ? <View className="form-status text-red bold" role="alert"><Text>{error.text}</Text></View> : null}
      {count === mostAccepted ? <View className="form-status sub"><Text>{batchWords.most(mostAccepted)}</Text></View> : null}
      <View className="row batch-choices">
        <ActionButton text={areAllChosen ? batchWords.none : batchWords.all} kind="soft" size="small" isDisabled={isBusy} onTap={areAllChosen ? batch.chooseNone : batch.chooseAll} />
        <ActionButton text={batchWords.cancel} kind="plain" size="small" isDisabled={isBusy} onTap={batch.end} />
      </View>
      <ActionButton text={batchWords.accept(count)} isDisabled={count === 0} isBusy={isBusy} busyText={batchWords.sending} onTap={batch.accept} />
    </View>
  )
}
