import { checkFields, type Answers } from '@shared/catalog/answers'
import { type ActivityQuestion } from '@shared/contract/staffActivities'
import { type Problem } from '@shared/domain/problem'
import { rulesOf } from '@shared/fields'

export const readForm = (form: string): ActivityQuestion[] => JSON.parse(form) as ActivityQuestion[]

/** What was answered, tidied, and what is wrong with it by `answers.<key>`. An option is its own words. */
export const checkAnswers = (form: string, answers: Answers, now: number): { values: Answers; problems: Readonly<Record<string, Problem>> } => {
  const { values, problems } = checkFields(readForm(form), answers, now)
  return { values, problems: Object.fromEntries(Object.entries(problems).map(([key, problem]) => [`answers.${key}`, problem])) }
}

/** What was answered to one question, as it is read; empty where nothing was. */
export const answerText = ({ key, kind, label }: ActivityQuestion, answers: Answers): string =>
  rulesOf(kind)?.text(answers[key], { label, optionText: (value) => value, unitName: (code) => code }) ?? ''

/** Answers as they are read, by the questions of now; what is no longer asked keeps its answer, and is not shown. */
export const answerLines = (form: string, answers: Answers): { label: string; text: string }[] =>
  readForm(form).map((question) => ({ label: question.label, text: answerText(question, answers) })).filter(({ text }) => text !== '')
