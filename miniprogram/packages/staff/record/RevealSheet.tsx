import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type RecordPart } from '@shared/contract/record'
import { textLimits } from '@shared/contract/values'
import { type RecordPurpose } from '@shared/domain/looks'
import { recordWords as words } from '@shared/text/record'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextArea } from '@/components/inputs'
import { KeyValue } from '@/components/pieces'
import { Refusal } from '@/components/Refusal'
import { Sheet } from '@/components/Sheet'
import { needsLook, useVouching } from '@/session/secrecy'

/** Everything that is hidden, for a reason that the person reads; gone again when the sheet is closed. */
export const RevealSheet = ({ id, purpose, onClose }: { id: string; purpose: RecordPurpose; onClose: () => void }) => {
  useVouching()
  const [reason, setReason] = useState('')
  const [shown, setShown] = useState<RecordPart | null>(null)
  const { submit, isBusy, error } = useSubmit(async () => setShown(await call(contract.revealRecord, { params: { id }, body: { purpose, reason } })))
  return (
    <Sheet title={words.revealTitle} onClose={onClose}>
      {shown ? <View>{shown.head.map(({ label, text }) => <KeyValue key={label} label={label} value={text} />)}</View> : (
        <View>
          <Text className="block sub mb3">{words.revealHelp}</Text>
          <Refusal error={error} />
          <Field id="reveal-reason" label={words.revealReason}><TextArea id="reveal-reason" label={words.revealReason} most={textLimits.note} value={reason} onInput={setReason} /></Field>
          <ActionButton text={words.reveal} isBusy={isBusy} busyText={words.reading} isDisabled={reason.trim().length < 2 || needsLook(reason)} onTap={() => void submit()} />
        </View>
      )}
    </Sheet>
  )
}
