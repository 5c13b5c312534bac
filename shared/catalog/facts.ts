import { dayOfDate, dayText, shanghaiDay } from '@shared/domain/calendar/day'
import { ageOn, birthdayOf, idNumberProblem } from '@shared/domain/idNumber'
import { type RepresentationKind, representationKinds } from '@shared/domain/representation'
import { type Answers, type AnswerValue } from '@shared/fields/answerValue'
import { readDate } from '@shared/fields/date'

/** In which capacity somebody fills in a form for the person it is about. */
export const actingRoles = representationKinds
export type ActingAs = RepresentationKind

/** What a form knows that nobody is asked. Whoever opens a draft or a request fills it; conditions look at it like at an answer. */
export interface FormFacts {
  actingAs: ActingAs
  /** The moment by which ages and days count, epoch milliseconds: of a submitted request that of its submission, so that it never changes its shape. */
  agesAt: number
}

export const factsAt = (agesAt: number, actingAs: ActingAs = 'self'): FormFacts => ({ actingAs, agesAt })

/** The field in which every form asks for the ID number of the person it is about. */
export const ownIdNumber = 'idNumber'

/** Full years by the ID number that was filled in; null while there is no right one. */
export const ageIn = (answers: Answers, { agesAt }: FormFacts): number | null => {
  const typed = answers[ownIdNumber]
  const today = shanghaiDay(agesAt)
  if (typeof typed !== 'string' || idNumberProblem(typed, today) !== null) return null
  const birthday = birthdayOf(typed)
  return birthday === null ? null : ageOn(birthday, today)
}

/** Full years since the day of an answer; null where it holds no day, or one to come. */
export const yearsSince = (answer: AnswerValue | undefined, { agesAt }: FormFacts): number | null => {
  const written = typeof answer === 'string' ? readDate(answer) : null
  const day = written && dayOfDate(written)
  const today = shanghaiDay(agesAt)
  return day === null || day > today ? null : ageOn(day, today)
}

/** The day of the year in Shanghai, 'MM-DD'. */
export const dayOfYearAt = ({ agesAt }: FormFacts): string => dayText(shanghaiDay(agesAt)).slice(-5)
