import { addMonths, datePartsOf, type Day, dayText, shanghaiDay, weekdayOf } from '@shared/domain/calendar/day'

/** A month by its first day. */
export const firstOfMonth = (day: Day): Day => day - (datePartsOf(day).dayOfMonth - 1)

export const thisMonth = (now: number): Day => firstOfMonth(shanghaiDay(now))

/** '2026-12', as the service is asked. */
export const monthKey = (first: Day): string => dayText(first).slice(0, 7)

/** The weeks of a month from Monday to Sunday; null where a week reaches beyond the month. */
export const weeksOf = (first: Day): (Day | null)[][] => {
  const length = addMonths(first, 1) - first
  const lead = (weekdayOf(first) + 6) % 7
  const cells = [...Array<null>(lead).fill(null), ...Array.from({ length }, (_unused, index) => first + index)]
  const full = [...cells, ...Array<null>((7 - (cells.length % 7)) % 7).fill(null)]
  return Array.from({ length: full.length / 7 }, (_unused, week) => full.slice(week * 7, week * 7 + 7))
}

/** Nobody plans further ahead, and what is over is in 我的活动. */
export const monthsAhead = 12

/** The month beside this one, within reach; null beyond. */
export const monthBeside = (first: Day, by: 1 | -1, now: number): Day | null => {
  const beside = addMonths(first, by)
  const start = thisMonth(now)
  return beside < start || beside > addMonths(start, monthsAhead) ? null : beside
}
