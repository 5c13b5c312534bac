import { type Answers, askedFields, checkFields, fieldsOf, type Problems } from '@shared/catalog/answers'
import { factsAt } from '@shared/catalog/facts'
import { type RequestDetail } from '@shared/contract/requests'
import { type ServedService } from '@shared/contract/services'

export type Ask = NonNullable<RequestDetail['supplement']>

/** What the person did about it so far: new answers, and by field a word about what was right all along. */
export interface Supplied {
  answers: Answers
  confirmed: Readonly<Record<string, string>>
}

export const nothing: Supplied = { answers: {}, confirmed: {} }

/** A word is taken back by leaving it out. */
export const withWord = (confirmed: Supplied['confirmed'], field: string, word: string | undefined): Supplied['confirmed'] => {
  const { [field]: _old, ...others } = confirmed
  return word === undefined ? others : { ...others, [field]: word }
}

/** A round of supplements as it stands: what to fill in, what is asked only since an answer changed, what is still wrong. */
export interface Round {
  /** Handed in: for each thing asked for what was changed here, else what stands in the request. */
  given: Answers
  newly: readonly string[]
  /** The sentence's code beside each field that is not done yet. */
  problems: Problems
  done: number
  all: number
}

const same = (before: unknown, after: unknown): boolean => JSON.stringify(before) === JSON.stringify(after)
const only = (answers: Answers, keys: readonly string[]): Answers => Object.fromEntries(keys.flatMap((key) => (answers[key] === undefined ? [] : [[key, answers[key]]])))

/** The same rules as on the server: what was asked for is changed or confirmed, and what that newly asks for is filled in. */
export const readRound = (request: Pick<RequestDetail, 'answers'>, service: Pick<ServedService, 'sections'>, { items }: Ask, { answers, confirmed }: Supplied, now: number): Round => {
  const fields = fieldsOf(service).map((field) => ({ ...field, options: field.options.map(({ value }) => value) }))
  const facts = factsAt(now)
  const before: Answers = request.answers
  const asked = items.map(({ field }) => field)
  const changed = only(answers, asked.filter((field) => confirmed[field] === undefined))
  const wasAsked = new Set(askedFields(fields, before, facts).map(({ key }) => key))
  const isNew = ({ key }: { key: string }) => !wasAsked.has(key) && !asked.includes(key)
  const after = { ...before, ...only(answers, fields.filter(isNew).map(({ key }) => key)), ...changed }
  const newly = askedFields(fields, after, facts).filter(isNew).map(({ key }) => key)
  const mine = [...asked, ...newly]
  const { problems } = checkFields(fields, after, now, facts)
  const unchanged = asked.filter((field) => confirmed[field] === undefined && same(before[field], after[field]))
  const all: Problems = { ...Object.fromEntries(unchanged.map((field) => [field, { code: 'answer_unchanged' as const }])), ...problems }
  const wrong = Object.fromEntries(Object.entries(all).filter(([field]) => mine.includes(field)))
  return { given: only(after, mine), newly, problems: wrong, done: mine.filter((field) => !wrong[field]).length, all: mine.length }
}
