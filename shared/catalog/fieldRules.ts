import { type FieldKind } from '@shared/catalog/types'
import { type PlaceAnswer } from '@shared/contract/values'
import { shanghaiDay } from '@shared/domain/calendar/day'
import { idNumberProblem, normaliseIdNumber } from '@shared/domain/idNumber'
import { normalisePersonName, personNameProblem } from '@shared/domain/personName'
import { normalisePhone, phoneProblem } from '@shared/domain/phone'
import { type Problem } from '@shared/domain/problem'

export type AnswerValue = string | boolean | PlaceAnswer

export interface Checked {
  value: AnswerValue | undefined
  problem: Problem | null
}

/** A rule reads what was typed, makes it tidy, and says what is wrong with it. Missing answers have been dealt with before. */
type Rule = (value: AnswerValue, field: { options?: readonly string[] }, now: number) => Checked

const longestText = 2000

const text = (value: AnswerValue): string => (typeof value === 'string' ? value : '')

const place = (value: AnswerValue): Checked => {
  if (typeof value !== 'object') return { value: undefined, problem: { code: 'place_missing' } }
  const isKnown = Boolean(value.streetCode) || value.unsure || value.outside
  return { value: { ...value, text: value.text.trim() }, problem: isKnown ? null : { code: 'place_not_chosen' } }
}

/** What each kind of field accepts: the one place that client and server share. */
export const fieldRules: Record<FieldKind, Rule> = {
  name: (value) => ({ value: normalisePersonName(text(value)), problem: personNameProblem(text(value)) }),
  idNumber: (value, _field, now) => ({ value: normaliseIdNumber(text(value)), problem: idNumberProblem(text(value), shanghaiDay(now)) }),
  phone: (value) => ({ value: normalisePhone(text(value)), problem: phoneProblem(text(value)) }),
  choice: (value, { options = [] }) => ({ value, problem: options.includes(text(value)) ? null : { code: 'choice_missing' } }),
  longText: (value) => {
    const typed = text(value).trim()
    const length = Array.from(typed).length
    return { value: typed, problem: length > longestText ? { code: 'text_too_long', length, most: longestText } : null }
  },
  photo: (value) => ({ value, problem: /^[0-9A-Z]{26}$/.test(text(value)) ? null : { code: 'photo_missing' } }),
  declaration: (value) => ({ value, problem: value === true ? null : { code: 'declaration_missing' } }),
  place,
}

/** What is said where nothing was filled in at all. */
export const missingProblems: Record<FieldKind, Problem> = {
  name: { code: 'name_missing' },
  idNumber: { code: 'id_number_missing' },
  phone: { code: 'phone_missing' },
  choice: { code: 'choice_missing' },
  longText: { code: 'text_missing' },
  photo: { code: 'photo_missing' },
  declaration: { code: 'declaration_missing' },
  place: { code: 'place_missing' },
}
