import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { textLimits } from '@shared/contract/values'
import { trainingResults, type TrainingResult } from '@shared/domain/activities'
import { trainingResultTexts } from '@shared/text/activities'
import { activityResultWords as words } from '@shared/text/activitySignups'
import { call } from '@/api/call'
import { sentencesFor } from '@/api/problemText'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { ChoiceGroup, TextInput } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { DayPicker } from '@/fields/DayPicker'
import { toast } from '@/platform/dialogs'

export type Outcome = AnswerOf<typeof contract.getOutcome>
type Job = keyof typeof words.jobChoices

const jobs = (Object.keys(words.jobChoices) as Job[]).map((value) => ({ value, text: words.jobChoices[value] }))
const results = trainingResults.map((value) => ({ value, text: trainingResultTexts[value] }))
const jobOf = (found: boolean | null): Job => (found === null ? 'unknown' : found ? 'yes' : 'no')

/** 培训结果 of one person: passed or not, the certificate, the job. */
export const OutcomeForm = ({ opened: { signup, outcome }, onSaved }: { opened: Outcome; onSaved: (next: Outcome) => void }) => {
  const [typed, setTyped] = useState({ result: outcome.result?.code ?? null, certificate: outcome.certificateNumber ?? '', job: jobOf(outcome.jobFound), employer: outcome.employer, jobDay: outcome.jobDay })
  const set = (part: Partial<typeof typed>) => setTyped((now) => ({ ...now, ...part }))
  const hasJob = typed.job === 'yes'
  const { submit, isBusy, error } = useSubmit(async (key) => {
    const body = {
      version: signup.version, result: typed.result, certificateNumber: typed.certificate.trim() || null, jobFound: typed.job === 'unknown' ? null : hasJob, employer: hasJob ? typed.employer.trim() : '', jobDay: hasJob ? typed.jobDay : null,
    }
    onSaved(await call(contract.saveOutcome, { params: { id: signup.id }, body, key }))
    toast(words.saved)
  })
  const problems = sentencesFor(error?.fields ?? {})
  return (
    <View>
      {error ? <Notice icon="alert" text={error.text} /> : null}
      <Field id="outcome-result" label={words.result} error={problems.result}><ChoiceGroup label={words.result} choices={results} chosen={typed.result ?? ''} onChoose={(value) => set({ result: value as TrainingResult })} /></Field>
      <Field id="outcome-certificate" label={words.certificate} help={words.certificateHelp} error={problems.certificateNumber} isOptional><TextInput id="outcome-certificate" label={words.certificate} value={typed.certificate} onInput={(text) => set({ certificate: text.slice(0, textLimits.line) })} /></Field>
      <Field id="outcome-job" label={words.jobFoundField} error={problems.jobFound}><ChoiceGroup label={words.jobFoundField} choices={jobs} chosen={typed.job} onChoose={(value) => set({ job: value as Job })} /></Field>
      {hasJob ? (
        <>
          <Field id="outcome-employer" label={words.employer} error={problems.employer} isOptional><TextInput id="outcome-employer" label={words.employer} value={typed.employer} onInput={(text) => set({ employer: text.slice(0, textLimits.line) })} /></Field>
          <DayPicker id="outcome-day" label={words.jobDay} dates="past" day={typed.jobDay ?? undefined} error={problems.jobDay ?? null} onPick={(day) => set({ jobDay: day ?? null })} />
          <Text className="block sub mb3">{words.followUpsSet}</Text>
        </>
      ) : null}
      <ActionButton text={words.save} isBusy={isBusy} busyText={words.saving} isDisabled={hasJob && !typed.jobDay} onTap={() => void submit()} />
    </View>
  )
}
