import { type Day, shanghaiDay } from '@shared/domain/calendar/day'
import { type WorkCalendar } from '@shared/domain/calendar/workCalendar'
import { isOpenAt, nextOpening, type WeekHours } from '@shared/domain/openingHours'

/** Who speaks in the thread of a request. */
export const threadSides = ['applicant', 'staff'] as const
export type ThreadSide = (typeof threadSides)[number]

/** Why nothing can be written now. `closed_fresh`: it can be opened again instead; `closed`: that is over, too. */
export const threadObstacles = ['closed_fresh', 'closed', 'not_yours'] as const
export type ThreadObstacle = (typeof threadObstacles)[number]

/** Characters and files of one message; messages of one page; characters of a message in a list; files of one thread. */
export const threadLimits = { text: 1000, files: 9, page: 30, templateTitle: 20, templates: 60, excerpt: 40, filesInAll: 300 } as const

/** While a thread is open on the screen it is asked for news this often (ms), so that a message is there within three seconds. */
export const threadPollEvery = 2_500

/** In place of the field of a form: by this a stored file is known to be of the thread of its request, not of its papers. */
export const threadFileField = 'thread.message'

/** When an answer comes: today, for that is when the stage is due; after the next opening (epoch ms); by the day on which the stage is due. */
export type AnswerExpectation = { kind: 'today' } | { kind: 'afterOpening'; at: number } | { kind: 'byDay'; day: Day }

interface Situation {
  now: number
  /** Null where the station has not said when it is open. */
  week: WeekHours | null
  calendar: WorkCalendar
  /** The last day on which our unit is in time; null where no clock runs. */
  dueDay: Day | null
}

/** What can be said of when an answer comes, from the hours and the clock alone; null where neither says anything. */
export const answerExpectation = ({ now, week, calendar, dueDay }: Situation): AnswerExpectation | null => {
  const today = shanghaiDay(now)
  if (week && isOpenAt(now, week, calendar)) return dueDay === today ? { kind: 'today' } : null
  const opening = week && nextOpening(now, week, calendar)
  if (opening !== null) return { kind: 'afterOpening', at: opening }
  return dueDay !== null && dueDay >= today ? { kind: 'byDay', day: dueDay } : null
}
