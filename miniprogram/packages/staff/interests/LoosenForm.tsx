import { useState } from 'react'
import { View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type StaffInterest } from '@shared/contract/interests'
import { leastNote, textLimits } from '@shared/contract/values'
import { ageCapText } from '@shared/text/posts'
import { asksWords as words } from '@shared/text/interestsPage'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextArea, TextInput } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { toast } from '@/platform/dialogs'
import { needsLook } from '@/session/secrecy'

/** 请单位放宽条件: an age cap is filled in, whatever else is typed. */
export const LoosenForm = ({ interest: { id, post }, onDone }: { interest: StaffInterest; onDone: () => void }) => {
  const [what, setWhat] = useState(post.ageCap === null ? '' : ageCapText(post.ageCap))
  const [wish, setWish] = useState('')
  const { submit, isBusy, error } = useSubmit(async (key) => {
    await call(contract.askToLoosen, { params: { id: post.id }, body: { what, wish, forInterestId: id }, key })
    toast(words.sent)
    onDone()
  })
  return (
    <View>
      {error ? <Notice icon="alert" text={error.text} /> : null}
      <Field id="loosen-what" label={words.what} help={words.whatHelp}><TextInput id="loosen-what" label={words.what} value={what} onInput={setWhat} /></Field>
      <Field id="loosen-wish" label={words.wish} help={words.wishHelp}><TextArea id="loosen-wish" label={words.wish} most={textLimits.note} value={wish} onInput={setWish} /></Field>
      <ActionButton text={words.send} isBusy={isBusy} busyText={words.sending} isDisabled={what.trim().length < 2 || wish.trim().length < leastNote || needsLook(what + wish)} onTap={() => void submit()} />
    </View>
  )
}
