import { useState } from 'react'
import { contract } from '@shared/contract/contract'
import { type LetterPlace } from '@shared/contract/notices'
import { textLimits, type UnitBrief } from '@shared/contract/values'
import { letterPlacesWords as words } from '@shared/text/noticeDesk'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextInput } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { SelectSheet } from '@/components/SelectSheet'
import { Sheet } from '@/components/Sheet'
import { toast } from '@/platform/dialogs'
import { needsLook, useVouching } from '@/session/secrecy'

/** Another place where it is to hang, such as a park. */
export const AddPlace = ({ id, units, onAdded, onClose }: { id: string; units: readonly UnitBrief[]; onAdded: (place: LetterPlace) => void; onClose: () => void }) => {
  useVouching()
  const [unitId, setUnitId] = useState(units[0]?.id ?? '')
  const [name, setName] = useState('')
  const { submit, isBusy, error } = useSubmit(async (key) => {
    const { place } = await call(contract.addLetterPlace, { params: { id }, body: { unitId, name: name.trim() }, key })
    toast(words.added)
    onAdded(place)
  })
  return (
    <Sheet title={words.addTitle} onClose={onClose}>
      {error ? <Notice icon="alert" text={error.text} /> : null}
      {units.length > 1 ? <Field id="place-unit" label={words.addUnit}><SelectSheet title={words.addUnit} placeholder={words.addUnit} chosen={unitId} options={units.map((unit) => ({ value: unit.id, text: unit.shortName }))} onChoose={setUnitId} /></Field> : null}
      <Field id="place-name" label={words.addName} help={words.addHelp}><TextInput id="place-name" label={words.addName} value={name} onInput={(text) => setName(text.slice(0, textLimits.line))} /></Field>
      <ActionButton text={words.add} isBusy={isBusy} busyText={words.adding} isDisabled={name.trim().length < 2 || unitId === '' || needsLook(name)} onTap={() => void submit()} />
    </Sheet>
  )
}
