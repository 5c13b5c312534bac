import { dayOfText } from '@shared/domain/calendar/day'
import { type WorkCalendar } from '@shared/domain/calendar/workCalendar'
import { type WeekHours } from '@shared/domain/openingHours'
import { answerExpectation } from '@shared/domain/thread'
import { expectationText } from '@shared/text/thread'

const calendar: WorkCalendar = { version: 't', publishedYears: [2026], holidays: ['2026-10-01/2026-10-07'], makeUpWorkdays: ['2026-10-10'] }
const office = [{ from: 9 * 60, to: 11 * 60 + 30 }, { from: 13 * 60 + 30, to: 17 * 60 }]
const morning = [{ from: 9 * 60, to: 12 * 60 }]
/** Monday to Friday, a make-up workday in the morning only. */
const week: WeekHours = [office, office, office, office, office, [], [], morning]
const at = (text: string): number => Date.parse(`${text}:00+08:00`)
const said = (moment: string, given: { week?: WeekHours | null; due?: string | null } = {}) => {
  const now = at(moment)
  const due = given.due === undefined ? null : given.due
  return expectationText(answerExpectation({ now, week: given.week === undefined ? week : given.week, calendar, dueDay: due === null ? null : dayOfText(due) }), now)
}

describe('when an answer can be expected', () => {
  it('is not said while the station is open, but for the day on which it is due', () => {
    expect(said('2026-09-29T10:00')).toBeNull()
    expect(said('2026-09-29T10:00', { due: '2026-09-30' })).toBeNull()
    expect(said('2026-09-29T10:00', { due: '2026-09-29' })).toBe('一般今天回复')
  })

  it.each([
    ['at noon', '2026-09-29T12:00', '今天 13:30'],
    ['in the morning before it opens', '2026-09-29T07:10', '今天 9:00'],
    ['at the very minute of closing', '2026-09-29T17:00', '明天 9:00'],
    ['at night', '2026-09-29T23:59', '明天 9:00'],
    ['over a weekend', '2026-09-18T18:00', '9月21日 周一 9:00'],
    ['on a Sunday', '2026-09-20T10:00', '明天 9:00'],
    ['over a holiday', '2026-09-30T18:00', '10月8日 周四 9:00'],
    ['on a holiday that is a weekday', '2026-10-07T10:00', '明天 9:00'],
    ['before a make-up workday', '2026-10-09T20:00', '明天 9:00'],
    ['in the afternoon of a make-up workday', '2026-10-10T14:00', '10月12日 周一 9:00'],
  ])('follows from the hours %s', (_when, moment, opening) => expect(said(moment, { due: '2026-12-01' })).toBe(`现在是下班时间，${opening} 上班后回复您`))

  it('is not said on a make-up workday while it is open', () => expect(said('2026-10-10T10:00')).toBeNull())

  it('follows from the clock where the hours are not known, or open on no day', () => {
    expect(said('2026-09-29T10:00', { week: null, due: '2026-09-30' })).toBe('最晚 9月30日 周三 回复您')
    expect(said('2026-09-29T10:00', { week: [[], [], [], [], [], [], [], []], due: '2026-09-29' })).toBe('最晚 9月29日 周二 回复您')
  })

  it('is never invented: without a clock, or once it is late, nothing is said', () => {
    expect(said('2026-09-29T10:00', { week: null })).toBeNull()
    expect(said('2026-09-29T10:00', { week: null, due: '2026-09-28' })).toBeNull()
  })
})
