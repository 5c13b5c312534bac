import { View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type Assistance } from '@shared/contract/assist'
import { actionWordText } from '@shared/text/actionWords'
import { assistWords } from '@shared/text/assist'
import { sentencesFor } from '@/api/problemText'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextArea, TextInput } from '@/components/inputs'
import { KeyValue, Notice } from '@/components/pieces'
import { useKept } from '@/platform/kept'
import { useSession } from '@/session/session'

interface OutsideFormProps {
  assistance: Assistance
  onDone: () => void
}

const keys = ['outsideNumber', 'outsideDate', 'note'] as const
type Written = Record<(typeof keys)[number], string>

/** Number, date and note under which the national system has it. */
export const OutsideForm = ({ assistance: { id, version, outside, canRecordOutside }, onDone }: OutsideFormProps) => {
  const { me } = useSession()
  const written = useKept<Written>(`outside:${me?.staff?.id ?? ''}:${id}`, { outsideNumber: outside?.number ?? '', outsideDate: outside?.date ?? '', note: outside?.note ?? '' })
  const { value } = written
  const { submit, isBusy, error } = useSubmit(async (key: string) => {
    await call(contract.recordOutside, { params: { id }, key, body: { version, ...value } })
    written.forget()
    onDone()
  })
  const problems = sentencesFor(error?.fields ?? {})
  const fieldFor = (key: keyof Written) => {
    const { label, help } = actionWordText('recordOutside', key)
    const Input = key === 'note' ? TextArea : TextInput
    return (
      <Field key={key} id={key} label={label} help={help} error={problems[key]} isOptional={key === 'note'}>
        <Input id={key} label={label} most={500} value={value[key]} hasError={problems[key] !== undefined} onInput={(text: string) => written.set((now) => ({ ...now, [key]: text }))} />
      </Field>
    )
  }
  return (
    <View className="card">
      <View className="strong mb2" role="heading" aria-level={2}>{assistWords.outsideTitle}</View>
      {outside ? <KeyValue label={assistWords.outsideDone} value={[outside.number, outside.date, outside.note].filter(Boolean).join('，')} /> : null}
      {canRecordOutside ? keys.map(fieldFor) : outside ? null : <Notice text={assistWords.outsideLater} />}
      {error && Object.keys(problems).length === 0 ? <Notice icon="alert" text={error.text} /> : null}
      {canRecordOutside ? <ActionButton text={assistWords.save} isBusy={isBusy} busyText={assistWords.saving} isDisabled={!value.outsideNumber.trim() || !value.outsideDate.trim()} onTap={() => void submit()} /> : null}
    </View>
  )
}
