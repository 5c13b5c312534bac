import { useState } from 'react'
import { View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { leastNote, textLimits } from '@shared/contract/values'
import { activityResultWords as words } from '@shared/text/activitySignups'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextArea } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { toast } from '@/platform/dialogs'
import { type Outcome } from '../results/OutcomeForm'

/** 回访: asked again on that day, and how it stands. */
export const FollowUpForm = ({ signupId, day, onSaved }: { signupId: string; day: string; onSaved: (next: Outcome) => void }) => {
  const [text, setText] = useState('')
  const { submit, isBusy, error } = useSubmit(async (key) => {
    const answer = await call(contract.recordFollowUp, { params: { id: signupId }, body: { day, text: text.trim() }, key })
    toast(words.saved)
    onSaved(answer)
  })
  return (
    <View>
      {error ? <Notice icon="alert" text={error.text} /> : null}
      <Field id={`follow-${day}`} label={words.followUpText} help={words.followUpHelp}><TextArea id={`follow-${day}`} label={words.followUpText} most={textLimits.note} value={text} onInput={setText} /></Field>
      <ActionButton text={words.followUpSend} isBusy={isBusy} busyText={words.saving} isDisabled={text.trim().length < leastNote} onTap={() => void submit()} />
    </View>
  )
}
