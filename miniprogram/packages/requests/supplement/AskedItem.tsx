import { Text, View } from '@tarojs/components'
import { type ServedField } from '@shared/contract/services'
import { type AnswerValue } from '@shared/fields/answerValue'
import { supplementWords } from '@shared/text/supplement'
import { Field } from '@/components/Field'
import { CheckLine, TextInput } from '@/components/inputs'
import { Tag } from '@/components/pieces'
import { AnswerField } from '@/fields/AnswerField'
import { type Ask, type Awaiting } from './useSupplying'

interface AskedItemProps {
  item: Ask['items'][number]
  number: number
  field: ServedField | undefined
  request: Pick<Awaiting, 'id' | 'answers'>
  value: AnswerValue | undefined
  onChange: (value: AnswerValue | undefined) => void
  /** A word about what was right all along; undefined while that is not said. */
  confirmed: string | undefined
  onConfirm: (word: string | undefined) => void
  isDone: boolean
  error: string | null
}

const isFilled = (value: unknown): boolean => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)

/** One thing that was asked for, why, and either what is new or the word that nothing was wrong. */
export const AskedItem = ({ item, number, field, request, value, onChange, confirmed, onConfirm, isDone, error }: AskedItemProps) => {
  const { label, reason, note } = item
  const isConfirmed = confirmed !== undefined
  const wordId = `confirmed-${item.field}`
  return (
    <View className="card">
      <View className="row between wrap">
        <View className="strong grow" role="heading" aria-level={2}>{number}. {label}</View>
        <Tag text={isDone ? supplementWords.done : supplementWords.left} tone={isDone ? 'green' : 'amber'} />
      </View>
      <Text className="block text-amber mt1">{reason.text}{note ? `。${note}` : ''}</Text>
      {field && !isConfirmed ? (
        <View className="mt3"><AnswerField field={field} requestId={request.id} value={value} error={error} onLeave={() => undefined} onChange={onChange} /></View>
      ) : null}
      {isFilled(request.answers[item.field]) ? <View className="mt2"><CheckLine text={supplementWords.confirmed} isOn={isConfirmed} onToggle={() => onConfirm(isConfirmed ? undefined : '')} /></View> : null}
      {isConfirmed ? (
        <View>
          <Text className="block sub mb2">{supplementWords.confirmedHelp}</Text>
          <Field id={wordId} label={supplementWords.confirmedWord} error={error} isOptional><TextInput id={wordId} label={supplementWords.confirmedWord} value={confirmed} onInput={onConfirm} /></Field>
        </View>
      ) : null}
    </View>
  )
}
