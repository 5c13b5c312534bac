import { useState } from 'react'
import { View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type StaffSignup } from '@shared/contract/staffActivities'
import { leastNote, textLimits } from '@shared/contract/values'
import { activitySignupWords as words } from '@shared/text/activitySignups'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextArea, TextInput } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { toast } from '@/platform/dialogs'

/** 调整次序: to which place, and why; the reason is kept. */
export const MoveForm = ({ signup, onDone }: { signup: StaffSignup; onDone: (signup: StaffSignup) => void }) => {
  const [place, setPlace] = useState('')
  const [reason, setReason] = useState('')
  const { submit, isBusy, error } = useSubmit(async (key) => {
    const answer = await call(contract.moveInLine, { params: { id: signup.id }, body: { toPlace: Number(place), reason: reason.trim() }, key })
    toast(words.moved)
    onDone(answer.signup)
  })
  const isGood = /^[1-9]\d{0,4}$/.test(place.trim())
  return (
    <View>
      {error ? <Notice icon="alert" text={error.text} /> : null}
      <Field id="move-to" label={words.moveTo} error={place !== '' && !isGood ? words.moveBad : null}><TextInput id="move-to" label={words.moveTo} kind="number" value={place} hasError={place !== '' && !isGood} onInput={setPlace} /></Field>
      <Field id="move-reason" label={words.moveReason} help={words.moveHelp}><TextArea id="move-reason" label={words.moveReason} most={textLimits.note} value={reason} onInput={setReason} /></Field>
      <ActionButton text={words.moveSend} isBusy={isBusy} busyText={words.sending} isDisabled={!isGood || reason.trim().length < leastNote} onTap={() => void submit()} />
    </View>
  )
}
