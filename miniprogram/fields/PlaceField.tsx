import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type PlaceReading } from '@shared/contract/network'
import { type PlaceAnswer } from '@shared/contract/values'
import { fieldTexts } from '@shared/text/fields'
import { useAreas } from '@/api/areas'
import { call } from '@/api/call'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { CheckLine, ChoiceGroup, TextInput } from '@/components/inputs'
import { SelectSheet } from '@/components/SelectSheet'
import { type FieldProps } from './fieldProps'

const empty: PlaceAnswer = { text: '', unsure: false, outside: false }
const asPlace = (value: FieldProps['value']): PlaceAnswer => (typeof value === 'object' && !Array.isArray(value) ? value : empty)
const isSame = (one: FieldProps['value'], other: FieldProps['value']): boolean => JSON.stringify(asPlace(one)) === JSON.stringify(asPlace(other))
const choiceKey = ({ streetCode, communityCode }: PlaceReading['candidates'][number]): string => `${streetCode} ${communityCode ?? ''}`

/** Where somebody lives: typed, and the router says which street it is; or picked; or "I am not sure", which is an answer too. */
export const PlaceField = ({ field, value, like, onChange, onLeave, error }: FieldProps) => {
  const place = asPlace(value)
  const areas = useAreas()
  const [reading, setReading] = useState<PlaceReading | null>(null)
  const streets = areas.data ?? []
  const communities = streets.find(({ code }) => code === place.streetCode)?.communities ?? []
  const pick = (change: Partial<PlaceAnswer>) => onChange({ ...place, outside: false, unsure: false, ...change })

  /** A street that the address itself names need not be picked. What was picked by hand is never overwritten. */
  const readTyped = async () => {
    onLeave()
    if (!place.text.trim() || place.streetCode || place.unsure) return
    const read = await call(contract.readPlace, { body: place }).catch(() => null)
    setReading(read)
    if (read?.decision === 'decided' && read.place) pick({ streetCode: read.place.streetCode, communityCode: read.place.communityCode ?? undefined })
    if (read?.decision === 'outside') onChange({ ...place, outside: true })
  }
  const chooseCandidate = (key: string) => {
    const found = reading?.candidates.find((candidate) => choiceKey(candidate) === key)
    if (found) pick({ streetCode: found.streetCode, communityCode: found.communityCode ?? undefined })
  }

  return (
    <Field id={field.key} label={field.label} help={field.help} error={error} isOptional={field.optional}>
      {like !== undefined && !isSame(like, value) ? <View className="mb3"><ActionButton text={fieldTexts.sameAddress} kind="soft" size="small" icon="copy" onTap={() => onChange(like)} /></View> : null}
      <TextInput id={`${field.key}-text`} label={`${field.label}：路名和门牌`} placeholder="例如 控江路 1200 弄 15 号" value={place.text} onInput={(text) => onChange({ ...place, text, outside: false })} onLeave={() => void readTyped()} />
      {reading && reading.decision !== 'decided' && !place.streetCode ? <Text className={`block mt2 sub${reading.decision === 'outside' ? ' text-amber' : ''}`}>{reading.message.text}</Text> : null}
      {reading && reading.candidates.length > 0 && !place.streetCode ? (
        <View className="mt2">
          <ChoiceGroup label="您属于哪一个" chosen="" onChoose={chooseCandidate}
            choices={reading.candidates.map((candidate) => ({ value: choiceKey(candidate), text: `${candidate.streetName}${candidate.communityName ?? ''}` }))} />
        </View>
      ) : null}
      {place.unsure ? null : (
        <View className="mt3">
          <SelectSheet title="属于哪个街道" placeholder={areas.state === 'error' ? '街道没有读出来，请稍后再试' : '选街道'} hasError={error !== null && !place.streetCode} chosen={place.streetCode ?? null}
            options={streets.map(({ code, name }) => ({ value: code, text: name }))} onChoose={(streetCode) => pick({ streetCode, communityCode: undefined })} />
        </View>
      )}
      {communities.length > 0 && !place.unsure ? (
        <View className="mt3">
          <SelectSheet title="属于哪个居委（可以不选）" placeholder="选居委，不清楚可以不选" chosen={place.communityCode ?? null}
            options={communities.map(({ code, name }) => ({ value: code, text: name }))} onChoose={(communityCode) => pick({ communityCode })} />
        </View>
      ) : null}
      <CheckLine text="我不确定是哪个街道，请区里帮我看" isOn={place.unsure} onToggle={() => pick(place.unsure ? {} : { unsure: true, streetCode: undefined, communityCode: undefined })} />
    </Field>
  )
}
