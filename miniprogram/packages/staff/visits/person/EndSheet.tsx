import { useState } from 'react'
import { contract } from '@shared/contract/contract'
import { type CaredPerson } from '@shared/contract/visits'
import { leastNote, textLimits } from '@shared/contract/values'
import { visitWords as words } from '@shared/text/visits'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextArea } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'
import { useNeedsLook } from '@/session/secrecy'

/** 不再联系, with the reason. */
export const EndSheet = ({ person, onEnded, onClose }: { person: CaredPerson; onEnded: () => void; onClose: () => void }) => {
  const [reason, setReason] = useState('')
  const isHeld = useNeedsLook(reason)
  const { submit, isBusy, error } = useSubmit(async (key: string) => {
    await call(contract.endCared, { params: { id: person.id }, body: { version: person.version, reason }, key })
    onEnded()
  })
  return (
    <Sheet title={`${words.end}：${person.name}`} onClose={onClose}>
      {error ? <Notice icon="alert" text={error.text} /> : null}
      <Field id="end-why" label={words.endWhy}><TextArea id="end-why" label={words.endWhy} most={textLimits.note} value={reason} onInput={setReason} /></Field>
      <ActionButton text={words.end} kind="danger" isBusy={isBusy} busyText={words.ending} isDisabled={isHeld || reason.trim().length < leastNote} onTap={() => void submit()} />
    </Sheet>
  )
}
