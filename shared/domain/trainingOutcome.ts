import { type ActivityKind, jobFollowUpDays, type TrainingResult } from './activities'
import { dayOfText, dayText } from './calendar/day'
import { type Problem } from './problem'

/** Which kinds end with a result and a certificate. */
export const hasResult = (kind: ActivityKind): boolean => kind === 'training' || kind === 'course'

/** Which kinds lead to a job, which is asked about later. */
export const hasJob = (kind: ActivityKind): boolean => kind === 'training' || kind === 'job_fair' || kind === 'livestream'

export interface Outcome {
  result: TrainingResult | null
  certificateNumber: string | null
  jobFound: boolean | null
  employer: string
  jobDay: string | null
}

/** What is wrong with what came of an activity of that kind, by field. `today` and the day of the job are days of Shanghai. */
export const outcomeProblems = (kind: ActivityKind, { result, certificateNumber, jobFound, employer, jobDay }: Outcome, today: string): Readonly<Record<string, Problem>> => ({
  ...(result !== null && !hasResult(kind) ? { result: { code: 'unknown_item' } as const } : {}),
  ...(certificateNumber && result !== 'passed' ? { certificateNumber: { code: 'certificate_without_pass' } as const } : {}),
  ...(jobFound !== null && !hasJob(kind) ? { jobFound: { code: 'unknown_item' } as const } : {}),
  ...(jobFound && employer === '' ? { employer: { code: 'input_missing' } as const } : {}),
  ...(jobFound && jobDay === null ? { jobDay: { code: 'date_missing' } as const } : {}),
  ...(jobFound && jobDay !== null && jobDay > today ? { jobDay: { code: 'date_after_today' } as const } : {}),
})

/** The days on which somebody asks again, from the day of the job. */
export const followUpDaysOf = (jobDay: string): string[] => jobFollowUpDays.map((days) => dayText(dayOfText(jobDay) + days))

/** So many days ahead a follow-up is shown, and may be done: whoever plans a week sees it. */
export const followUpAhead = 7
