import { useState } from 'react'
import { View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { stationLimits } from '@shared/contract/directory'
import { type AnswerOf } from '@shared/contract/endpoint'
import { weekText } from '@shared/text/openingHours'
import { stationDeskWords as words } from '@shared/text/stationPage'
import { asApiError } from '@/api/apiError'
import { call } from '@/api/call'
import { sentencesFor } from '@/api/problemText'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextArea, TextInput } from '@/components/inputs'
import { KeyValue, Notice } from '@/components/pieces'
import { canChoosePlace, choosePlace } from '@/platform/choosePlace'
import { toast } from '@/platform/dialogs'
import { needsLook, useVouching } from '@/session/secrecy'
import { factsOf, isComplete, isHalfPosition, type TypedFacts, typedOf } from './typedFacts'
import { WeekFields } from './WeekFields'

type Kept = AnswerOf<typeof contract.getStationFacts>

interface PartProps {
  typed: TypedFacts
  type: (part: Partial<TypedFacts>) => void
  problems: Readonly<Record<string, string>>
}

const Reaching = ({ typed, type, problems }: PartProps) => (
  <>
    <Field id="station-phone" label={words.phone} help={words.phoneHelp} error={problems.phone ?? null} isOptional><TextInput id="station-phone" label={words.phone} value={typed.phone} hasError={problems.phone !== undefined} onInput={(phone) => type({ phone })} /></Field>
    <Field id="station-address" label={words.address} error={problems.address ?? null} isOptional><TextInput id="station-address" label={words.address} value={typed.address} onInput={(address) => type({ address })} /></Field>
  </>
)

const Place = ({ typed, type, problems }: PartProps) => {
  const error = problems.position ?? problems['position.latitude'] ?? problems['position.longitude'] ?? (isHalfPosition(typed) ? words.positionHalf : null)
  const pick = async () => {
    const place = await choosePlace()
    if (place) type({ latitude: String(place.latitude), longitude: String(place.longitude), ...(typed.address.trim() ? {} : { address: place.address }) })
  }
  return (
    <>
      {canChoosePlace ? <View className="mb3"><ActionButton text={words.pickPlace} kind="soft" icon="pin" onTap={() => void pick()} /></View> : null}
      <Field id="station-latitude" label={words.latitude} isOptional><TextInput id="station-latitude" label={words.latitude} kind="digit" value={typed.latitude} onInput={(latitude) => type({ latitude })} /></Field>
      <Field id="station-longitude" label={words.longitude} help={words.positionHelp} error={error} isOptional><TextInput id="station-longitude" label={words.longitude} kind="digit" value={typed.longitude} onInput={(longitude) => type({ longitude })} /></Field>
    </>
  )
}

const Words = ({ typed, type, problems }: PartProps) => (
  <>
    <Field id="station-hours" label={words.hours} help={words.hoursHelp} error={problems.hours ?? null} isOptional><TextInput id="station-hours" label={words.hours} value={typed.hours} onInput={(hours) => type({ hours })} /></Field>
    <Field id="station-about" label={words.about} help={words.aboutHelp} error={problems.about ?? null} isOptional><TextArea id="station-about" label={words.about} most={stationLimits.about} value={typed.about} onInput={(about) => type({ about })} /></Field>
  </>
)

/** What somebody else saved meanwhile, beside what was typed here. */
const Newest = ({ facts: { phone, address, hours, week, about }, onTake }: { facts: Kept['facts']; onTake: () => void }) => (
  <View className="mb3">
    <Notice icon="alert" text={words.stale} />
    <KeyValue label={words.phone} value={phone ?? words.unknown} />
    <KeyValue label={words.address} value={address ?? words.unknown} />
    <KeyValue label={words.week} value={hours ?? (week && weekText(week)) ?? words.unknown} />
    <KeyValue label={words.about} value={about ?? words.unknown} />
    <ActionButton text={words.takeNewest} kind="line" size="small" onTap={onTake} />
  </View>
)

/** What everybody reads of a station, to be changed. When somebody else was first, what was typed stays, and is saved over the newer only by another tap. */
export const FactsForm = ({ kept, readNewest }: { kept: Kept; readNewest: () => Promise<Kept> }) => {
  const [typed, setTyped] = useState<TypedFacts>(() => typedOf(kept.facts))
  const [version, setVersion] = useState(kept.version)
  const [newest, setNewest] = useState<Kept['facts'] | null>(null)
  useVouching()
  const { submit, isBusy, error } = useSubmit(async (key) => {
    const saved = await call(contract.keepStationFacts, { params: { id: kept.unit.id }, body: { ...factsOf(typed), version }, key }).catch(async (refusal: unknown) => {
      if (asApiError(refusal).code !== 'stale_version') throw refusal
      const now = await readNewest()
      setVersion(now.version)
      setNewest(now.facts)
      return null
    })
    if (saved) take(saved.facts, saved.version)
    if (saved) toast(words.saved)
  })
  const take = (facts: Kept['facts'], at: number) => {
    setTyped(typedOf(facts))
    setVersion(at)
    setNewest(null)
  }
  const problems = error ? sentencesFor(error.fields) : {}
  const part = { typed, problems, type: (change: Partial<TypedFacts>) => setTyped((now) => ({ ...now, ...change })) }
  const isUnseen = [typed.about, typed.hours, typed.address].some(needsLook)
  return (
    <View className="card">
      <Reaching {...part} />
      <WeekFields days={typed.days} problems={problems} onChange={(days) => part.type({ days })} />
      <Words {...part} />
      <Place {...part} />
      {newest ? <Newest facts={newest} onTake={() => take(newest, version)} /> : null}
      {error && Object.keys(problems).length === 0 ? <Notice icon="alert" text={error.text} /> : null}
      <ActionButton text={words.save} isBusy={isBusy} busyText={words.saving} isDisabled={!isComplete(typed) || isUnseen} onTap={() => void submit()} />
    </View>
  )
}
