import { useState } from 'react'
import { type Answers, askedFields, checkFields, fieldsOf } from '@shared/catalog/answers'
import { carriedInto, judge } from '@shared/catalog/check'
import { factsAt } from '@shared/catalog/facts'
import { type ServedField, type ServedService } from '@shared/contract/services'
import { type AnswerValue } from '@shared/fields/answerValue'
import { rulesOf } from '@shared/fields'
import { checkAnswersOf, keepCheckAnswers } from '../checkAnswers'
import { checkable } from '../form/steps'

/** The papers and numbers that somebody needs at hand: all that might be asked, or, once it was checked, what fits the answers. */
const preparedFor = (service: ServedService, answers: Answers | null): ServedField[] => {
  const fields = fieldsOf(service)
  const asked = answers ? new Set(askedFields(fields.map(checkable), answers, factsAt(Date.now())).map(({ key }) => key)) : null
  return fields.filter(({ key, kind }) => rulesOf(kind)?.isPrepared && (asked?.has(key) ?? true))
}

/** 我能办吗 of a service: the questions as the answers open them, what they come to, and what to bring then. */
export const useCheck = (service: ServedService) => {
  const [answers, setAnswers] = useState<Answers>(checkAnswersOf(service.key))
  const { check } = service
  const facts = factsAt(Date.now())
  const questions = check ? check.questions.map(checkable) : []
  const judged = check ? judge({ questions, outcomes: check.outcomes }, answers, facts) : null
  const asked = new Set(askedFields(questions, answers, facts).map(({ key }) => key))
  const open = Object.keys(checkFields(questions, answers, facts.agesAt, facts).problems)
  // One after the other: the first open question is the last that is shown, and after "not here" none is.
  const shown = (check?.questions ?? []).filter(({ key }, index, all) => asked.has(key) && (!open.includes(key) || (judged === null && all.findIndex((one) => open.includes(one.key)) === index)))
  const keep = (next: Answers) => {
    keepCheckAnswers(service.key, next)
    setAnswers(next)
  }
  return {
    answers, judged, shown, openCount: open.length,
    prepared: preparedFor(service, judged ? carriedInto(fieldsOf(service).map(checkable), questions, answers, facts) : null),
    change: (key: string, value: AnswerValue | undefined) => {
      // Not those that are drawn: of two quick taps the second must not take back the first.
      const { [key]: _before, ...others } = checkAnswersOf(service.key)
      keep(value === undefined ? others : { ...others, [key]: value })
    },
    startOver: () => keep({}),
  }
}
export type Check = ReturnType<typeof useCheck>
