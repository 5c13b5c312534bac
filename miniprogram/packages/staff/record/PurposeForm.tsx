import { useState } from 'react'
import { View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type StaffRecord } from '@shared/contract/record'
import { textLimits } from '@shared/contract/values'
import { type RecordPurpose, recordPurposes } from '@shared/domain/looks'
import { purposeTexts, recordWords as words } from '@shared/text/record'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { ChoiceGroup, TextArea } from '@/components/inputs'
import { Refusal } from '@/components/Refusal'
import { needsLook, useVouching } from '@/session/secrecy'

export interface OpenedRecord {
  record: StaffRecord
  purpose: RecordPurpose
}

const isPurpose = (value: string): value is RecordPurpose => (recordPurposes as readonly string[]).includes(value)

/** What the record is opened for: asked each day, and read by the person. */
export const PurposeForm = ({ id, onOpened }: { id: string; onOpened: (opened: OpenedRecord) => void }) => {
  useVouching()
  const [purpose, setPurpose] = useState<RecordPurpose | null>(null)
  const [said, setSaid] = useState('')
  const { submit, isBusy, error } = useSubmit(async (_key, chosen: RecordPurpose) => {
    onOpened({ purpose: chosen, record: await call(contract.openRecord, { params: { id }, body: { purpose: chosen, words: chosen === 'other' ? said : '' } }) })
  })
  const isMissing = purpose === null || (purpose === 'other' && (said.trim().length < 2 || needsLook(said)))
  return (
    <View className="card">
      <Refusal error={error} />
      <Field id="record-purpose" label={words.purposeTitle} help={words.purposeHelp}>
        <ChoiceGroup label={words.purposeTitle} choices={recordPurposes.map((value) => ({ value, text: purposeTexts[value] }))} chosen={purpose ?? ''} onChoose={(value) => isPurpose(value) && setPurpose(value)} />
      </Field>
      {purpose === 'other' ? (
        <Field id="record-words" label={words.purposeWords}>
          <TextArea id="record-words" label={words.purposeWords} most={textLimits.note} value={said} onInput={setSaid} />
        </Field>
      ) : null}
      <ActionButton text={purpose === null ? words.pick : words.open} isBusy={isBusy} busyText={words.opening} isDisabled={isMissing} onTap={() => purpose && void submit(purpose)} />
    </View>
  )
}
