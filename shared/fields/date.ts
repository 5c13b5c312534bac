import * as v from 'valibot'
import { type Day, dayOfDate, shanghaiDay } from '@shared/domain/calendar/day'
import { type Problem } from '@shared/domain/problem'
import { type DateRange, defineFieldKind } from '@shared/fields/fieldKindRules'

export interface DateWritten {
  year: number
  month: number
  dayOfMonth: number
}

/** The earliest year that somebody alive writes down, and one that no plan of theirs reaches. */
export const dateYears = { first: 1900, last: 2100 } as const

/** Reads 'YYYY-MM-DD'; null for anything else, also for a day that the calendar does not have. */
export const readDate = (text: string): DateWritten | null => {
  const [, year, month, dayOfMonth] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number)
  if (year === undefined || month === undefined || dayOfMonth === undefined) return null
  const isInBounds = year >= dateYears.first && year <= dateYears.last
  return isInBounds && dayOfDate({ year, month, dayOfMonth }) !== null ? { year, month, dayOfMonth } : null
}

const problemOf = (text: string, dates: DateRange | null | undefined, today: Day): Problem | null => {
  const written = readDate(text)
  const day = written && dayOfDate(written)
  if (day === null) return { code: 'date_not_real' }
  if (dates === 'past' && day > today) return { code: 'date_after_today' }
  return dates === 'future' && day < today ? { code: 'date_before_today' } : null
}

/** A day. `past` and `future` both allow today. */
export const date = defineFieldKind({
  kind: 'date',
  schema: v.string(),
  missing: { code: 'date_missing' },
  check: (value, { dates }, now) => ({ value, problem: problemOf(value, dates, shanghaiDay(now)) }),
  text: (value) => {
    const written = readDate(value)
    return written ? `${written.year}年${written.month}月${written.dayOfMonth}日` : ''
  },
  partsOf: (value) => {
    const written = readDate(value)
    return written ? [['year', String(written.year)], ['month', String(written.month)], ['day', String(written.dayOfMonth)]] : []
  },
  // The year tells how old somebody is, which is enough to see whether the request is the right one.
  mask: (text) => text.replace(/年.*$/, '年**月**日'),
})
