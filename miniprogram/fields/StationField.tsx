import { useState } from 'react'
import { View } from '@tarojs/components'
import { answerTexts } from '@shared/text/answers'
import { fieldTexts } from '@shared/text/fields'
import { type Areas, useAreas } from '@/api/areas'
import { Field } from '@/components/Field'
import { SelectSheet } from '@/components/SelectSheet'
import { type FieldProps } from './fieldProps'

const words = fieldTexts.station

/** The station of the street and those of its committees. */
const stationsOf = (street: Areas[number] | undefined) =>
  street ? [street, ...street.communities].map(({ code, name }) => ({ value: code, text: answerTexts.station(name) })) : []

/** A service station: first the street, then one of its stations. */
export const StationField = ({ field, value, onChange, error }: FieldProps) => {
  const areas = useAreas()
  const [picked, setPicked] = useState<string | null>(null)
  const streets = areas.data ?? []
  const chosen = typeof value === 'string' && value !== '' ? value : null
  const street = streets.find(({ code, communities }) => (picked ? code === picked : code === chosen || communities.some((community) => community.code === chosen)))
  const pickStreet = (code: string) => {
    setPicked(code)
    if (code !== street?.code) onChange(undefined)
  }
  return (
    <Field id={field.key} label={field.label} help={field.help} error={error} isOptional={field.optional}>
      <SelectSheet title={words.street} placeholder={areas.state === 'error' ? words.unread : words.pickStreet} hasError={error !== null && !street} chosen={street?.code ?? null}
        options={streets.map(({ code, name }) => ({ value: code, text: name }))} onChoose={pickStreet} />
      {street ? (
        <View className="mt3">
          <SelectSheet title={words.station} placeholder={words.pickStation} hasError={error !== null && !chosen} chosen={chosen} options={stationsOf(street)} onChoose={onChange} />
        </View>
      ) : null}
    </Field>
  )
}
