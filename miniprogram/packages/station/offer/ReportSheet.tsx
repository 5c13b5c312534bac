import { useState } from 'react'
import { Text } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { leastNote, textLimits } from '@shared/contract/values'
import { offersWords as words } from '@shared/text/offersPage'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextArea } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'
import { toast } from '@/platform/dialogs'
import { open } from '@/platform/navigation'
import { needsLook } from '@/session/secrecy'
import { useSession } from '@/session/session'

const ReportForm = ({ placeId, onClose }: { placeId: string; onClose: () => void }) => {
  const [text, setText] = useState('')
  const { submit, isBusy, error } = useSubmit(async (key) => {
    await call(contract.reportOffer, { params: { id: placeId }, body: { text }, key })
    toast(words.reported)
    onClose()
  })
  return (
    <>
      {error ? <Notice icon="alert" text={error.text} /> : null}
      <Field id="offer-report" label={words.reportTitle} help={words.reportHelp}>
        <TextArea id="offer-report" label={words.reportTitle} most={textLimits.note} value={text} onInput={setText} />
      </Field>
      <ActionButton text={words.reportSend} isBusy={isBusy} busyText={words.reportSending} isDisabled={text.trim().length < leastNote || needsLook(text)} onTap={() => void submit()} />
    </>
  )
}

/** 信息不对: goes to the bureau, which looks after the entry. */
export const ReportSheet = (props: { placeId: string; onClose: () => void }) => {
  const { token } = useSession()
  return (
    <Sheet title={words.report} onClose={props.onClose}>
      {token ? <ReportForm {...props} /> : <><Text className="block mb3">{words.signInFirst}</Text><ActionButton text={words.signIn} onTap={() => void open('signIn')} /></>}
    </Sheet>
  )
}
