import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type KeptOffer, type OfferWhole } from '@shared/contract/offers'
import { offerKinds } from '@shared/domain/offers'
import { offerKindTexts } from '@shared/text/offers'
import { offerDeskWords as words } from '@shared/text/offerDesk'
import { useAreas } from '@/api/areas'
import { call } from '@/api/call'
import { sentencesFor } from '@/api/problemText'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextArea, TextInput } from '@/components/inputs'
import { OfferFacts } from '@/components/OfferFacts'
import { Refusal } from '@/components/Refusal'
import { SelectSheet } from '@/components/SelectSheet'
import { StreetSelect } from '@/components/StreetSelect'
import { OptionalDay } from '@/fields/OptionalDay'
import { toast } from '@/platform/dialogs'
import { bodyOf, emptyOffer, isComplete, isHalfPosition, previewOf, type TypedOffer, typedOf } from './offerForm'

const { fields } = words

interface PartProps {
  typed: TypedOffer
  type: (part: Partial<TypedOffer>) => void
  problems: Readonly<Record<string, string>>
}

const What = ({ typed, type, problems }: PartProps) => (
  <>
    <Field id="offer-name" label={fields.name} error={problems.name}><TextInput id="offer-name" label={fields.name} value={typed.name} hasError={problems.name !== undefined} onInput={(name) => type({ name })} /></Field>
    <Field id="offer-kind" label={fields.kind}>
      <SelectSheet title={fields.kind} placeholder={fields.kind} chosen={typed.kind} options={offerKinds.map((kind) => ({ value: kind, text: offerKindTexts[kind] }))} onChoose={(kind) => type({ kind: kind as TypedOffer['kind'] })} />
    </Field>
    <Field id="offer-lines" label={fields.offers} help={fields.offersHelp} error={problems.offers}><TextArea id="offer-lines" label={fields.offers} most={800} value={typed.offers} onInput={(offers) => type({ offers })} /></Field>
    <Field id="offer-how" label={fields.howToUse} help={fields.howToUseHelp} isOptional><TextInput id="offer-how" label={fields.howToUse} value={typed.howToUse} onInput={(howToUse) => type({ howToUse })} /></Field>
  </>
)

const Where = ({ typed, type, problems }: PartProps) => {
  const half = isHalfPosition(typed) ? fields.positionHalf : null
  return (
    <>
      <StreetSelect id="offer-street" label={fields.street} code={typed.streetCode} noneText={fields.noStreet} error={problems.streetCode} onChoose={(streetCode) => type({ streetCode })} />
      <Field id="offer-address" label={fields.address} isOptional><TextInput id="offer-address" label={fields.address} value={typed.address} onInput={(address) => type({ address })} /></Field>
      <Field id="offer-phone" label={fields.phone} help={fields.phoneHelp} isOptional><TextInput id="offer-phone" label={fields.phone} value={typed.phone} onInput={(phone) => type({ phone })} /></Field>
      <Field id="offer-latitude" label={fields.latitude} isOptional><TextInput id="offer-latitude" label={fields.latitude} kind="digit" value={typed.latitude} onInput={(latitude) => type({ latitude })} /></Field>
      <Field id="offer-longitude" label={fields.longitude} help={fields.positionHelp} error={problems.position ?? half} isOptional><TextInput id="offer-longitude" label={fields.longitude} kind="digit" value={typed.longitude} onInput={(longitude) => type({ longitude })} /></Field>
    </>
  )
}

const When = ({ typed, type, problems }: PartProps) => (
  <>
    <OptionalDay id="offer-from" hasText={fields.hasFrom} label={fields.from} day={typed.validFrom} error={null} onPick={(validFrom) => type({ validFrom })} />
    <OptionalDay id="offer-until" hasText={fields.hasUntil} label={fields.until} day={typed.validUntil} error={problems.validUntil ?? null} onPick={(validUntil) => type({ validUntil })} />
  </>
)

/** An entry as it is written: typed, looked at as citizens will read it, and saved to be released. */
export const OfferForm = ({ place, onSaved }: { place: KeptOffer | null; onSaved: (whole: OfferWhole) => void }) => {
  const content = place?.draft ?? place?.released
  const [typed, setTyped] = useState<TypedOffer>(content ? typedOf(content, place?.partner?.id ?? null) : emptyOffer)
  const [isPreview, setPreview] = useState(false)
  const areas = useAreas()
  const { submit, isBusy, error } = useSubmit(async (key) => {
    const body = bodyOf(typed)
    onSaved(place ? await call(contract.changeOffer, { params: { id: place.id }, body: { ...body, version: place.version }, key }) : await call(contract.proposeOffer, { body, key }))
    toast(words.saved)
  })
  const problems = error ? sentencesFor(error.fields) : {}
  const part = { typed, problems, type: (change: Partial<TypedOffer>) => setTyped((now) => ({ ...now, ...change })) }
  if (isPreview) {
    return (
      <View>
        <Text className="block sub mb2">{words.preview}</Text>
        <OfferFacts place={previewOf(typed, areas.data?.find(({ code }) => code === typed.streetCode)?.name ?? null)} checkedDay={place?.checkedDay ?? null} />
        <Refusal error={error} />
        <View className="btns btns-stack">
          <ActionButton text={words.save} isBusy={isBusy} busyText={words.saving} onTap={() => void submit()} />
          <ActionButton text={words.backToForm} kind="line" isDisabled={isBusy} onTap={() => setPreview(false)} />
        </View>
      </View>
    )
  }
  return (
    <View>
      <Text className="block sub mb3">{words.sendNote}</Text>
      <What {...part} /><Where {...part} /><When {...part} />
      <ActionButton text={words.look} isDisabled={!isComplete(typed)} onTap={() => setPreview(true)} />
    </View>
  )
}
