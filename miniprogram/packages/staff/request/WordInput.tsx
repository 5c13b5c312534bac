import { contract } from '@shared/contract/contract'
import { type ServedField } from '@shared/contract/services'
import { textLimits } from '@shared/contract/values'
import { deskWords } from '@shared/text/desk'
import { handOverWords } from '@shared/text/team'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { Field } from '@/components/Field'
import { ChoiceGroup, TextArea, TextInput } from '@/components/inputs'
import { SelectSheet } from '@/components/SelectSheet'
import { DateField } from '@/fields/DateField'
import { type WordField } from './actionForms'

/** A unit that this request could be sent to. */
export const UnitPicker = ({ requestId, label, chosen, onChoose }: { requestId: string; label: string; chosen: string | null; onChoose: (unitId: string) => void }) => {
  const targets = useRemote(() => call(contract.listTransferTargets, { params: { id: requestId } }), [requestId])
  const placeholder = targets.state === 'error' ? deskWords.unitsUnread : deskWords.pickUnit
  return <SelectSheet title={label} placeholder={placeholder} chosen={chosen} onChoose={onChoose} options={(targets.data?.units ?? []).map(({ id, name }) => ({ value: id, text: name }))} />
}

/** A colleague at work who may take it. */
export const ColleaguePicker = ({ requestId, label, chosen, onChoose }: { requestId: string; label: string; chosen: string | null; onChoose: (staffId: string) => void }) => {
  const { state, data } = useRemote(() => call(contract.listColleagues, { params: { id: requestId } }), [requestId])
  const colleagues = data?.colleagues ?? []
  const placeholder = state === 'error' ? deskWords.unitsUnread : state === 'ready' && colleagues.length === 0 ? deskWords.nobodyToTake : deskWords.pickColleague
  return <SelectSheet title={label} placeholder={placeholder} chosen={chosen} onChoose={onChoose} options={colleagues.map(({ id, name, roleText }) => ({ value: id, text: handOverWords.colleague(name, roleText) }))} />
}

interface WordInputProps {
  field: WordField
  requestId: string
  value: string
  onInput: (value: string) => void
  error?: string
}

/** A day up to today, in the terms of the widgets of the forms. */
const dayField = ({ key, label, help, isOptional }: WordField): ServedField =>
  ({ key, kind: 'date', label, help: help ?? null, optional: isOptional, options: [], dates: 'past', prefill: null, when: null })

/** Whichever widget a word is written or picked with. */
export const WordInput = ({ field, requestId, value, onInput, error }: WordInputProps) => {
  const { key, label, help, isOptional, results } = field
  if (results) {
    return <Field id={key} label={label} error={error}><ChoiceGroup label={label} choices={results.map(({ code, text }) => ({ value: code, text }))} chosen={value} onChoose={onInput} /></Field>
  }
  if (key === 'outsideDate') {
    return <DateField field={dayField(field)} value={value} onChange={(next) => onInput(typeof next === 'string' ? next : '')} onLeave={() => undefined} error={error ?? null} requestId={requestId} />
  }
  return (
    <Field id={key} label={label} help={help} error={error} isOptional={isOptional}>
      {key === 'unitId' ? <UnitPicker requestId={requestId} label={label} chosen={value || null} onChoose={onInput} /> : null}
      {key === 'toStaffId' ? <ColleaguePicker requestId={requestId} label={label} chosen={value || null} onChoose={onInput} /> : null}
      {key === 'outsideNumber' ? <TextInput id={key} label={label} value={value} hasError={error !== undefined} onInput={onInput} /> : null}
      {key !== 'unitId' && key !== 'toStaffId' && key !== 'outsideNumber' ? <TextArea id={key} label={label} most={textLimits.note} value={value} hasError={error !== undefined} onInput={onInput} /> : null}
    </Field>
  )
}
