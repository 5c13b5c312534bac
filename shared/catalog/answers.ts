import { both, type Condition, holds } from '@shared/catalog/conditions'
import { factsAt, type FormFacts } from '@shared/catalog/facts'
import { type Problem } from '@shared/domain/problem'
import { rulesOf } from '@shared/fields'
import { type Answers, type AnswerValue } from '@shared/fields/answerValue'
import { type FieldSettings } from '@shared/fields/fieldKindRules'

export { type Answers } from '@shared/fields/answerValue'
export type Problems = Readonly<Record<string, Problem>>

/** What asking and checking need of a field: definitions and served fields both have it. An old client may meet a kind that it does not know. */
export interface CheckableField extends FieldSettings {
  key: string
  kind: string
  optional?: boolean
  when?: Condition | null
}

interface FormSection<F> {
  when?: Condition | null
  fields: readonly F[]
}

/** All fields in order, each with the condition of its section as part of its own. */
export const fieldsOf = <F extends { when?: Condition | null }>({ sections }: { sections: readonly FormSection<F>[] }): (F & { when: Condition | null })[] =>
  sections.flatMap(({ when, fields }) => fields.map((field) => ({ ...field, when: both(when, field.when) })))

const isFilled = (kind: string, answer: AnswerValue | undefined): boolean => answer !== undefined && !(rulesOf(kind)?.isEmpty(answer) ?? false)

/**
 * The fields of a whole form that are asked, judged in order: an answer counts only where its field is asked,
 * so that what a changed mind left behind opens nothing.
 */
export const askedFields = <F extends CheckableField>(fields: readonly F[], answers: Answers, facts: FormFacts): F[] => {
  const counting: Record<string, AnswerValue> = {}
  return fields.filter(({ key, kind, when }) => {
    if (when && !holds(when, counting, facts)) return false
    const answer = answers[key]
    if (answer !== undefined && isFilled(kind, answer)) counting[key] = answer
    return true
  })
}

/** Checks a whole form at once: tidy values to keep, and a problem beside each field that has one. Answers to fields not asked are dropped. */
export const checkFields = (
  fields: readonly CheckableField[], answers: Answers, now: number, facts: FormFacts = factsAt(now),
): { values: Answers; problems: Problems } => {
  const values: Record<string, AnswerValue> = {}
  const problems: Record<string, Problem> = {}
  for (const field of askedFields(fields, answers, facts)) {
    const rules = rulesOf(field.kind)
    const answer = answers[field.key]
    if (!isFilled(field.kind, answer)) {
      if (!field.optional) problems[field.key] = rules?.missing ?? { code: 'field_unknown' }
      continue
    }
    const { value, problem } = rules?.check(answer, field, now) ?? { value: answer, problem: { code: 'field_unknown' } as const }
    if (problem) problems[field.key] = problem
    else if (value !== undefined) values[field.key] = value
  }
  return { values, problems }
}
