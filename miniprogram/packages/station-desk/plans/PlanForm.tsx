import { Text, View } from '@tarojs/components'
import { type Span } from '@shared/domain/openingHours'
import { planWords as words } from '@shared/text/appointmentDesk'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { CheckLine, TextInput } from '@/components/inputs'
import { toast } from '@/platform/dialogs'
import { DaySpans } from './DaySpans'
import { numberFields, planOf, type PlanProblems, type TypedPlan } from './typedPlans'

interface PlanFormProps {
  plan: TypedPlan
  problems: PlanProblems
  isReadOnly: boolean
  onChange: (plan: TypedPlan) => void
}

const Numbers = ({ plan, problems, onChange }: PlanFormProps) => (
  <View className="act-pair">
    {numberFields.map((field) => (
      <Field key={field} id={`plan-${field}`} label={words[field]} error={problems[`${plan.kind}.${field}`] ?? null}>
        <TextInput id={`plan-${field}`} label={words[field]} kind="number" value={plan.numbers[field]} hasError={Boolean(problems[`${plan.kind}.${field}`])} onInput={(value) => onChange({ ...plan, numbers: { ...plan.numbers, [field]: value } })} />
      </Field>
    ))}
  </View>
)

/** The pattern of one kind: on or off, the week, how long, how many, how early and how far. */
export const PlanForm = (props: PlanFormProps) => {
  const { plan, problems, isReadOnly, onChange } = props
  const { kind, isOn, week } = plan
  const setDay = (index: number, spans: readonly Span[]) => onChange({ ...plan, week: week.map((one, at) => (at === index ? spans : one)) })
  const copy = () => {
    onChange({ ...plan, week: week.map((spans, index) => (index > 0 && index < 5 ? (week[0] ?? []) : spans)) })
    toast(words.copied)
  }
  return (
    <View>
      <View className="card">
        {isReadOnly ? <Text className="block bold">{isOn ? words.on : words.offText}</Text> : <CheckLine text={words.on} isOn={isOn} onToggle={() => onChange({ ...plan, isOn: !isOn })} />}
        {isReadOnly || isOn ? null : <Text className="block sub">{words.offText}</Text>}
        {isReadOnly ? <Text className="block sub mt2 num">{words.sum(planOf(plan))}</Text> : <View className="mt3"><Numbers {...props} /></View>}
      </View>
      <View className="card">
        <View className="title mb2" role="heading" aria-level={2}>{words.week}</View>
        <Text className="block sub mb2">{words.weekHelp}</Text>
        {words.weekdays.map((name, index) => <DaySpans key={name} name={name} spans={week[index] ?? []} error={problems[`${kind}.${index}`] ?? null} isReadOnly={isReadOnly} onChange={(spans) => setDay(index, spans)} />)}
        {isReadOnly || (week[0] ?? []).length === 0 ? null : <View className="row mt2"><ActionButton text={words.copy} kind="soft" size="small" icon="copy" onTap={copy} /></View>}
      </View>
    </View>
  )
}
