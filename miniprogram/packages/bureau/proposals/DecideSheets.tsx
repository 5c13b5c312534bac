import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import * as v from 'valibot'
import { type CoverageConflict, coverageTrouble } from '@shared/contract/coverage'
import { textLimits } from '@shared/contract/values'
import { proposalWords as words } from '@shared/text/proposals'
import { type ApiError } from '@/api/apiError'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextArea } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'

/** Whose entries are in the way of what was refused. */
export const conflictsOf = (error: ApiError | null): readonly CoverageConflict[] => {
  const read = v.safeParse(coverageTrouble, error?.details ?? {})
  return error?.code === 'coverage_contradicts' && read.success ? read.output.conflicts : []
}

/** 不采纳, with the reason. */
export const DeclineSheet = ({ title, isBusy, error, onSend, onClose }: { title: string; isBusy: boolean; error: ApiError | null; onSend: (reason: string) => void; onClose: () => void }) => {
  const [reason, setReason] = useState('')
  return (
    <Sheet title={words.decline} onClose={onClose}>
      <Text className="block bold mb3">{title}</Text>
      {error ? <Notice icon="alert" text={error.text} /> : null}
      <Field id="proposal-reason" label={words.reason} help={words.reasonHelp}>
        <TextArea id="proposal-reason" label={words.reason} most={textLimits.note} value={reason} onInput={setReason} />
      </Field>
      <ActionButton text={words.decline} isBusy={isBusy} busyText={words.declining} isDisabled={reason.trim().length < 2} onTap={() => onSend(reason)} />
    </Sheet>
  )
}

/** Somebody entered another unit for it: whose entries would go is shown before they do. */
export const ConflictSheet = ({ title, conflicts, isBusy, onApprove, onClose }: { title: string; conflicts: readonly CoverageConflict[]; isBusy: boolean; onApprove: () => void; onClose: () => void }) => {
  const mayReplace = conflicts.every((conflict) => conflict.mayReplace)
  return (
    <Sheet title={words.conflicts} onClose={onClose}>
      <Text className="block bold mb3">{title}</Text>
      <View className="card card-warm">
        <Text className="block">{words.conflictsText}</Text>
        {conflicts.map(({ entry }) => <Text key={entry.id} className="block num">· {words.conflict(entry.unit.shortName, entry.text)}</Text>)}
      </View>
      {mayReplace ? <ActionButton text={words.approveAnyway} isBusy={isBusy} busyText={words.approving} onTap={onApprove} /> : <Text className="block text-amber">{words.cannotReplace}</Text>}
    </Sheet>
  )
}
