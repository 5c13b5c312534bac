import { useState } from 'react'
import { View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type EmployerWhole } from '@shared/contract/employers'
import { leastNote, textLimits } from '@shared/contract/values'
import { dayText, shanghaiDay } from '@shared/domain/calendar/day'
import { employersWords as words } from '@shared/text/employersPage'
import { call } from '@/api/call'
import { sentencesFor } from '@/api/problemText'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextArea } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { DayPicker } from '@/fields/DayPicker'
import { toast } from '@/platform/dialogs'
import { needsLook } from '@/session/secrecy'

/** 记一次走访: it stays as it is written. */
export const VisitForm = ({ employerId, onSaved }: { employerId: string; onSaved: (whole: EmployerWhole) => void }) => {
  const [day, setDay] = useState(dayText(shanghaiDay(Date.now())))
  const [outcome, setOutcome] = useState('')
  const { submit, isBusy, error } = useSubmit(async (key) => {
    onSaved(await call(contract.recordEmployerVisit, { params: { id: employerId }, body: { day, outcome }, key }))
    toast(words.saved)
  })
  const problems = error ? sentencesFor(error.fields) : {}
  return (
    <View>
      {error && Object.keys(problems).length === 0 ? <Notice icon="alert" text={error.text} /> : null}
      <DayPicker id="visit-day" label={words.visitDay} dates="past" day={day || undefined} error={problems.day ?? null} onPick={(next) => setDay(next ?? '')} />
      <Field id="visit-outcome" label={words.outcome} help={words.outcomeHelp} error={problems.outcome}><TextArea id="visit-outcome" label={words.outcome} most={textLimits.note} value={outcome} onInput={setOutcome} /></Field>
      <ActionButton text={words.save} isBusy={isBusy} busyText={words.saving} isDisabled={day === '' || outcome.trim().length < leastNote || needsLook(outcome)} onTap={() => void submit()} />
    </View>
  )
}
