import { dayOfDate, dayOfText, dayText, weekdayOf, type Day } from '@shared/domain/calendar/day'
import { publishedCalendar } from '@shared/domain/calendar/publishedCalendar'
import { daysArePublished, isWorkday, type WorkCalendar, yearIsPublished } from '@shared/domain/calendar/workCalendar'

/** The sentences of the notices (国办发明电〔2023〕7号, 〔2024〕12号, 〔2025〕7号) as they were printed, read here without the table of the program. */
const notices: Record<number, string> = {
  2024: `
    1月1日放假
    2月10日至17日放假 2月4日(周日)、2月18日(周日)上班
    4月4日至6日放假 4月7日(周日)上班
    5月1日至5日放假 4月28日(周日)、5月11日(周六)上班
    6月10日放假
    9月15日至17日放假 9月14日(周六)上班
    10月1日至7日放假 9月29日(周日)、10月12日(周六)上班`,
  2025: `
    1月1日(周三)放假
    1月28日(周二)至2月4日(周二)放假 1月26日(周日)、2月8日(周六)上班
    4月4日(周五)至6日(周日)放假
    5月1日(周四)至5日(周一)放假 4月27日(周日)上班
    5月31日(周六)至6月2日(周一)放假
    10月1日(周三)至8日(周三)放假 9月28日(周日)、10月11日(周六)上班`,
  2026: `
    1月1日(周四)至3日(周六)放假 1月4日(周日)上班
    2月15日(周日)至23日(周一)放假 2月14日(周六)、2月28日(周六)上班
    4月4日(周六)至6日(周一)放假
    5月1日(周五)至5日(周二)放假 5月9日(周六)上班
    6月19日(周五)至21日(周日)放假
    9月25日(周五)至27日(周日)放假
    10月1日(周四)至7日(周三)放假 9月20日(周日)、10月10日(周六)上班`,
}

interface Printed { day: Day; weekday: string | undefined }

const printedDates = (year: number, text: string): Printed[] => {
  let month = 0
  return [...text.matchAll(/(?:(\d+)月)?(\d+)日(?:\(周(.)\))?/g)].map(([, monthText, dayOfMonth, weekday]) => {
    month = monthText ? Number(monthText) : month
    const day = dayOfDate({ year, month, dayOfMonth: Number(dayOfMonth) })
    if (day === null) throw new Error(`misread ${text}`)
    return { day, weekday }
  })
}

const readNotice = (year: number) => {
  const off = new Set<Day>()
  const work = new Set<Day>()
  for (const sentence of (notices[year] ?? '').trim().split('\n')) {
    const [holiday = '', makeUp = ''] = sentence.split('放假')
    const bounds = printedDates(year, holiday).map(({ day }) => day)
    for (let day = Math.min(...bounds); day <= Math.max(...bounds); day += 1) off.add(day)
    printedDates(year, makeUp).forEach(({ day }) => work.add(day))
  }
  return { off, work }
}

const daysOfYear = (year: number): Day[] => {
  const first = dayOfText(`${year}-01-01`)
  return Array.from({ length: dayOfText(`${year + 1}-01-01`) - first }, (_, index) => first + index)
}

const years = Object.keys(notices).map(Number)

describe('the published work calendar', () => {
  it.each(years)('agrees with the notice for %i on every day', (year) => {
    const { off, work } = readNotice(year)
    const expected = daysOfYear(year).filter((day) => !off.has(day) && (work.has(day) || ![0, 6].includes(weekdayOf(day))))
    const actual = daysOfYear(year).filter((day) => isWorkday(day, publishedCalendar))
    expect(actual.map(dayText)).toEqual(expected.map(dayText))
  })

  it.each(years)('has the weekdays that the notice for %i prints', (year) => {
    const printed = printedDates(year, notices[year] ?? '').filter(({ weekday }) => weekday)
    expect(printed.length).toBeGreaterThan(5)
    printed.forEach(({ day, weekday }) => expect('日一二三四五六'[weekdayOf(day)]).toBe(weekday))
  })

  it.each([[2024, 251], [2025, 248], [2026, 248]])('works %i on %i days: all but weekends and statutory holidays', (year, expected) => {
    expect(daysOfYear(year).filter((day) => isWorkday(day, publishedCalendar))).toHaveLength(expected)
  })

  it('makes up only on weekends', () => {
    publishedCalendar.makeUpWorkdays.forEach((text) => expect([0, 6]).toContain(weekdayOf(dayOfText(text))))
  })
})

describe('a year without a notice', () => {
  it('works Monday to Friday', () => {
    const first = dayOfText('2031-03-03')
    expect([0, 1, 2, 3, 4, 5, 6].map((offset) => isWorkday(first + offset, publishedCalendar))).toEqual([true, true, true, true, true, false, false])
  })

  it('is told from a published one', () => {
    expect(yearIsPublished(2026, publishedCalendar)).toBe(true)
    expect(yearIsPublished(2027, publishedCalendar)).toBe(false)
    expect(daysArePublished(dayOfText('2024-12-31'), dayOfText('2026-12-31'), publishedCalendar)).toBe(true)
    expect(daysArePublished(dayOfText('2026-12-31'), dayOfText('2027-01-01'), publishedCalendar)).toBe(false)
  })
})

describe('a newer calendar', () => {
  it('may move days of the year before', () => {
    const newer: WorkCalendar = { ...publishedCalendar, version: 'next', publishedYears: [...publishedCalendar.publishedYears, 2027], holidays: [...publishedCalendar.holidays, '2026-12-31/2027-01-03'] }
    expect(isWorkday(dayOfText('2026-12-31'), publishedCalendar)).toBe(true)
    expect(isWorkday(dayOfText('2026-12-31'), newer)).toBe(false)
    expect(yearIsPublished(2027, newer)).toBe(true)
  })
})
