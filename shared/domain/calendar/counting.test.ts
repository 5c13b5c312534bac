import { countDays, nthCountedDay } from '@shared/domain/calendar/counting'
import { dayOfText } from '@shared/domain/calendar/day'
import { publishedCalendar as calendar } from '@shared/domain/calendar/publishedCalendar'

const friday = dayOfText('2026-11-27')

describe('counting days', () => {
  it('leaves the first day out and takes the last one in', () => {
    expect(countDays(friday, friday + 3, 'workingDays', calendar)).toBe(1)
    expect(countDays(friday - 1, friday, 'workingDays', calendar)).toBe(1)
    expect(countDays(friday, friday + 3, 'calendarDays', calendar)).toBe(3)
  })

  it('finds nothing on the same day or backwards', () => {
    expect(['workingDays', 'calendarDays', 'months'].map((unit) => countDays(friday, friday, unit as 'months', calendar))).toEqual([0, 0, 0])
    expect(['workingDays', 'calendarDays', 'months'].map((unit) => countDays(friday, friday - 9, unit as 'months', calendar))).toEqual([0, 0, 0])
  })

  it('undoes finding the nth day', () => {
    for (let n = 0; n < 60; n += 1) {
      expect(countDays(friday, nthCountedDay(friday, n, 'workingDays', calendar), 'workingDays', calendar)).toBe(n)
    }
  })
})
