import { type Problem } from '@shared/domain/problem'
import { problemTexts, problemText } from '@shared/text/problems'
import { type FieldProblem } from './apiError'

const isKnown = (problem: FieldProblem): problem is Problem => problem.code in problemTexts

/** The sentence for a problem; one that only a newer service knows still says that something must be changed. */
export const sentenceFor = (problem: FieldProblem): string => (isKnown(problem) ? problemText(problem) : '这一处请改一改')

/** All sentences of a refused form, by field. */
export const sentencesFor = (problems: Readonly<Record<string, FieldProblem>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(problems).map(([field, problem]) => [field, sentenceFor(problem)]))
