import * as v from 'valibot'
import { placeAnswer } from '@shared/contract/values'

/** What a person fills in, by field key. Files stand as their ids, days as YYYY-MM-DD. Bounds of what may travel; the rules of a kind judge. */
export const answerValue = v.union([
  v.pipe(v.string(), v.maxLength(5000)),
  v.boolean(),
  // Before the place: an array is an object too, and would be read as an empty place.
  v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(60)),
  placeAnswer,
])
export type AnswerValue = v.InferOutput<typeof answerValue>

export const answers = v.pipe(v.record(v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/)), answerValue), v.maxEntries(80))
export type Answers = Readonly<v.InferOutput<typeof answers>>

/** Whether anything stands there at all. */
export const hasAnswer = (value: AnswerValue | undefined): boolean => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
