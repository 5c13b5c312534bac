import { type AnswerValue, fieldRules, missingProblems } from '@shared/catalog/fieldRules'
import { type Condition, type Field, type Section } from '@shared/catalog/types'
import { type Problem } from '@shared/domain/problem'

export type Answers = Readonly<Record<string, AnswerValue>>
export type Problems = Readonly<Record<string, Problem>>

/** What checking needs of a field: definitions and served fields both have it. */
export type CheckableField = Pick<Field, 'key' | 'kind'> & { optional?: boolean; options?: readonly string[]; when?: Condition | null }

/** Whether a field is asked for, given the other answers. */
export const isAsked = ({ when }: { when?: Condition | null }, answers: Answers): boolean => !when || when.in.includes(String(answers[when.field] ?? ''))

const isEmpty = (value: AnswerValue | undefined): boolean => value === undefined || value === '' || (typeof value === 'string' && value.trim() === '')

/** Checks everything at once: tidy values to keep, and a problem beside each field that has one. Answers to fields not asked are dropped. */
export const checkFields = (fields: readonly CheckableField[], answers: Answers, now: number): { values: Answers; problems: Problems } => {
  const values: Record<string, AnswerValue> = {}
  const problems: Record<string, Problem> = {}
  for (const field of fields) {
    if (!isAsked(field, answers)) continue
    const answer = answers[field.key]
    if (answer === undefined || isEmpty(answer)) {
      if (!field.optional) problems[field.key] = missingProblems[field.kind]
      continue
    }
    const { value, problem } = fieldRules[field.kind](answer, field, now)
    if (problem) problems[field.key] = problem
    else if (value !== undefined) values[field.key] = value
  }
  return { values, problems }
}

export const fieldsOf = ({ sections }: { sections: readonly Section[] }): Field[] => sections.flatMap(({ fields }) => [...fields])
