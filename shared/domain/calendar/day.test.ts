import * as fc from 'fast-check'
import { addMonths, dayOfDate, dayOfText, dayText, shanghaiDay, shanghaiTime, startOfShanghaiDay, weekdayOf, yearOf } from '@shared/domain/calendar/day'

const days = fc.integer({ min: -25_000, max: 40_000 })

describe('a day in Shanghai', () => {
  it('begins at 16:00 UTC of the day before', () => {
    const day = dayOfText('2026-11-24')
    expect(startOfShanghaiDay(day)).toBe(Date.UTC(2026, 10, 23, 16))
    expect(shanghaiDay(Date.UTC(2026, 10, 23, 16))).toBe(day)
    expect(shanghaiDay(Date.UTC(2026, 10, 23, 16) - 1)).toBe(day - 1)
  })

  it('holds all its milliseconds and no other', () => {
    fc.assert(fc.property(days, fc.integer({ min: 0, max: 86_399_999 }), (day, offset) => {
      expect(shanghaiDay(startOfShanghaiDay(day) + offset)).toBe(day)
    }))
  })

  it('survives being written as text', () => {
    fc.assert(fc.property(days, (day) => {
      expect(dayOfText(dayText(day))).toBe(day)
    }))
  })

  it.each([['2026-11-24', 2], ['2024-02-29', 4], ['1949-10-01', 6], ['2000-01-02', 0]])('%s has weekday %i', (text, weekday) => {
    expect(weekdayOf(dayOfText(text))).toBe(weekday)
  })

  it.each(['2025-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '', '2026-04-31'])('refuses %p as a date', (text) => {
    expect(() => dayOfText(text)).toThrow(RangeError)
  })

  it('tells that 30 February does not exist', () => {
    expect(dayOfDate({ year: 2026, month: 2, dayOfMonth: 30 })).toBeNull()
  })
})

describe('adding months', () => {
  it.each([
    ['2026-01-15', 1, '2026-02-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-08-31', 3, '2026-11-30'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-01', 1, '2027-01-01'],
    ['2026-02-28', 12, '2027-02-28'],
  ])('%s and %i is %s', (from, months, expected) => {
    expect(dayText(addMonths(dayOfText(from), months))).toBe(expected)
  })

  it('never leaves the month that was meant', () => {
    fc.assert(fc.property(days, fc.integer({ min: 1, max: 36 }), (day, months) => {
      const [year = 0, month = 0] = dayText(day).split('-').map(Number)
      const [laterYear = 0, laterMonth = 0] = dayText(addMonths(day, months)).split('-').map(Number)
      expect(laterYear * 12 + laterMonth).toBe(year * 12 + month + months)
      expect(yearOf(addMonths(day, months))).toBe(laterYear)
    }))
  })
})

test('a moment has the hour that a clock in Shanghai shows, on the day that it is there', () => {
  expect(shanghaiTime(Date.UTC(2026, 11, 31, 16, 5))).toEqual({ year: 2027, month: 1, dayOfMonth: 1, hour: 0, minute: 5 })
})
