import { bookableSlots, isPublicHoliday, obstacleOfTime, type Offering, slotAt, type SlotException, slotsOn } from '@shared/domain/appointmentSlots'
import { type Day, dayOfText, startOfShanghaiDay } from '@shared/domain/calendar/day'
import { publishedCalendar as calendar } from '@shared/domain/calendar/publishedCalendar'

const hour = 3_600_000
const workday = [{ from: 9 * 60, to: 11 * 60 + 20 }, { from: 13 * 60 + 30, to: 14 * 60 + 30 }]
const makeUp = [{ from: 9 * 60, to: 10 * 60 }]
const offering = (exceptions: readonly Partial<SlotException>[] = [], plan: Partial<Offering['plan']> = {}): Offering => ({
  plan: { week: [workday, workday, workday, workday, workday, [], [], makeUp], slotLength: 30, places: 2, leadHours: 2, daysAhead: 14, ...plan },
  exceptions: exceptions.map((one) => ({ day: '2026-11-24', isClosed: false, spans: [], places: null, reason: '', ...one })), calendar,
})
const day = (text: string): Day => dayOfText(text)
const at = (text: string, hours: number): number => startOfShanghaiDay(day(text)) + hours * hour
const starts = (text: string, given: Offering): number[] => slotsOn(day(text), given).map(({ startsAt }) => (startsAt - startOfShanghaiDay(day(text))) / hour)
/** A Monday, 10:00. */
const now = at('2026-11-23', 10)

describe('the times of a station', () => {
  it('fill the spans of the weekday, and leave out what is too short at the end', () => {
    expect(starts('2026-11-24', offering())).toEqual([9, 9.5, 10, 10.5, 13.5, 14])
    expect(slotsOn(day('2026-11-24'), offering())[0]).toEqual({ startsAt: at('2026-11-24', 9), endsAt: at('2026-11-24', 9.5), places: 2 })
    expect(starts('2026-11-28', offering())).toEqual([])
  })

  it('are none on a public holiday, and those of a make-up workday on a weekend that is worked', () => {
    expect(starts('2026-10-01', offering())).toEqual([])
    expect(starts('2026-10-10', offering())).toEqual([9, 9.5])
    expect([isPublicHoliday(day('2026-10-01'), calendar), isPublicHoliday(day('2026-10-03'), calendar), isPublicHoliday(day('2026-11-24'), calendar)]).toEqual([true, false, false])
  })

  it('are none on a day that the station closed, others on one with other times, and those of the weekday with other places', () => {
    expect(starts('2026-11-24', offering([{ isClosed: true, spans: [{ from: 0, to: 600 }] }]))).toEqual([])
    expect(starts('2026-11-24', offering([{ spans: [{ from: 600, to: 660 }] }]))).toEqual([10, 10.5])
    expect(starts('2026-11-28', offering([{ day: '2026-11-28', spans: [{ from: 600, to: 630 }] }]))).toEqual([10])
    expect(slotsOn(day('2026-11-24'), offering([{ places: 5 }])).map(({ places }) => places)).toEqual([5, 5, 5, 5, 5, 5])
    expect(starts('2026-11-25', offering([{ isClosed: true }]))).toHaveLength(6)
  })

  it('are found by their beginning alone', () => {
    expect(slotAt(at('2026-11-24', 9.5), offering())?.endsAt).toBe(at('2026-11-24', 10))
    expect(slotAt(at('2026-11-24', 9.25), offering())).toBeUndefined()
  })
})

describe('booking a time', () => {
  it.each([
    ['past', at('2026-11-23', 9.5)], ['past', now], ['too_soon', at('2026-11-23', 10.5)], ['too_far', at('2026-12-08', 9)],
    ['closed_day', at('2026-11-28', 9)], ['not_offered', at('2026-11-24', 9.25)], [null, at('2026-11-24', 9)], [null, at('2026-12-07', 9)],
  ] as const)('meets %s at %i', (obstacle, startsAt) => expect(obstacleOfTime(startsAt, offering(), now)).toBe(obstacle))

  it('is possible for the station until it begins, and for others from the very hour on that is asked for', () => {
    expect(obstacleOfTime(at('2026-11-23', 10.5), offering(), now, true)).toBeNull()
    expect(obstacleOfTime(now, offering(), now, true)).toBe('past')
    expect(obstacleOfTime(at('2026-11-23', 14), offering([], { leadHours: 4 }), now)).toBeNull()
    expect(obstacleOfTime(at('2026-11-23', 13.5), offering([], { leadHours: 4 }), now)).toBe('too_soon')
  })

  it('finds every time that nothing stands in the way of, in order', () => {
    const all = bookableSlots(offering([], { daysAhead: 1 }), now)
    expect(all.map(({ startsAt }) => startsAt)).toEqual([at('2026-11-23', 13.5), at('2026-11-23', 14), ...[9, 9.5, 10, 10.5, 13.5, 14].map((hours) => at('2026-11-24', hours))])
    expect(bookableSlots(offering([], { daysAhead: 0 }), now)).toHaveLength(2)
  })
})
