import { shanghaiTime } from './calendar/day'

/** What a field of a subscription template may show. `when`: the moment of the message. */
export const fieldSources = ['subject', 'what', 'state', 'when', 'place', 'number'] as const
export type FieldSource = (typeof fieldSources)[number]

/** The kinds of fields that WeChat's library has and that we can fill, by the beginning of their names (thing1, phrase2). */
export const fieldTypes = ['thing', 'phrase', 'time', 'date', 'character_string'] as const
export type FieldType = (typeof fieldTypes)[number]

/** Which sources keep which bounds: a phrase takes Chinese alone, a time a time. */
export const sourcesOf: Readonly<Record<FieldType, readonly FieldSource[]>> = {
  thing: ['subject', 'what', 'state', 'place', 'number'],
  phrase: ['state'],
  time: ['when'],
  date: ['when'],
  character_string: ['number'],
}

/** The type of a field by its name, or null for one that we cannot fill. */
export const fieldTypeOf = (name: string): FieldType | null => {
  const [, type = ''] = /^([a-z_]+?)\d{1,3}$/.exec(name) ?? []
  return fieldTypes.find((known) => known === type) ?? null
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

const timeText = (ms: number): string => {
  const { year, month, dayOfMonth, hour, minute } = shanghaiTime(ms)
  return `${year}年${month}月${dayOfMonth}日 ${twoDigits(hour)}:${twoDigits(minute)}`
}

/** At most so many characters as WeChat counts them, on one line, cut with a mark and never through a character. */
export const cut = (text: string, most: number): string => {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  if (line.length <= most) return line
  const whole = line.slice(0, most - 1)
  return `${/[\uD800-\uDBFF]$/.test(whole) ? whole.slice(0, -1) : whole}…`
}

const shapes: Readonly<Record<FieldType, (value: string) => string>> = {
  thing: (value) => cut(value, 20),
  phrase: (value) => value.replace(/[^\p{Script=Han}]/gu, '').slice(0, 5),
  time: (value) => value,
  date: (value) => value,
  character_string: (value) => value.replace(/[^\x21-\x7E]/g, '').slice(0, 32),
}

export type FieldValues = Readonly<Record<Exclude<FieldSource, 'when'>, string>> & { when: number }

/** The fields of a template with what they show, each within WeChat's bounds and none empty. `fallbacks` stand in for what there is no value of. */
export const fillFields = (fields: Readonly<Record<string, FieldSource>>, values: FieldValues, fallbacks: Readonly<Partial<Record<FieldSource, string>>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, source]) => {
    const shape = shapes[fieldTypeOf(name) ?? 'thing']
    return [name, shape(source === 'when' ? timeText(values.when) : values[source]) || shape(fallbacks[source] ?? '-')]
  }))
