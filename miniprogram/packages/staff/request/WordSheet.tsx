import { View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type ServedField } from '@shared/contract/services'
import { type StaffRequest } from '@shared/contract/staffRequests'
import { type StageKind } from '@shared/domain/workflow'
import { outcomeLabel } from '@shared/text/actionWords'
import { deskWords } from '@shared/text/desk'
import { actionText } from '@shared/text/labels'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { ChoiceGroup, TextArea, TextInput } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { SelectSheet } from '@/components/SelectSheet'
import { Sheet } from '@/components/Sheet'
import { DateField } from '@/fields/DateField'
import { useNeedsLook } from '@/session/secrecy'
import { isComplete, type WordAction, type WordField, wordFieldsOf, type Words } from './actionForms'

interface WordSheetProps {
  action: WordAction
  stageKind: StageKind
  requestId: string
  /** To pick from when it is completed. */
  results: StaffRequest['results']
  /** Kept by the page: closing the sheet, or somebody else's action, loses no word. */
  words: Words
  /** What was typed last; the other words stay. */
  onChange: (words: Words) => void
  onSend: () => void
  onClose: () => void
  isBusy: boolean
  error: string | null
}

const UnitPicker = ({ requestId, label, chosen, onChoose }: { requestId: string; label: string; chosen: string | null; onChoose: (unitId: string) => void }) => {
  const targets = useRemote(() => call(contract.listTransferTargets, { params: { id: requestId } }), [requestId])
  const placeholder = targets.state === 'error' ? deskWords.unitsUnread : deskWords.pickUnit
  return <SelectSheet title={label} placeholder={placeholder} chosen={chosen} onChoose={onChoose} options={(targets.data?.units ?? []).map(({ id, name }) => ({ value: id, text: name }))} />
}

interface WordInputProps {
  field: WordField
  requestId: string
  value: string
  onInput: (value: string) => void
}

/** A day up to today, in the terms of the widgets of the forms. */
const dayField = ({ key, label, help, isOptional }: WordField): ServedField =>
  ({ key, kind: 'date', label, help: help ?? null, optional: isOptional, options: [], dates: 'past', prefill: null, when: null })

/** Whichever widget a word is written or picked with. */
const WordInput = ({ field, requestId, value, onInput }: WordInputProps) => {
  const { key, label, help, isOptional } = field
  if (key === 'outsideDate') {
    return <DateField field={dayField(field)} value={value} onChange={(next) => onInput(typeof next === 'string' ? next : '')} onLeave={() => undefined} error={null} requestId={requestId} />
  }
  return (
    <Field id={key} label={label} help={help} isOptional={isOptional}>
      {key === 'unitId' ? <UnitPicker requestId={requestId} label={label} chosen={value || null} onChoose={onInput} /> : null}
      {key === 'outsideNumber' ? <TextInput id={key} label={label} value={value} onInput={onInput} /> : null}
      {key !== 'unitId' && key !== 'outsideNumber' ? <TextArea id={key} label={label} most={500} value={value} onInput={onInput} /> : null}
    </Field>
  )
}

/** A few words that go with an action. */
export const WordSheet = ({ action, stageKind, requestId, results, words, onChange, onSend, onClose, isBusy, error }: WordSheetProps) => {
  const fields = wordFieldsOf(action)
  const isHeld = useNeedsLook(fields.map(({ key }) => words[key] ?? '').join('\n'))
  const title = actionText(action, stageKind)
  const outcomes = action === 'complete' ? results : []
  const isWhole = isComplete(action, words) && (outcomes.length === 0 || words.outcome !== undefined)
  return (
    <Sheet title={title} onClose={onClose}>
      {error ? <Notice icon="alert" text={error} /> : null}
      {outcomes.length > 0 ? (
        <Field id="outcome" label={outcomeLabel}>
          <ChoiceGroup label={outcomeLabel} choices={outcomes.map(({ code, text }) => ({ value: code, text }))} chosen={words.outcome ?? ''} onChoose={(outcome) => onChange({ outcome })} />
        </Field>
      ) : null}
      {fields.map((field) => (
        <WordInput key={field.key} field={field} requestId={requestId} value={words[field.key] ?? ''} onInput={(text) => onChange({ [field.key]: text })} />
      ))}
      <View className="mt3"><ActionButton text={deskWords.confirm(title)} isBusy={isBusy} busyText={deskWords.sending} isDisabled={!isWhole || isHeld} onTap={onSend} /></View>
    </Sheet>
  )
}
