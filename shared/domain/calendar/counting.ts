import { type Day } from '@shared/domain/calendar/day'
import { isWorkday, type WorkCalendar } from '@shared/domain/calendar/workCalendar'

/** How a limit counts. Months are set by the date and counted down in calendar days. */
export const limitUnits = ['workingDays', 'calendarDays', 'months'] as const
export type LimitUnit = (typeof limitUnits)[number]

export const isCounted = (day: Day, unit: LimitUnit, calendar: WorkCalendar): boolean => unit !== 'workingDays' || isWorkday(day, calendar)

/** The nth counted day after this one, which itself is not counted; for n below 1 that day itself. */
export const nthCountedDay = (after: Day, n: number, unit: LimitUnit, calendar: WorkCalendar): Day => {
  let day = after
  for (let counted = 0; counted < n;) {
    day += 1
    if (isCounted(day, unit, calendar)) counted += 1
  }
  return day
}

/** Counted days after the first day through the last one; 0 if the last is not later. */
export const countDays = (after: Day, through: Day, unit: LimitUnit, calendar: WorkCalendar): number => {
  if (unit !== 'workingDays') return Math.max(0, through - after)
  let counted = 0
  for (let day = after + 1; day <= through; day += 1) {
    if (isCounted(day, unit, calendar)) counted += 1
  }
  return counted
}
