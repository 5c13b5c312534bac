import { type ActingAs, ageIn, dayOfYearAt, type FormFacts, ownIdNumber, yearsSince } from '@shared/catalog/facts'
import { type Answers, type AnswerValue } from '@shared/fields/answerValue'

/** When something is asked, judged by answers that come before it and by what the form knows: serialisable, so that every client can judge it. */
export type Condition =
  | { field: string; in: readonly string[] }
  | { field: string; filled: true }
  /** The day in that field is at least so many full years ago; does not hold while there is none. */
  | { field: string; yearsFrom: number }
  | { fact: 'actingAs'; in: readonly ActingAs[] }
  /** At least so old; does not hold while the age is not known. */
  | { fact: 'age'; from: number }
  /** From that day of the year on, 'MM-DD', to its end. */
  | { fact: 'dayOfYear'; from: string }
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }

const isOneOf = (answer: AnswerValue | undefined, values: readonly string[]): boolean => {
  if (Array.isArray(answer)) return answer.some((value) => values.includes(value))
  return values.includes(typeof answer === 'object' ? '' : String(answer ?? ''))
}

const factHolds = (condition: Extract<Condition, { fact: string }>, answers: Answers, facts: FormFacts): boolean => {
  switch (condition.fact) {
    case 'actingAs':
      return condition.in.includes(facts.actingAs)
    case 'age':
      return (ageIn(answers, facts) ?? -1) >= condition.from
    case 'dayOfYear':
      return dayOfYearAt(facts) >= condition.from
  }
}

/** Whether it holds, given the answers that count: those to fields that are asked, without the empty ones. */
export const holds = (condition: Condition, answers: Answers, facts: FormFacts): boolean => {
  if ('fact' in condition) return factHolds(condition, answers, facts)
  if ('in' in condition) return isOneOf(answers[condition.field], condition.in)
  if ('yearsFrom' in condition) return (yearsSince(answers[condition.field], facts) ?? -1) >= condition.yearsFrom
  if ('filled' in condition) return answers[condition.field] !== undefined
  if ('all' in condition) return condition.all.every((part) => holds(part, answers, facts))
  if ('any' in condition) return condition.any.some((part) => holds(part, answers, facts))
  return !holds(condition.not, answers, facts)
}

/** Both, where either may be missing. */
export const both = (one: Condition | null | undefined, other: Condition | null | undefined): Condition | null =>
  one && other ? { all: [one, other] } : (one ?? other ?? null)

/** The fields that it looks at; an age is read from the ID number. */
export const fieldsIn = (condition: Condition): string[] => {
  if ('field' in condition) return [condition.field]
  if ('fact' in condition) return condition.fact === 'age' ? [ownIdNumber] : []
  if ('not' in condition) return fieldsIn(condition.not)
  return ('all' in condition ? condition.all : condition.any).flatMap(fieldsIn)
}
