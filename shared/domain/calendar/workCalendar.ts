import { type Day, dayOfText, weekdayOf, yearOf } from '@shared/domain/calendar/day'

/**
 * Which days are worked, as serialisable data: a newer notice or a correction of the bureau is a newer value with another version.
 * Days are 'YYYY-MM-DD' or 'YYYY-MM-DD/YYYY-MM-DD' (both ends included). Not to be changed in place.
 */
export interface WorkCalendar {
  /** Stored with every deadline, so that the log alone says by which calendar it was reckoned. */
  readonly version: string
  readonly publishedYears: readonly number[]
  /** 放假: nobody works, whatever the weekday. */
  readonly holidays: readonly string[]
  /** 调休上班: a Saturday or Sunday that is worked. */
  readonly makeUpWorkdays: readonly string[]
}

const daysOf = (entries: readonly string[]): Day[] =>
  entries.flatMap((entry) => {
    const [from = entry, to = from] = entry.split('/')
    const first = dayOfText(from)
    return Array.from({ length: dayOfText(to) - first + 1 }, (_, index) => first + index)
  })

const indexes = new WeakMap<WorkCalendar, Map<Day, boolean>>()

/** Day → is it worked, for the days that differ from their weekday. Read once per calendar: queues ask thousands of times. */
const exceptionsOf = (calendar: WorkCalendar): Map<Day, boolean> => {
  const known = indexes.get(calendar)
  if (known) return known
  const exceptions = new Map<Day, boolean>()
  daysOf(calendar.holidays).forEach((day) => exceptions.set(day, false))
  daysOf(calendar.makeUpWorkdays).forEach((day) => exceptions.set(day, true))
  indexes.set(calendar, exceptions)
  return exceptions
}

/** Whether the offices work on this day. Where no notice says otherwise, and in years without one, Monday to Friday. */
export const isWorkday = (day: Day, calendar: WorkCalendar): boolean => {
  const weekday = weekdayOf(day)
  return exceptionsOf(calendar).get(day) ?? (weekday !== 0 && weekday !== 6)
}

/** Whether a notice says that nobody works on this day; a plain weekend is none. */
export const isHoliday = (day: Day, calendar: WorkCalendar): boolean => exceptionsOf(calendar).get(day) === false

/** Whether the State Council's notice for this year is in the calendar. Deadlines that reach past it are provisional (暂定). */
export const yearIsPublished = (year: number, calendar: WorkCalendar): boolean => calendar.publishedYears.includes(year)

/** Whether every day from first to last lies in a published year. */
export const daysArePublished = (first: Day, last: Day, calendar: WorkCalendar): boolean => {
  const firstYear = yearOf(first)
  const years = Array.from({ length: yearOf(last) - firstYear + 1 }, (_, index) => firstYear + index)
  return years.every((year) => yearIsPublished(year, calendar))
}
