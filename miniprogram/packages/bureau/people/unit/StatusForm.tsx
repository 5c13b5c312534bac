import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { textLimits } from '@shared/contract/values'
import { type UnitStatus } from '@shared/domain/unitChanges'
import { statusWords as words, unitWords } from '@shared/text/unitPage'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextArea } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { troubleOf, type UnitFormProps } from './unitForm'

/** 暂停, 关闭, 恢复开放: what follows from it is said before, and the reason asked. */
export const StatusForm = ({ unit, status, onSend, isBusy, error }: UnitFormProps & { status: UnitStatus }) => {
  const [reason, setReason] = useState('')
  const { problems, sentence } = troubleOf(error)
  return (
    <View>
      {sentence ? <Notice icon="alert" text={sentence} /> : null}
      <Text className="block mb3">{words.follows(status, (unit.standIn ?? unit.parent)?.name ?? null)}</Text>
      <Field id="unit-reason" label={words.reason} help={words.reasonHelp} error={problems.reason ?? null}>
        <TextArea id="unit-reason" label={words.reason} most={textLimits.note} value={reason} hasError={problems.reason !== undefined} onInput={setReason} />
      </Field>
      <ActionButton text={words[status]} kind={status === 'closed' ? 'danger' : 'solid'} isBusy={isBusy} busyText={unitWords.saving} isDisabled={reason.trim().length < 2}
        onTap={() => onSend({ action: 'status', body: { status, reason, version: unit.version } })} />
    </View>
  )
}
