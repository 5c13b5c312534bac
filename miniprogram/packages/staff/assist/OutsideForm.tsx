import { View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type Assistance } from '@shared/contract/assist'
import { assistWords } from '@shared/text/assist'
import { sentencesFor } from '@/api/problemText'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { KeyValue, Notice } from '@/components/pieces'
import { useKept } from '@/platform/kept'
import { useNeedsLook } from '@/session/secrecy'
import { useSession } from '@/session/session'
import { isComplete, wordFieldsOf } from '../request/actionForms'
import { WordInput } from '../request/WordInput'

interface OutsideFormProps {
  assistance: Assistance
  onDone: () => void
}

interface Written {
  outsideNumber: string
  outsideDate: string
  note: string
}

const fields = wordFieldsOf('recordOutside')

/** Number, date and note under which the national system has it: the same words as in the sheet of the desk. */
export const OutsideForm = ({ assistance: { id, version, outside, canRecordOutside }, onDone }: OutsideFormProps) => {
  const { me } = useSession()
  const { value, set, forget } = useKept<Written>(`outside:${me?.staff?.id ?? ''}:${id}`, { outsideNumber: outside?.number ?? '', outsideDate: outside?.date ?? '', note: outside?.note ?? '' })
  const { submit, isBusy, error } = useSubmit(async (key: string) => {
    await call(contract.recordOutside, { params: { id }, key, body: { version, ...value } })
    forget()
    onDone()
  })
  const isHeld = useNeedsLook(Object.values(value).join('\n'))
  const problems = sentencesFor(error?.fields ?? {})
  return (
    <View className="card">
      <View className="strong mb2" role="heading" aria-level={2}>{assistWords.outsideTitle}</View>
      {outside ? <KeyValue label={assistWords.outsideDone} value={[outside.number, outside.date, outside.note].filter(Boolean).join('，')} /> : null}
      {canRecordOutside || outside ? null : <Notice text={assistWords.outsideLater} />}
      {canRecordOutside ? fields.map((field) => (
        <WordInput key={field.key} field={field} requestId={id} value={value[field.key as keyof Written]} error={problems[field.key]} onInput={(text) => set((now) => ({ ...now, [field.key]: text }))} />
      )) : null}
      {error && Object.keys(problems).length === 0 ? <Notice icon="alert" text={error.text} /> : null}
      {canRecordOutside ? <ActionButton text={assistWords.save} isBusy={isBusy} busyText={assistWords.saving} isDisabled={isHeld || !isComplete(fields, value)} onTap={() => void submit()} /> : null}
    </View>
  )
}
