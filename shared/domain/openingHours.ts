import { type Day, shanghaiDay, startOfShanghaiDay, weekdayOf } from '@shared/domain/calendar/day'
import { isHoliday, isWorkday, type WorkCalendar } from '@shared/domain/calendar/workCalendar'
import { halfWidth } from '@shared/domain/typedText'

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

/** Which day of a week's pattern a day is: 0 is Monday, 7 a make-up workday; null on a holiday. */
export const patternDayOn = (day: Day, calendar: WorkCalendar): number | null => {
  const weekday = weekdayOf(day)
  const isWeekend = weekday === 0 || weekday === 6
  if (isHoliday(day, calendar)) return null
  return isWeekend && isWorkday(day, calendar) ? makeUpIndex : (weekday + 6) % 7
}

/** The spans of one day by the pattern and the work calendar. */
export const spansOn = (day: Day, week: WeekHours, calendar: WorkCalendar): readonly Span[] => {
  const index = patternDayOn(day, calendar)
  return index === null ? [] : (week[index] ?? [])
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

/** The first day of a week (0 is Monday, 7 a make-up workday) whose spans do not come one after the other, or null. */
export const overlapOf = (week: WeekHours): number | null => {
  const day = week.findIndex((spans) => spans.some(({ from, to }, index) => from >= to || from < (spans[index - 1]?.to ?? 0)))
  return day === -1 ? null : day
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** 570 as '9:30'; the end of a day is '24:00'. */
export const clockText = (minutes: number): string => `${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}`

/** '9:30', '09:30' and '9' as minutes after midnight; null for anything else. */
export const readClock = (text: string): number | null => {
  const [, hours = '', minutes = '0'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(halfWidth(text).trim()) ?? []
  const value = hours === '' ? NaN : Number(hours) * 60 + Number(minutes)
  return value <= 24 * 60 && Number(minutes) < 60 ? value : null
}

/** Most spans of one day: three pauses are more than anybody makes. */
export const mostSpans = 4
const closedWords = /^(?:休息|休|不开|关闭|无|\/)$/

/** '9:00-11:30;13:30-17:00' as spans, '休息' as none; null for what cannot be read. Does not judge their order. */
export const readSpans = (text: string): Span[] | null => {
  const plain = halfWidth(text).replace(/\s+/g, '')
  if (closedWords.test(plain)) return []
  const spans = plain.split(/[;,、]/).filter(Boolean).map((part): Span | null => {
    const [from, to, ...more] = part.split(/[-~–—～至到]+/).map(readClock)
    return from === null || from === undefined || to === null || to === undefined || more.length > 0 ? null : { from, to }
  })
  return spans.length > 0 && spans.length <= mostSpans && spans.every((span) => span !== null) ? spans : null
}

/** As `readSpans` reads it: '9:00-11:30;13:30-17:00', or nothing for a day without. */
export const spansText = (spans: readonly Span[], { range, between }: { range: string; between: string } = { range: '-', between: ';' }): string =>
  spans.map(({ from, to }) => `${clockText(from)}${range}${clockText(to)}`).join(between)

/** A week as it is stored, or null where there is none that could be read. */
export const parseWeek = (stored: string | null): WeekHours | null => (stored === null ? null : (JSON.parse(stored) as WeekHours))
