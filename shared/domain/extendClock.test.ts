import { dayText } from '@shared/domain/calendar/day'
import { publishedCalendar as calendar } from '@shared/domain/calendar/publishedCalendar'
import { dueDay, extendClock, type Limit, pauseClock, resumeClock, startClock } from '@shared/domain/deadline'

const at = (text: string): number => Date.parse(`${text}+08:00`)
const calendarDays = (amount: number): Limit => ({ amount, unit: 'calendarDays' })
const start = at('2026-11-24T09:00')

describe('a limit that is given longer', () => {
  it('counts on from its first day, and turns amber in the last quarter of the whole', () => {
    const clock = extendClock(startClock(start, calendarDays(60), calendar), calendarDays(30), calendar)
    expect(clock).toEqual({ ...startClock(start, calendarDays(90), calendar), extended: true })
    expect(dayText(dueDay(clock.dueAt))).toBe('2027-02-22')
  })

  it('after a pause has the days that were left, and those', () => {
    const paused = pauseClock(startClock(start, calendarDays(60), calendar), at('2026-12-04T09:00'), calendar)
    const clock = extendClock(resumeClock(paused, at('2026-12-14T09:00'), calendar), calendarDays(30), calendar)
    expect([clock.resumed?.left, dayText(dueDay(clock.dueAt))]).toEqual([80, '2027-03-04'])
  })
})
