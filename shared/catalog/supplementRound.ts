import { type Answers, askedFields, type CheckableField, checkFields, type Problems } from '@shared/catalog/answers'
import { fieldsIn } from '@shared/catalog/conditions'
import { type FormFacts } from '@shared/catalog/facts'

/** What a round of supplements is about: the form as it was filled in, and what was asked for. */
export interface AskedFor {
  /** All fields of the form in order, each with its whole condition (`fieldsOf`). */
  fields: readonly CheckableField[]
  before: Answers
  asked: readonly string[]
  /** Of the request, not of whoever looks at it: else the form would change its shape. */
  facts: FormFacts
}

/** What somebody did about it so far: new answers, and by field a word about what was right all along. */
export interface Supplied {
  answers: Answers
  confirmed: Readonly<Record<string, string>>
}

/** A round as it stands: what to fill in, what is asked only since an answer changed, what is still wrong. */
export interface SupplementRound {
  /** As it is handed in: for each thing that is to be done what was changed, else what stands in the request. */
  given: Answers
  newly: readonly string[]
  problems: Problems
  done: number
  all: number
  /** The whole form afterwards, tidy; to be kept only when there is no problem. */
  values: Answers
}

const same = (before: unknown, after: unknown): boolean => JSON.stringify(before) === JSON.stringify(after)
const only = (answers: Answers, keys: Iterable<string>): Answers => Object.fromEntries([...keys].flatMap((key) => (answers[key] === undefined ? [] : [[key, answers[key]]])))
const keysOf = (fields: readonly CheckableField[]): string[] => fields.map(({ key }) => key)

/**
 * The one rule of a round, for whoever fills it in and for the server that takes it: what was asked for is changed or confirmed, what a
 * changed answer opens is filled in at once, and what may in turn be opened by that; nothing else changes or is judged anew.
 */
export const readRound = ({ fields, before, asked, facts }: AskedFor, { answers, confirmed }: Supplied, now: number): SupplementRound => {
  const settled = new Set([...keysOf(askedFields(fields, before, facts)), ...asked])
  const isNew = (key: string): boolean => !settled.has(key)
  const toChange = asked.filter((field) => confirmed[field] === undefined)
  const after = { ...before, ...only(answers, [...keysOf(fields).filter(isNew), ...toChange]) }
  const stillAsked = keysOf(askedFields(fields, after, facts))
  const newly = stillAsked.filter(isNew)
  const mine = [...asked, ...newly]
  const checked = checkFields(fields, after, now, facts)
  const kept = only(after, stillAsked.filter((key) => !mine.includes(key)))
  const unchanged = toChange.filter((field) => stillAsked.includes(field) && same(before[field], checked.values[field]))
  const all: Problems = { ...Object.fromEntries(unchanged.map((field) => [field, { code: 'answer_unchanged' as const }])), ...checked.problems }
  const problems = Object.fromEntries(Object.entries(all).filter(([field]) => mine.includes(field)))
  return { given: only(after, mine), newly, problems, done: mine.filter((field) => !problems[field]).length, all: mine.length, values: only({ ...kept, ...checked.values }, stillAsked) }
}

/** Adds to these fields what they lead to, until there is nothing more. */
const grown = (keys: ReadonlySet<string>, more: (keys: ReadonlySet<string>) => readonly string[]): ReadonlySet<string> => {
  const next = new Set([...keys, ...more(keys)])
  return next.size === keys.size ? keys : grown(next, more)
}

/** The least of a request by which its round can be read: what was asked for, and what decides whether that, or what it opens, is asked at all. */
export const answersOfRound = ({ fields, before, asked }: Pick<AskedFor, 'fields' | 'before' | 'asked'>): Answers => {
  const looksAt = ({ when }: CheckableField): string[] => (when ? fieldsIn(when) : [])
  const opened = grown(new Set(asked), (keys) => keysOf(fields.filter((field) => looksAt(field).some((key) => keys.has(key)))))
  return only(before, grown(opened, (keys) => fields.filter(({ key }) => keys.has(key)).flatMap(looksAt)))
}
