import { dayOfText } from '@shared/domain/calendar/day'
import { at, testNow } from '@/test/activities'
import { firstOfMonth, monthBeside, monthKey, weeksOf } from './monthGrid'

const month = (key: string) => weeksOf(dayOfText(`${key}-01`)).map((week) => week.map((day) => (day === null ? null : day - dayOfText(`${key}-01`) + 1)))

test('a week begins on Monday, and what is of another month is left empty', () => {
  const december = month('2026-12')
  expect(december[0]).toEqual([null, 1, 2, 3, 4, 5, 6])
  expect(december.at(-1)).toEqual([28, 29, 30, 31, null, null, null])
  expect(december.every((week) => week.length === 7)).toBe(true)
})

test.each([['2027-02', 1, 7], ['2026-03', null, 1], ['2027-01', null, 3]] as const)('%s has %s on Monday and %s on Sunday of its first week', (key, monday, sunday) => {
  expect([month(key)[0]?.[0], month(key)[0]?.[6]]).toEqual([monday, sunday])
})

test('months go from this one to a year ahead, by the calendar of Shanghai', () => {
  const first = firstOfMonth(dayOfText('2026-11-26'))
  expect(monthKey(first)).toBe('2026-11')
  expect(monthBeside(first, -1, testNow)).toBeNull()
  expect(monthKey(monthBeside(first, 1, testNow) as number)).toBe('2026-12')
  expect(monthBeside(dayOfText('2027-11-01'), 1, testNow)).toBeNull()
  // 1 December in Shanghai while it is still November in London.
  expect(monthBeside(dayOfText('2026-12-01'), -1, at(12, 1, 2))).toBeNull()
})
