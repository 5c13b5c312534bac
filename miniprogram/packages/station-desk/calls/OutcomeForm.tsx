import { useState } from 'react'
import { type StaffCall } from '@shared/contract/calls'
import { contract } from '@shared/contract/contract'
import { textLimits } from '@shared/contract/values'
import { type CallOutcome, callOutcomes } from '@shared/domain/notices'
import { callsWords as words } from '@shared/text/callsPage'
import { callOutcomeTexts } from '@shared/text/noticeTexts'
import { call as send } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { ChoiceGroup, TextArea } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'
import { toast } from '@/platform/dialogs'
import { needsLook, useVouching } from '@/session/secrecy'

const outcomes = callOutcomes.map((value) => ({ value, text: callOutcomeTexts[value] }))

/** What came of a call, with a few words where they help. */
export const OutcomeForm = ({ call, onSaved, onClose }: { call: StaffCall; onSaved: () => void; onClose: () => void }) => {
  useVouching()
  const [outcome, setOutcome] = useState<CallOutcome | ''>('')
  const [note, setNote] = useState('')
  const { submit, isBusy, error } = useSubmit(async (key) => {
    if (!outcome) return
    await send(contract.recordCall, { params: { id: call.id }, body: { outcome, note: note.trim(), version: call.version }, key })
    toast(words.saved)
    onSaved()
  })
  return (
    <Sheet title={words.recordOf(call.name)} onClose={onClose}>
      {error ? <Notice icon="alert" text={error.text} /> : null}
      <Field id="call-outcome" label={words.outcome} help={words.staysHelp}><ChoiceGroup label={words.outcome} choices={outcomes} chosen={outcome} onChoose={(value) => setOutcome(value as CallOutcome)} /></Field>
      <Field id="call-note" label={words.note} help={words.noteHelp} isOptional><TextArea id="call-note" label={words.note} most={textLimits.note} value={note} onInput={setNote} /></Field>
      <ActionButton text={words.send} isBusy={isBusy} busyText={words.sending} isDisabled={outcome === '' || needsLook(note)} onTap={() => void submit()} />
    </Sheet>
  )
}
