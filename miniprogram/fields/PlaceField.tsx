import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type PlaceAnswer } from '@shared/contract/values'
import { fieldTexts } from '@shared/text/fields'
import { placeWords } from '@shared/text/place'
import { useAreas } from '@/api/areas'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { CheckLine, TextInput } from '@/components/inputs'
import { SelectSheet } from '@/components/SelectSheet'
import { Tappable } from '@/components/Tappable'
import { type FieldProps } from './fieldProps'
import { placeNameOf, PlaceChoices } from './PlaceChoices'
import { usePlaceReading } from './usePlaceReading'

const empty: PlaceAnswer = { text: '', unsure: false, outside: false }
const asPlace = (value: FieldProps['value']): PlaceAnswer => (typeof value === 'object' && !Array.isArray(value) ? value : empty)
const isSame = (one: FieldProps['value'], other: FieldProps['value']): boolean => JSON.stringify(asPlace(one)) === JSON.stringify(asPlace(other))
type Place = ReturnType<typeof usePlaceReading>

interface ResultProps extends Pick<Place, 'reading' | 'choose' | 'readTyped'> {
  onOther: (() => void) | null
}

/** What became of the reading, in words; with the places that it may be, to choose from. */
const ReadingResult = ({ reading, choose, readTyped, onOther }: ResultProps) => {
  if (reading.state === 'none') return null
  if (reading.state === 'offline') {
    return (
      <View className="row between wrap mt2" role="status">
        <Text className="grow sub text-amber">{placeWords.offline}</Text>
        <Tappable label={placeWords.again} className="link" onTap={() => void readTyped()}>{placeWords.again}</Tappable>
      </View>
    )
  }
  if (reading.state !== 'done') return <Text className="block mt2 sub">{reading.state === 'busy' ? placeWords.reading : placeWords.notRead}</Text>
  const { decision, message, candidates, place } = reading.read
  if (decision === 'decided') return place ? <Text className="block mt2 sub">{placeWords.belongs(placeNameOf(place), place.stationName)}</Text> : null
  return (
    <>
      <Text className={`block mt2 sub${decision === 'outside' ? ' text-amber' : ''}`}>{message.text}</Text>
      {candidates.length > 0 && onOther ? <PlaceChoices candidates={candidates} onChoose={choose} onOther={onOther} /> : null}
    </>
  )
}

/** Whether there is something better to tap than the lists. */
const hasChoices = ({ reading }: Pick<Place, 'reading'>): boolean => reading.state === 'done' && reading.read.decision === 'ask' && reading.read.candidates.length > 0

/** Street and, where wanted, committee from the lists. */
const AreaPickers = ({ place, pick, hasError }: { place: PlaceAnswer; pick: Place['pick']; hasError: boolean }) => {
  const areas = useAreas()
  const streets = areas.data ?? []
  const communities = streets.find(({ code }) => code === place.streetCode)?.communities ?? []
  return (
    <>
      <View className="mt3">
        <SelectSheet title={placeWords.street} placeholder={areas.state === 'error' ? placeWords.noStreets : placeWords.pickStreet} hasError={hasError && !place.streetCode} chosen={place.streetCode ?? null}
          options={streets.map(({ code, name }) => ({ value: code, text: name }))} onChoose={(streetCode) => pick({ streetCode, communityCode: undefined })} />
      </View>
      {communities.length > 0 ? (
        <View className="mt3">
          <SelectSheet title={placeWords.community} placeholder={placeWords.pickCommunity} chosen={place.communityCode ?? null}
            options={communities.map(({ code, name }) => ({ value: code, text: name }))} onChoose={(communityCode) => pick({ communityCode })} />
        </View>
      ) : null}
    </>
  )
}

/** Where somebody lives: typed, and the router says which street it is; or picked; or "I am not sure", which is an answer too. */
export const PlaceField = ({ field, value, like, onChange, onLeave, error, level }: FieldProps) => {
  const place = asPlace(value)
  const { reading, write, pick, toggleUnsure, readTyped, choose } = usePlaceReading(place, onChange, level)
  // For which text somebody said that it is none of the choices: with another text they are asked again.
  const [refusedText, setRefused] = useState<string | null>(null)
  const isOffered = hasChoices({ reading }) && refusedText !== place.text && !place.streetCode
  const leave = () => {
    onLeave()
    void readTyped()
  }
  return (
    <Field id={field.key} label={field.label} help={field.help} error={error} isOptional={field.optional}>
      {like !== undefined && !isSame(like, value) ? <View className="mb3"><ActionButton text={fieldTexts.sameAddress} kind="soft" size="small" icon="copy" onTap={() => onChange(like)} /></View> : null}
      <TextInput id={`${field.key}-text`} label={`${field.label}：${placeWords.address}`} placeholder={placeWords.example} value={place.text} onInput={write} onLeave={leave} />
      <ReadingResult reading={reading} choose={choose} readTyped={readTyped} onOther={isOffered ? () => setRefused(place.text) : null} />
      {place.unsure || isOffered ? null : <AreaPickers place={place} pick={pick} hasError={error !== null} />}
      <CheckLine text={placeWords.unsure} isOn={place.unsure} onToggle={toggleUnsure} />
    </Field>
  )
}
