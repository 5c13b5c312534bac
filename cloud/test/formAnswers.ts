import { askedFields } from '@shared/catalog/answers'
import { type Condition } from '@shared/catalog/conditions'
import { type FormFacts } from '@shared/catalog/facts'
import { type Field } from '@shared/catalog/types'
import { idCheckCharacter } from '@shared/domain/idNumber'
import { type FieldKind } from '@shared/fields'
import { type Answers, type AnswerValue } from '@shared/fields/answerValue'

/** What answers to any form are made from. */
export interface Supplies {
  /** A street of Yangpu, by its code. */
  streetCode: string
  /** Puts pages into a field and gives their ids. */
  upload: (field: string, pages: number) => Promise<string[]>
  age: number
}

/** What some answers must be for a field to be asked, by field; and how old the person must be. */
export interface Wanted {
  answers: Readonly<Record<string, string>>
  age?: number
}

const numberOfAge = (age: number): string => {
  const first = `310110${2026 - age}0101001`
  return `${first}${idCheckCharacter(first)}`
}

/** A right answer of each kind, of any field that there will ever be. */
export const rightAnswers: { readonly [Kind in FieldKind]: (field: Field, supplies: Supplies) => AnswerValue | Promise<AnswerValue> } = {
  name: () => '王秀英',
  idNumber: ({ key }, { age }) => (key === 'idNumber' ? numberOfAge(age) : '11010519491231002X'),
  phone: () => '13912345678',
  account: () => '6222021001112223334',
  place: (_field, { streetCode }) => ({ text: '国定路600弄3号', streetCode, unsure: false, outside: false }),
  station: (_field, { streetCode }) => streetCode,
  choice: ({ options = [] }) => options[0] ?? '',
  choices: ({ options = [], exclusive }) => [exclusive ?? options[0] ?? ''],
  date: ({ dates }) => (dates === 'future' ? '2027-02-28' : '2000-02-29'),
  shortText: () => '写几个字',
  longText: () => '写几句话',
  photo: async ({ key }, { upload }) => (await upload(key, 1))[0] ?? '',
  papers: ({ key, pages }, { upload }) => upload(key, pages?.min ?? 1),
  signature: async ({ key }, { upload }) => (await upload(key, 1))[0] ?? '',
  declaration: () => true,
}

/** A wrong answer of each kind that is told by looking at it, which the service must refuse whatever the client let pass. */
export const wrongAnswers: Readonly<Partial<Record<FieldKind, AnswerValue>>> = {
  name: '王1', idNumber: '110105194912310021', phone: '1381234567', account: '1234567', place: { text: '国定路', unsure: false, outside: false }, choice: 'nonsense', choices: ['nonsense'],
  date: '2026-02-30', shortText: '字'.repeat(51), longText: '字'.repeat(2001), photo: 'no-id', papers: ['no-id'], signature: 'no-id', declaration: false,
}

const nothing: Wanted = { answers: {} }
const together = (one: Wanted, other: Wanted): Wanted => ({ ...one, ...other, answers: { ...one.answers, ...other.answers } })

/** Of the day of the year nobody's answer decides: where it is not so by itself, the field is not asked at all. */
const waysToFact = (condition: Extract<Condition, { fact: string }>): Wanted[] => {
  if (condition.fact === 'age') return [{ ...nothing, age: condition.from }]
  return condition.fact === 'dayOfYear' || condition.in.includes('self') ? [nothing] : []
}

/** A day so many years before the virtual now of the tests. */
const dayYearsAgo = (years: number): string => `${2026 - years}-01-15`

/** Ways to bring a condition about by answers; none where they cannot. One may still contradict itself: `caseOf` tries them. */
const waysTo = (condition: Condition | null | undefined, fields: readonly Field[]): Wanted[] => {
  if (!condition) return [nothing]
  if ('fact' in condition) return waysToFact(condition)
  if ('yearsFrom' in condition) return [{ answers: { [condition.field]: dayYearsAgo(condition.yearsFrom + 1) } }]
  if ('field' in condition) {
    const wanted: Wanted = { answers: 'in' in condition ? { [condition.field]: condition.in[0] ?? '' } : {} }
    return waysTo(fields.find(({ key }) => key === condition.field)?.when, fields).map((way) => together(way, wanted))
  }
  // What is not so is not so in the plain case, which the right answers are.
  if ('not' in condition) return 'yearsFrom' in condition.not ? [{ answers: { [condition.not.field]: dayYearsAgo(0) } }] : [nothing]
  if ('any' in condition) return condition.any.flatMap((part) => waysTo(part, fields))
  return condition.all.reduce<Wanted[]>((ways, part) => ways.flatMap((way) => waysTo(part, fields).map((more) => together(way, more))), [nothing])
}

/** Right answers to everything that is asked once these are given, in the order of the form. */
export const fillIn = async (fields: readonly Field[], wanted: Wanted, facts: FormFacts, given: Omit<Supplies, 'age'>): Promise<Answers> => {
  let answers: Answers = {}
  for (const field of fields) {
    if (!askedFields(fields, answers, facts).some(({ key }) => key === field.key)) continue
    const option = wanted.answers[field.key]
    const answer = option === undefined ? await rightAnswers[field.kind](field, { ...given, age: wanted.age ?? 60 }) : field.kind === 'choices' ? [option] : option
    answers = { ...answers, [field.key]: answer }
  }
  return answers
}

let pages = 0
/** Pages that look right and that nobody ever stored. */
export const unstored = async (_field: string, count: number): Promise<string[]> => Array.from({ length: count }, () => `01ARZ3NDEKTSV4RRFF${String(++pages).padStart(8, '0')}`)

/** The answers under which a field is asked; null when there are none. */
export const caseOf = async (field: Field, fields: readonly Field[], facts: FormFacts): Promise<Wanted | null> => {
  for (const way of waysTo(field.when, fields)) {
    const answers = await fillIn(fields, way, facts, { streetCode: '310110015', upload: unstored })
    if (askedFields(fields, answers, facts).some(({ key }) => key === field.key)) return way
  }
  return null
}
