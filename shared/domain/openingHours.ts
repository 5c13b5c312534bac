import { type Day, shanghaiDay, startOfShanghaiDay, weekdayOf } from '@shared/domain/calendar/day'
import { isWorkday, type WorkCalendar } from '@shared/domain/calendar/workCalendar'

/** From one minute after midnight to another, the second one excluded. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** A week as a station keeps it: Monday to Sunday, then a make-up workday (调休上班). On public holidays nothing is open. */
export type WeekHours = readonly (readonly Span[])[]

export const daysOfPattern = 8
const makeUpIndex = 7
const minute = 60_000
/** A station that opens on none of so many days has no hours worth the name. */
const searched = 60

/** The spans of one day by the pattern and the work calendar. */
export const spansOn = (day: Day, week: WeekHours, calendar: WorkCalendar): readonly Span[] => {
  const weekday = weekdayOf(day)
  const isWeekend = weekday === 0 || weekday === 6
  const isWorked = isWorkday(day, calendar)
  if (!isWeekend && !isWorked) return []
  if (isWeekend && isWorked) return week[makeUpIndex] ?? []
  return week[(weekday + 6) % 7] ?? []
}

const momentOf = (day: Day, minutes: number): number => startOfShanghaiDay(day) + minutes * minute

export const isOpenAt = (moment: number, week: WeekHours, calendar: WorkCalendar): boolean => {
  const day = shanghaiDay(moment)
  return spansOn(day, week, calendar).some(({ from, to }) => momentOf(day, from) <= moment && moment < momentOf(day, to))
}

/** When it opens next (epoch ms), or the moment itself while it is open; null where it does not within two months. */
export const nextOpening = (moment: number, week: WeekHours, calendar: WorkCalendar): number | null => {
  if (isOpenAt(moment, week, calendar)) return moment
  const today = shanghaiDay(moment)
  for (let day = today; day < today + searched; day += 1) {
    const opening = spansOn(day, week, calendar).map(({ from }) => momentOf(day, from)).filter((at) => at > moment).sort((a, b) => a - b)[0]
    if (opening !== undefined) return opening
  }
  return null
}
