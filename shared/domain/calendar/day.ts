/** A calendar day in Shanghai as a whole number: days since 1970-01-01. Arithmetic on it is plain addition. */
export type Day = number

const msPerDay = 86_400_000
/** Asia/Shanghai is UTC+8 all year (no summer time since 1991), so no time zone database is needed. */
const shanghaiOffset = 8 * 3_600_000

/** The day on which this moment (epoch ms) falls in Shanghai. */
export const shanghaiDay = (ms: number): Day => Math.floor((ms + shanghaiOffset) / msPerDay)

/** 00:00 in Shanghai, epoch ms. 24:00 of a day is the start of the next. */
export const startOfShanghaiDay = (day: Day): number => day * msPerDay - shanghaiOffset

export interface DateParts {
  year: number
  /** 1 to 12. */
  month: number
  dayOfMonth: number
}

export const datePartsOf = (day: Day): DateParts => {
  const date = new Date(day * msPerDay)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() }
}

/** What a clock and a calendar in Shanghai show at this moment (epoch ms). */
export const shanghaiTime = (ms: number): DateParts & { hour: number; minute: number } => {
  const date = new Date(ms + shanghaiOffset)
  return { ...datePartsOf(shanghaiDay(ms)), hour: date.getUTCHours(), minute: date.getUTCMinutes() }
}

export const yearOf = (day: Day): number => datePartsOf(day).year

/** 0 is Sunday, 6 is Saturday. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7

/** The day of a date, or null where the calendar has no such date (30 February). Years 1000 to 9999. */
export const dayOfDate = ({ year, month, dayOfMonth }: DateParts): Day | null => {
  const day = Date.UTC(year, month - 1, dayOfMonth) / msPerDay
  const back = datePartsOf(day)
  return back.year === year && back.month === month && back.dayOfMonth === dayOfMonth ? day : null
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** 'YYYY-MM-DD'. */
export const dayText = (day: Day): string => {
  const { year, month, dayOfMonth } = datePartsOf(day)
  return `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`
}

/** Reads 'YYYY-MM-DD'; throws RangeError on anything else, because it is for data, not for what people type. */
export const dayOfText = (text: string): Day => {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  const day = dayOfDate({ year: Number(year), month: Number(month), dayOfMonth: Number(dayOfMonth) })
  if (day === null) throw new RangeError(`not a date: ${text}`)
  return day
}

/** Whether this is a date as `dayOfText` reads it. */
export const isDayText = (text: string): boolean => {
  try {
    return Number.isInteger(dayOfText(text))
  } catch {
    return false
  }
}

/** The same day of the month that many months later, or the last one of a shorter month (31 January + 1 = 28 or 29 February). */
export const addMonths = (day: Day, months: number): Day => {
  const { year, month, dayOfMonth } = datePartsOf(day)
  const lastOfMonth = Date.UTC(year, month + months, 0) / msPerDay
  return lastOfMonth - Math.max(0, datePartsOf(lastOfMonth).dayOfMonth - dayOfMonth)
}
