import { View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type StaffRequest } from '@shared/contract/staffRequests'
import { outcomeLabel } from '@shared/text/actionWords'
import { actionTexts } from '@shared/text/labels'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { ChoiceGroup, TextArea } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { SelectSheet } from '@/components/SelectSheet'
import { Sheet } from '@/components/Sheet'
import { useNeedsLook } from '@/session/secrecy'
import { type WordAction, wordFieldsOf, type Words } from './actionForms'

interface WordSheetProps {
  action: WordAction
  requestId: string
  /** To pick from when it is completed. */
  results: StaffRequest['results']
  /** Kept by the page: closing the sheet, or somebody else's action, loses no word. */
  words: Words
  onChange: (words: Words) => void
  onSend: () => void
  onClose: () => void
  isBusy: boolean
  error: string | null
}

const UnitPicker = ({ requestId, chosen, onChoose }: { requestId: string; chosen: string | null; onChoose: (unitId: string) => void }) => {
  const targets = useRemote(() => call(contract.listTransferTargets, { params: { id: requestId } }), [requestId])
  const placeholder = targets.state === 'error' ? '单位没有读出来，请关掉再开一次' : '选单位'
  return <SelectSheet title="送到哪个单位" placeholder={placeholder} chosen={chosen} onChoose={onChoose} options={(targets.data?.units ?? []).map(({ id, name }) => ({ value: id, text: name }))} />
}

/** A few words that go with an action. */
export const WordSheet = ({ action, requestId, results, words, onChange, onSend, onClose, isBusy, error }: WordSheetProps) => {
  const fields = wordFieldsOf(action)
  const isHeld = useNeedsLook(fields.map(({ key }) => words[key] ?? '').join('\n'))
  const outcomes = action === 'complete' ? results : []
  const isComplete = (outcomes.length === 0 || words.outcome !== undefined) && fields.every(({ key, isOptional }) => isOptional || (words[key] ?? '').trim().length >= 2)
  return (
    <Sheet title={actionTexts[action]} onClose={onClose}>
      {error ? <Notice icon="alert" text={error} /> : null}
      {outcomes.length > 0 ? (
        <Field id="outcome" label={outcomeLabel}>
          <ChoiceGroup label={outcomeLabel} choices={outcomes.map(({ code, text }) => ({ value: code, text }))} chosen={words.outcome ?? ''} onChoose={(outcome) => onChange({ ...words, outcome })} />
        </Field>
      ) : null}
      {fields.map(({ key, label, help, isOptional }) => (
        <Field key={key} id={key} label={label} help={help} isOptional={isOptional}>
          {key === 'unitId'
            ? <UnitPicker requestId={requestId} chosen={words.unitId ?? null} onChoose={(unitId) => onChange({ ...words, unitId })} />
            : <TextArea id={key} label={label} most={500} value={words[key] ?? ''} onInput={(text) => onChange({ ...words, [key]: text })} />}
        </Field>
      ))}
      <View className="mt3"><ActionButton text={`确定${actionTexts[action]}`} isBusy={isBusy} busyText="正在提交…" isDisabled={!isComplete || isHeld} onTap={onSend} /></View>
    </Sheet>
  )
}
