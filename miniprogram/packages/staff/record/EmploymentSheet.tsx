import { useState } from 'react'
import { View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type EmploymentForm, type EmploymentGiven } from '@shared/contract/record'
import { employmentStatuses, jobLimits, jobLossReasons, jobSkills, jobWishes } from '@shared/domain/employment'
import { type RecordPurpose } from '@shared/domain/looks'
import { employmentStatusTexts, employmentWords as labels, jobLimitTexts, jobLossReasonTexts, jobSkillTexts, jobWishTexts } from '@shared/text/employment'
import { recordWords as words } from '@shared/text/record'
import { call } from '@/api/call'
import { sentencesFor } from '@/api/problemText'
import { useRemote } from '@/api/useRemote'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextInput } from '@/components/inputs'
import { Refusal } from '@/components/Refusal'
import { SelectSheet } from '@/components/SelectSheet'
import { Sheet } from '@/components/Sheet'
import { WhenReady } from '@/components/states'
import { toast } from '@/platform/dialogs'
import { needsLook, useVouching } from '@/session/secrecy'
import { ManyChoices } from './ManyChoices'
import { RecordDay } from './RecordDay'

interface SheetProps {
  id: string
  purpose: RecordPurpose
  onClose: () => void
  onSaved: () => void
}

const untold: EmploymentGiven = { status: 'seeking', reason: null, wishes: [], wishWords: '', skills: [], skillWords: '', limits: [], limitWords: '', nextContactDay: null }
const optionsOf = <Code extends string>(codes: readonly Code[], texts: Readonly<Record<Code, string>>) => codes.map((value) => ({ value, text: texts[value] }))
const Words = ({ id, label, value, onInput }: { id: string; label: string; value: string; onInput: (value: string) => void }) => (
  <Field id={id} label={label} isOptional><TextInput id={id} label={label} value={value} onInput={onInput} /></Field>
)

const Form = ({ form, id, purpose, onSaved }: Omit<SheetProps, 'onClose'> & { form: EmploymentForm }) => {
  useVouching()
  const [given, setGiven] = useState(form.given ?? untold)
  const set = (next: Partial<EmploymentGiven>) => setGiven((now) => ({ ...now, ...next }))
  const { submit, isBusy, error } = useSubmit(async (key) => {
    await call(contract.saveEmployment, { params: { id }, body: { purpose, version: form.version, ...given }, key })
    toast(words.saved)
    onSaved()
  })
  const problems = error ? sentencesFor(error.fields) : {}
  const isUnseen = [given.wishWords, given.skillWords, given.limitWords].some(needsLook)
  return (
    <View>
      <Field id="status" label={labels.status}>
        <SelectSheet title={labels.status} placeholder={labels.status} chosen={given.status} options={optionsOf(employmentStatuses, employmentStatusTexts)} onChoose={(value) => set({ status: value as EmploymentGiven['status'] })} />
      </Field>
      <Field id="reason" label={labels.reason} isOptional>
        <SelectSheet title={labels.reason} placeholder={labels.none} chosen={given.reason ?? ''} options={[{ value: '', text: labels.none }, ...optionsOf(jobLossReasons, jobLossReasonTexts)]} onChoose={(value) => set({ reason: value === '' ? null : (value as EmploymentGiven['reason']) })} />
      </Field>
      <Field id="wishes" label={labels.wishes}><ManyChoices label={labels.wishes} codes={jobWishes} texts={jobWishTexts} chosen={given.wishes} onChange={(wishes) => set({ wishes })} /></Field>
      <Words id="wishWords" label={labels.wishWords} value={given.wishWords} onInput={(wishWords) => set({ wishWords })} />
      <Field id="skills" label={labels.skills}><ManyChoices label={labels.skills} codes={jobSkills} texts={jobSkillTexts} chosen={given.skills} onChange={(skills) => set({ skills })} /></Field>
      <Words id="skillWords" label={labels.skillWords} value={given.skillWords} onInput={(skillWords) => set({ skillWords })} />
      <Field id="limits" label={labels.limits}><ManyChoices label={labels.limits} codes={jobLimits} texts={jobLimitTexts} chosen={given.limits} onChange={(limits) => set({ limits })} /></Field>
      <Words id="limitWords" label={labels.limitWords} value={given.limitWords} onInput={(limitWords) => set({ limitWords })} />
      <RecordDay id="nextContactDay" label={labels.nextContact} dates="future" isOptional help={labels.nextHelp} day={given.nextContactDay} onPick={(nextContactDay) => set({ nextContactDay })} error={problems.nextContactDay ?? null} />
      <Refusal error={error} />
      <ActionButton text={words.save} isBusy={isBusy} busyText={words.saving} isDisabled={isUnseen} onTap={() => void submit()} />
    </View>
  )
}

/** 改就业情况: what stands there now, to be changed. */
export const EmploymentSheet = ({ id, purpose, onClose, onSaved }: SheetProps) => {
  const remote = useRemote(() => call(contract.getEmployment, { params: { id }, query: { purpose } }), [id, purpose])
  return (
    <Sheet title={remote.data?.given ? words.editEmployment : words.newEmployment} onClose={onClose}>
      <WhenReady remote={remote} cards={1}>{(form) => <Form form={form} id={id} purpose={purpose} onSaved={onSaved} />}</WhenReady>
    </Sheet>
  )
}
