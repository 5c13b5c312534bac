import { View } from '@tarojs/components'
import { signupScopes } from '@shared/domain/activities'
import { activityEditorWords as words } from '@shared/text/activityDesk'
import { Field } from '@/components/Field'
import { CheckLine, TextInput } from '@/components/inputs'
import { DayPicker } from '@/fields/DayPicker'
import { Chips } from '@/components/Chips'
import { type PartProps, setter } from './partProps'
import { TimeSelect } from './TimeSelect'

const scopes = signupScopes.map((value) => ({ value, text: words.scopes[value] }))

/** 名额和报名: for each session or for all at once, how many, from when until when. */
export const SeatsPart = ({ typed, problems, change }: PartProps) => {
  const set = setter(change)
  return (
    <View className="card">
      <View className="title mb3" role="heading" aria-level={2}>{words.groups.seats}</View>
      <Field id="scope" label={words.scope} help={words.scopeHelp[typed.signupScope]} error={problems.signupScope}><Chips label={words.scope} isOne choices={scopes} chosen={[typed.signupScope]} onTap={(signupScope) => set({ signupScope })} /></Field>
      {typed.signupScope === 'whole' ? <Field id="places" label={words.placesWhole} error={problems.places}><TextInput id="places" label={words.placesWhole} kind="number" value={typed.places} hasError={problems.places !== undefined} onInput={(places) => set({ places })} /></Field> : null}
      <DayPicker id="signupFrom" label={words.signupFrom} dates={undefined} day={typed.fromDay} error={problems.signupFrom ?? null} onPick={(fromDay) => set({ fromDay })} />
      <View className="act-clock"><TimeSelect label={words.clockOf(words.signupFrom)} clock={typed.fromClock} onChoose={(fromClock) => set({ fromClock })} /></View>
      <DayPicker id="signupUntil" label={words.signupUntil} day={typed.untilDay} error={problems.signupUntil ?? null} onPick={(untilDay) => set({ untilDay })} />
      <View className="act-clock"><TimeSelect label={words.clockOf(words.signupUntil)} clock={typed.untilClock} onChoose={(untilClock) => set({ untilClock })} /></View>
      {typed.kind === 'training' ? (
        <View>
          <CheckLine text={words.needsAdmission} isOn={typed.needsAdmission} onToggle={() => change((now) => ({ ...now, needsAdmission: !now.needsAdmission }))} />
          <CheckLine text={words.usesEntitlement} isOn={typed.usesEntitlement} onToggle={() => change((now) => ({ ...now, usesEntitlement: !now.usesEntitlement }))} />
        </View>
      ) : null}
    </View>
  )
}
