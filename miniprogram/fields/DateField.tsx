import { useState } from 'react'
import { View } from '@tarojs/components'
import { datePartsOf, dayOfDate, shanghaiDay } from '@shared/domain/calendar/day'
import { readDate } from '@shared/fields/date'
import { type DateRange } from '@shared/fields/fieldKindRules'
import { fieldTexts } from '@shared/text/fields'
import { Field } from '@/components/Field'
import { SelectSheet } from '@/components/SelectSheet'
import { type FieldProps } from './fieldProps'

interface Parts {
  year?: number
  month?: number
  dayOfMonth?: number
}

/** Nobody alive is older, and nobody plans further ahead. */
const reach = { back: 110, ahead: 10 } as const

const upTo = (count: number, first = 1): number[] => Array.from({ length: count }, (_, index) => first + index)
const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** The nearest years first: of the past the latest, of the future the next. */
const yearsFor = (dates: DateRange | undefined, thisYear: number): number[] => {
  const ahead = upTo(reach.ahead + 1, thisYear)
  const back = upTo(reach.back + 1, thisYear - reach.back).reverse()
  if (dates === 'past') return back
  return dates === 'future' ? ahead : [...ahead.slice(1).reverse(), ...back]
}

const daysOf = ({ year, month }: Parts): number[] => upTo(31).filter((dayOfMonth) => !year || !month || dayOfDate({ year, month, dayOfMonth }) !== null)

const textOf = ({ year, month, dayOfMonth }: Parts): string | undefined => (year && month && dayOfMonth ? `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}` : undefined)

const optionsOf = (values: readonly number[], text: (value: number) => string) => values.map((value) => ({ value: String(value), text: text(value) }))

const words = fieldTexts.date

/** A day, picked as year, month and day from lists: no wheel, so that it works by finger, mouse and keyboard. */
export const DateField = ({ field, value, onChange, error }: FieldProps) => {
  const [parts, setParts] = useState<Parts>((typeof value === 'string' && readDate(value)) || {})
  const hasError = error !== null
  const pick = (change: Parts) => {
    const next = { ...parts, ...change }
    // 31 January with the month changed to February: the day must be picked again.
    const kept = next.dayOfMonth && !daysOf(next).includes(next.dayOfMonth) ? { ...next, dayOfMonth: undefined } : next
    setParts(kept)
    onChange(textOf(kept))
  }
  const select = (part: keyof Parts, title: string, options: { value: string; text: string }[]) => (
    <SelectSheet title={title} placeholder={words.pick(title)} hasError={hasError && !parts[part]} chosen={parts[part] === undefined ? null : String(parts[part])}
      options={options} onChoose={(chosen) => pick({ [part]: Number(chosen) })} />
  )
  return (
    <Field id={field.key} label={field.label} help={field.help} error={error} isOptional={field.optional}>
      <View className="date-parts" role="group" aria-label={field.label}>
        {select('year', words.year, optionsOf(yearsFor(field.dates, datePartsOf(shanghaiDay(Date.now())).year), words.yearOf))}
        {select('month', words.month, optionsOf(upTo(12), words.monthOf))}
        {select('dayOfMonth', words.day, optionsOf(daysOf(parts), words.dayOf))}
      </View>
    </Field>
  )
}
