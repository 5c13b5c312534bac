import fc from 'fast-check'
import { dayOfText, startOfShanghaiDay } from '@shared/domain/calendar/day'
import { lineEndsAt, offerRule, offerUntil } from './capacity'

const hour = 3_600_000
const minute = 60_000
const at = (day: string, clock: number): number => startOfShanghaiDay(dayOfText(day)) + clock * hour
const [saturday, sunday, monday] = ['2026-11-21', '2026-11-22', '2026-11-23'] as const

it.each([
  ['in the morning', at(saturday, 9), at(saturday, 13)],
  ['at the moment when people wake', at(saturday, 8), at(saturday, 12)],
  ['so that it ends at the end of the day', at(saturday, 16), at(saturday, 20)],
  ['late in the afternoon: the rest is on Sunday morning', at(saturday, 18), at(sunday, 10)],
  ['in the evening', at(saturday, 21), at(sunday, 12)],
  ['at night', at(sunday, 3), at(sunday, 12)],
])('an offer lasts four waking hours of any day: made %s', (_when, now, until) => {
  expect(offerUntil(now, { startsAt: null })).toBe(until)
  expect(offerUntil(now, { startsAt: at(monday, 18) })).toBe(until)
})

it('an offer ends an hour before the start, so that one more can be asked', () => {
  expect(offerUntil(at(saturday, 9), { startsAt: at(saturday, 12) })).toBe(at(saturday, 11))
  expect(offerUntil(at(saturday, 9), { startsAt: at(saturday, 11) })).toBe(at(saturday, 10))
})

it('an offer lasts until the start where an hour before it would leave less than an hour awake', () => {
  expect(offerUntil(at(saturday, 9) + 1, { startsAt: at(saturday, 11) })).toBe(at(saturday, 11))
  expect(offerUntil(at(saturday, 21), { startsAt: at(sunday, 9) })).toBe(at(sunday, 9))
})

it('no place is offered in the last half hour, when the line has ended', () => {
  const startsAt = at(saturday, 11)
  expect(lineEndsAt(startsAt)).toBe(startsAt - 30 * minute)
  expect(offerUntil(startsAt - 30 * minute - 1, { startsAt })).toBe(startsAt)
  expect(offerUntil(startsAt - 30 * minute, { startsAt })).toBeNull()
  expect(offerUntil(startsAt + hour, { startsAt })).toBeNull()
  expect(lineEndsAt(null)).toBeNull()
})

it('an offer is never over before it is made, never outlasts the start, and never lasts longer than a night and four hours', () => {
  const moments = fc.record({ now: fc.integer({ min: at(saturday, 0), max: at(monday, 0) }), ahead: fc.option(fc.integer({ min: -2 * hour, max: 30 * hour })) })
  fc.assert(fc.property(moments, ({ now, ahead }) => {
    const startsAt = ahead === null ? null : now + ahead
    const until = offerUntil(now, { startsAt })
    if (until === null) return startsAt !== null && startsAt - now <= offerRule.noneWithin
    return until > now && until <= now + 16 * hour && (startsAt === null || until <= startsAt)
  }))
})
