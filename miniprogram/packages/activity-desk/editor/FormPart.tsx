import { Text, View } from '@tarojs/components'
import { activityLimits, questionKinds } from '@shared/domain/activities'
import { activityEditorWords as words } from '@shared/text/activityDesk'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { CheckLine, TextArea, TextInput } from '@/components/inputs'
import { Icon } from '@/components/Icon'
import { Tappable } from '@/components/Tappable'
import { Chips } from '@/components/Chips'
import { type PartProps, setter } from './partProps'
import { type Problems } from './problems'
import { hasOptions, type TypedQuestion } from './typedActivity'

const kinds = questionKinds.map((value) => ({ value, text: words.kinds[value] }))

/** A key that no question of this form ever had, also none that was taken away: answers find theirs by it. */
const freshKey = (): string => `q${Date.now().toString(36)}`

interface QuestionProps {
  question: TypedQuestion
  problems: Problems
  onChange: (part: Partial<TypedQuestion>) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

const Question = ({ question, problems, onChange, onMove, onRemove }: QuestionProps) => {
  const { key, kind, label, help, optional, options } = question
  const id = (name: string) => `question.${key}.${name}`
  return (
    <View className="act-session" role="listitem">
      <Field id={id('label')} label={words.question} error={problems[id('label')]}><TextInput id={id('label')} label={words.question} value={label} hasError={problems[id('label')] !== undefined} onInput={(text) => onChange({ label: text.slice(0, 60) })} /></Field>
      <Field id={id('kind')} label={words.questionKind}><Chips label={words.questionKind} isOne choices={kinds} chosen={[kind]} onTap={(next) => onChange({ kind: next })} /></Field>
      {hasOptions(kind) ? <Field id={id('options')} label={words.options} help={words.optionsHelp} error={problems[id('options')]}><TextArea id={id('options')} label={words.options} most={500} value={options} hasError={problems[id('options')] !== undefined} onInput={(text) => onChange({ options: text })} /></Field> : null}
      <Field id={id('help')} label={words.questionHelp} isOptional><TextInput id={id('help')} label={words.questionHelp} value={help} onInput={(text) => onChange({ help: text.slice(0, 120) })} /></Field>
      <CheckLine text={words.questionOptional} isOn={optional} onToggle={() => onChange({ optional: !optional })} />
      <View className="row wrap">
        <Tappable label={`${words.up}：${label}`} className="act-move" onTap={() => onMove(-1)}><Icon name="up" size={20} /><Text>{words.up}</Text></Tappable>
        <Tappable label={`${words.down}：${label}`} className="act-move" onTap={() => onMove(1)}><Icon name="down" size={20} /><Text>{words.down}</Text></Tappable>
        <ActionButton text={words.removeQuestion} label={`${words.removeQuestion}：${label}`} kind="plain" size="small" onTap={onRemove} />
      </View>
    </View>
  )
}

const moved = (form: readonly TypedQuestion[], key: string, by: number): TypedQuestion[] => {
  const from = form.findIndex((one) => one.key === key)
  const to = from + by
  const next = [...form]
  const [one] = next.splice(from, 1)
  if (!one || to < 0 || to > next.length) return [...form]
  next.splice(to, 0, one)
  return next
}

/** 合作和联系, and what is asked at the sign-up. */
export const FormPart = ({ typed, problems, change }: PartProps) => {
  const set = setter(change)
  const setForm = (next: (now: readonly TypedQuestion[]) => readonly TypedQuestion[]) => change((now) => ({ ...now, form: next(now.form) }))
  return (
    <>
      <View className="card">
        <View className="title mb3" role="heading" aria-level={2}>{words.groups.contact}</View>
        <Field id="partner" label={words.partner} error={problems.partner} isOptional><TextInput id="partner" label={words.partner} value={typed.partner} onInput={(text) => set({ partner: text.slice(0, activityLimits.partner) })} /></Field>
        <Field id="contact" label={words.contact} help={words.contactHelp} error={problems.contact} isOptional><TextInput id="contact" label={words.contact} value={typed.contact} onInput={(text) => set({ contact: text.slice(0, activityLimits.contact) })} /></Field>
      </View>
      <View className="card">
        <View className="title mb3" role="heading" aria-level={2}>{words.groups.form}</View>
        {typed.form.length === 0 ? <Text className="block sub mb2">{words.noQuestion}</Text> : null}
        <View role="list">
          {typed.form.map((question) => (
            <Question key={question.key} question={question} problems={problems} onChange={(part) => setForm((now) => now.map((one) => (one.key === question.key ? { ...one, ...part } : one)))}
              onMove={(by) => setForm((now) => moved(now, question.key, by))} onRemove={() => setForm((now) => now.filter(({ key }) => key !== question.key))} />
          ))}
        </View>
        {typed.form.length < activityLimits.questions ? <ActionButton text={words.addQuestion} icon="plus" kind="soft" size="small" onTap={() => setForm((now) => [...now, { key: freshKey(), kind: 'shortText', label: '', help: '', optional: true, options: '' }])} /> : null}
      </View>
    </>
  )
}
