import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { handOverWords as words } from '@shared/text/team'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { Field } from './Field'
import { ErrorState, Skeleton } from './states'
import { SelectSheet } from './SelectSheet'

type Preview = AnswerOf<typeof contract.previewHandOver>

interface HandOverChoiceProps {
  personId: string
  /** Null: to the queue. */
  toStaffId: string | null
  onChoose: (toStaffId: string | null) => void
  /** It happens when a leave begins that is still to come. */
  isLater?: boolean
  error?: string | null
}

const toQueue = 'queue'

/** What will move, kind by kind; how much the colleague may not take is said, too. */
const WhatMoves = ({ preview: { name, kinds, colleagues }, toStaffId }: { preview: Preview; toStaffId: string | null }) => {
  const moving = kinds.filter(({ count }) => count > 0)
  const colleague = colleagues.find(({ id }) => id === toStaffId)?.name ?? null
  if (moving.length === 0) return <Text className="block">{words.nothing(name)}</Text>
  return <>{moving.map(({ kind, count, taken }) => <Text key={kind.code} className="block bold">{words.moves(kind.code, count, taken, colleague)}</Text>)}</>
}

/** 交给谁: a colleague or the queue, with what exactly moves to whom before anything does. */
export const HandOverChoice = ({ personId, toStaffId, onChoose, isLater = false, error = null }: HandOverChoiceProps) => {
  const remote = useRemote(() => call(contract.previewHandOver, { params: { id: personId }, query: toStaffId ? { toStaffId } : {} }), [personId, toStaffId])
  if (remote.state === 'error') return <ErrorState text={remote.error.text} onRetry={() => void remote.reload()} />
  const colleagues = remote.data?.colleagues ?? []
  const options = [{ value: toQueue, text: words.toQueue }, ...colleagues.map(({ id, name, roleText }) => ({ value: id, text: words.colleague(name, roleText) }))]
  return (
    <View>
      {remote.data ? (
        <Field id="toStaffId" label={words.toWhom} error={error}>
          <SelectSheet title={words.toWhom} placeholder={words.toWhom} chosen={toStaffId ?? toQueue} hasError={error !== null} options={options} onChoose={(value) => onChoose(value === toQueue ? null : value)} />
        </Field>
      ) : <Skeleton cards={1} />}
      <View className="tile mb2" role="status">
        {remote.data ? <WhatMoves preview={remote.data} toStaffId={toStaffId} /> : <Text className="block">{words.reading}</Text>}
        <Text className="block sub mt1">{isLater ? words.later : words.clock}</Text>
      </View>
    </View>
  )
}
