import { dayOfText, startOfShanghaiDay } from '@shared/domain/calendar/day'
import { type WorkCalendar } from '@shared/domain/calendar/workCalendar'
import { clockText, isOpenAt, nextOpening, overlapOf, parseWeek, readClock, readSpans, type Span, spansOn, spansText, type WeekHours } from '@shared/domain/openingHours'
import { weekText } from '@shared/text/openingHours'

const calendar: WorkCalendar = { version: 't', publishedYears: [2026], holidays: ['2026-10-01/2026-10-07'], makeUpWorkdays: ['2026-10-10'] }
const span = (from: number, to: number): Span => ({ from: from * 60, to: to * 60 })
const office = [span(9, 11.5), span(13.5, 17)]
const week: WeekHours = [office, office, office, office, office, [span(9, 12)], [], [span(10, 16)]]
const at = (day: string, hour: number): number => startOfShanghaiDay(dayOfText(day)) + hour * 3_600_000

describe('the hours of a station', () => {
  it('are those of the weekday, none on a holiday, and those of a make-up workday on a weekend that is worked', () => {
    expect(spansOn(dayOfText('2026-11-26'), week, calendar)).toEqual(office)
    for (const holiday of ['2026-10-01', '2026-10-03']) expect(spansOn(dayOfText(holiday), week, calendar)).toEqual([])
    expect(spansOn(dayOfText('2026-10-10'), week, calendar)).toEqual([span(10, 16)])
    expect([dayOfText('2026-10-17'), dayOfText('2026-10-18')].map((day) => spansOn(day, week, calendar))).toEqual([[span(9, 12)], []])
  })

  it('begin with the first minute and end before the last', () => {
    expect([8.99, 9, 11.49, 11.5, 13.5, 17].map((hour) => isOpenAt(at('2026-11-26', hour), week, calendar))).toEqual([false, true, true, false, true, false])
  })

  it('say when it opens next: after the pause, on the next workday, and over a holiday', () => {
    expect(nextOpening(at('2026-11-26', 12), week, calendar)).toBe(at('2026-11-26', 13.5))
    expect(nextOpening(at('2026-11-28', 12), week, calendar)).toBe(at('2026-11-30', 9))
    expect(nextOpening(at('2026-09-30', 18), week, calendar)).toBe(at('2026-10-08', 9))
    expect(nextOpening(at('2026-11-26', 10), week, calendar)).toBe(at('2026-11-26', 10))
    expect(nextOpening(at('2026-11-26', 10), week.map(() => []), calendar)).toBeNull()
  })

  it('are out of order where a span begins before the one before it has ended, or ends before it begins', () => {
    expect(overlapOf(week)).toBeNull()
    expect(overlapOf([[], [span(9, 12), span(12, 13)]])).toBeNull()
    expect(overlapOf([[], [span(9, 12), span(11, 13)]])).toBe(1)
    expect(overlapOf([[span(13, 14), span(9, 12)]])).toBe(0)
    expect(overlapOf([[span(10, 9)]])).toBe(0)
  })

  it('are read as people write them, and 休息 as none', () => {
    for (const text of ['9:00-11:30;13:30-17:00', '9：00～11：30；13：30—17：00', '09.00至11.30、13.30到17.00', ' 9:00 - 11:30 , 13:30 - 17:00 ']) expect(readSpans(text)).toEqual(office)
    expect(readSpans('9-12')).toEqual([span(9, 12)])
    expect(readSpans('休息')).toEqual([])
    for (const text of ['', '上午', '9:00', '9:00-', '9:60-10:00', '25:00-26:00', '9-10-11', '1-2;3-4;5-6;7-8;9-10']) expect(readSpans(text)).toBeNull()
  })

  it('are written as they are read', () => {
    expect(spansText(office)).toBe('9:00-11:30;13:30-17:00')
    expect(readSpans(spansText(office))).toEqual(office)
    expect([clockText(0), clockText(1440), readClock('24:00'), readClock('24:01'), readClock('9点')]).toEqual(['0:00', '24:00', 1440, null, null])
    expect([parseWeek(JSON.stringify(week)), parseWeek(null)]).toEqual([week, null])
  })

  it('are one sentence in which days alike are together and closed days left out', () => {
    expect(weekText(week)).toBe('周一至周五 9:00–11:30、13:30–17:00；周六 9:00–12:00')
    expect(weekText([office, [], office, office, [], [], [], []])).toBe('周一 9:00–11:30、13:30–17:00；周三至周四 9:00–11:30、13:30–17:00')
    expect(weekText(week.map(() => []))).toBeNull()
  })
})
