import { type Answers } from '@shared/fields/answerValue'

/** What was answered before the form, by service: in memory only, for some of it is nobody's business but theirs. */
const kept = new Map<string, Answers>()

export const checkAnswersOf = (serviceKey: string): Answers => kept.get(serviceKey) ?? {}
export const keepCheckAnswers = (serviceKey: string, answers: Answers): void => void kept.set(serviceKey, answers)

/** For the form, once: what is changed there later must not be overwritten by opening it again. */
export const takeCheckAnswers = (serviceKey: string): Answers | undefined => {
  const answers = kept.get(serviceKey)
  kept.delete(serviceKey)
  return answers
}
