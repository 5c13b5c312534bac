import { askedFields, type CheckableField, checkFields } from '@shared/catalog/answers'
import { type Condition, holds } from '@shared/catalog/conditions'
import { type FormFacts } from '@shared/catalog/facts'
import { type Answers } from '@shared/fields/answerValue'

/**
 * What 我能办吗 comes to, from the gravest on. `elsewhere`: somebody else is responsible, and the form does not help; `notNow`: not entitled
 * while it lasts, which the staff decide; `first`: something comes before; `yes`; `hint`: said in addition, whatever the verdict.
 */
export const verdicts = ['elsewhere', 'notNow', 'first', 'yes', 'hint'] as const
export type Verdict = (typeof verdicts)[number]

interface QuestionBasics {
  /** The same key as a field of the form: the answer goes along into it. */
  key: string
  /** Asked only where this holds: questions whose conditions exclude each other are the branches of a decision tree. */
  when?: Condition
}

type Question = QuestionBasics & ({ kind: 'choice'; options: readonly [string, string, ...string[]] } | { kind: 'choices'; options: readonly [string, ...string[]]; exclusive?: string })

interface Outcome {
  key: string
  verdict: Verdict
  /** Always, where nothing is said. */
  when?: Condition
  /** The service that helps instead, or before. */
  service?: string
}

/** A few questions before the form, and what the answers come to. */
export interface ServiceCheck {
  /** The form opens only at the end of the right branch: most people are helped elsewhere. */
  isGate?: true
  questions: readonly Question[]
  outcomes: readonly Outcome[]
}

interface Judged {
  verdict: Verdict
  when?: Condition | null
}

const gravest = (judged: readonly Judged[]): Verdict | undefined => verdicts.find((verdict) => verdict !== 'hint' && judged.some((one) => one.verdict === verdict))

/**
 * What the answers come to: the gravest verdict with every outcome that speaks for it, and the hints. Null while a question is open,
 * unless it is settled already that somebody else is responsible.
 */
export const judge = <O extends Judged>(
  { questions, outcomes }: { questions: readonly CheckableField[]; outcomes: readonly O[] }, answers: Answers, facts: FormFacts,
): { verdict: Verdict; outcomes: O[] } | null => {
  const { values, problems } = checkFields(questions, answers, facts.agesAt, facts)
  const holding = outcomes.filter(({ when }) => !when || holds(when, values, facts))
  const verdict = gravest(holding)
  if (verdict === undefined || (verdict !== 'elsewhere' && Object.keys(problems).length > 0)) return null
  return { verdict, outcomes: holding.filter((outcome) => outcome.verdict === verdict || outcome.verdict === 'hint') }
}

/** What goes along into the form: answers to fields that it has, right by its own rules. */
export const carriedInto = (fields: readonly CheckableField[], questions: readonly CheckableField[], answers: Answers, facts: FormFacts): Answers => {
  const asked = askedFields(questions, answers, facts)
  const shared = fields.filter(({ key }) => asked.some((question) => question.key === key) && answers[key] !== undefined)
  // Each field for itself: whether it is asked in the form is not known yet.
  return checkFields(shared.map((field) => ({ ...field, when: null })), answers, facts.agesAt, facts).values
}
