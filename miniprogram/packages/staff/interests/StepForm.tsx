import { useState } from 'react'
import { View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type WholeInterest } from '@shared/contract/interests'
import { textLimits } from '@shared/contract/values'
import { type InterestStep, isClosedInterest } from '@shared/domain/posts'
import { interestsWords as words } from '@shared/text/interestsPage'
import { call } from '@/api/call'
import { sentencesFor } from '@/api/problemText'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { ChoiceGroup, TextArea } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { DayPicker } from '@/fields/DayPicker'
import { toast } from '@/platform/dialogs'
import { needsLook } from '@/session/secrecy'

/** 记一步: what the station did; it stays as it is written. */
export const StepForm = ({ whole, onSaved }: { whole: WholeInterest; onSaved: (whole: WholeInterest) => void }) => {
  const { interest, may } = whole
  const [what, setWhat] = useState<InterestStep | null>(null)
  const [note, setNote] = useState('')
  const [day, setDay] = useState<string | undefined>(undefined)
  const { submit, isBusy, error } = useSubmit(async (key, chosen: InterestStep) => {
    const nextContactDay = isClosedInterest(chosen) ? null : (day ?? null)
    onSaved(await call(contract.addInterestStep, { params: { id: interest.id }, body: { version: interest.version, what: chosen, note, nextContactDay }, key }))
    toast(words.saved)
  })
  const problems = error ? sentencesFor(error.fields) : {}
  return (
    <View>
      {error && Object.keys(problems).length === 0 ? <Notice icon="alert" text={error.text} /> : null}
      <Field id="interest-what" label={words.what}><ChoiceGroup label={words.what} choices={may.map(({ code, text }) => ({ value: code, text }))} chosen={what ?? ''} onChoose={(value) => setWhat(value as InterestStep)} /></Field>
      <Field id="interest-note" label={words.note} help={words.noteHelp} isOptional><TextArea id="interest-note" label={words.note} most={textLimits.note} value={note} onInput={setNote} /></Field>
      {what !== null && !isClosedInterest(what) ? <DayPicker id="interest-day" label={words.nextContact} day={day} error={problems.nextContactDay ?? null} onPick={setDay} /> : null}
      <ActionButton text={words.save} isBusy={isBusy} busyText={words.saving} isDisabled={what === null || needsLook(note)} onTap={() => what && void submit(what)} />
    </View>
  )
}
