import * as fc from 'fast-check'
import { dayOfText, dayText, shanghaiDay, startOfShanghaiDay } from '@shared/domain/calendar/day'
import { publishedCalendar as calendar } from '@shared/domain/calendar/publishedCalendar'
import { isWorkday, type WorkCalendar } from '@shared/domain/calendar/workCalendar'
import {
  type ClockEvent, dueDay, dueFrom, isOver, isSoon, type Limit, type LimitClock, pauseClock, remaining, replayClock, resumeClock, startClock,
} from '@shared/domain/deadline'

/** '2026-02-13 09:30' in Shanghai as epoch ms. */
const at = (text: string): number => {
  const [day = '', time = '00:00'] = text.split(' ')
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return startOfShanghaiDay(dayOfText(day)) + (hours * 60 + minutes) * 60_000
}
const workingDays = (amount: number): Limit => ({ amount, unit: 'workingDays' })
const calendarDays = (amount: number): Limit => ({ amount, unit: 'calendarDays' })
const months = (amount: number): Limit => ({ amount, unit: 'months' })
const hour = 3_600_000

const moments = fc.integer({ min: at('2024-01-01'), max: at('2026-09-30') })
const limits: fc.Arbitrary<Limit> = fc.oneof(
  fc.integer({ min: 1, max: 45 }).map(workingDays), fc.integer({ min: 1, max: 90 }).map(calendarDays), fc.integer({ min: 1, max: 6 }).map(months),
)

describe('the due day', () => {
  it.each([
    ['the first day is not counted', '2026-11-23 09:00', workingDays(2), '2026-11-25'],
    ['nor is it at one minute to midnight', '2026-11-23 23:59', workingDays(2), '2026-11-25'],
    ['nor at its first minute', '2026-11-23 00:00', workingDays(2), '2026-11-25'],
    ['a weekend is not counted', '2026-11-26 10:00', workingDays(2), '2026-11-30'],
    ['a start on Saturday counts from Monday', '2026-11-28 10:00', workingDays(1), '2026-11-30'],
    ['a make-up Saturday and the whole Spring Festival', '2026-02-13 10:00', workingDays(2), '2026-02-24'],
    ['a make-up Sunday is counted', '2026-09-18 10:00', workingDays(1), '2026-09-20'],
    ['National Day week and its make-up Saturday', '2026-09-30 10:00', workingDays(3), '2026-10-10'],
    ['30 working days over May Day', '2025-04-21 10:00', workingDays(30), '2025-06-05'],
    ['calendar days take everything', '2026-02-13 10:00', calendarDays(15), '2026-02-28'],
    ['60 calendar days', '2026-08-01 10:00', calendarDays(60), '2026-09-30'],
    ['three months to the same date', '2026-08-15 10:00', months(3), '2026-11-15'],
    ['three months to the end of a shorter month', '2026-08-31 10:00', months(3), '2026-11-30'],
  ])('%s', (_, start, limit, expected) => {
    const { dueAt } = dueFrom(at(start), limit, calendar)
    expect(dayText(dueDay(dueAt))).toBe(expected)
    expect(dueAt).toBe(at(`${expected} 24:00`))
  })

  it.each([
    [1, '2026-11-24'], [2, '2026-11-25'], [3, '2026-11-26'], [4, '2026-11-27'], [5, '2026-11-27'], [8, '2026-12-02'], [10, '2026-12-03'],
  ])('of %i working days turns amber at the start of %s', (amount, expected) => {
    const { amberAt } = dueFrom(at('2026-11-23 09:00'), workingDays(amount), calendar)
    expect(amberAt).toBe(at(expected))
  })

  it('turns amber for 60 calendar days at the start of the 46th', () => {
    expect(dueFrom(at('2026-08-01 10:00'), calendarDays(60), calendar).amberAt).toBe(at('2026-09-16'))
  })

  it('is provisional where working days reach into a year that is not published', () => {
    expect(dueFrom(at('2026-12-30 09:00'), workingDays(1), calendar)).toMatchObject({ provisional: false, calendarVersion: calendar.version })
    expect(dueFrom(at('2026-12-31 09:00'), workingDays(1), calendar).provisional).toBe(true)
    expect(dueFrom(at('2023-12-29 09:00'), workingDays(1), calendar).provisional).toBe(true)
    expect(dueFrom(at('2023-12-31 09:00'), workingDays(1), calendar).provisional).toBe(false)
    expect(dueFrom(at('2026-12-31 09:00'), calendarDays(10), calendar).provisional).toBe(false)
    expect(dueFrom(at('2026-12-31 09:00'), months(1), calendar).provisional).toBe(false)
  })

  it.each([0, -1, 1.5, Number.NaN])('refuses a limit of %p', (amount) => {
    expect(() => dueFrom(at('2026-11-23'), workingDays(amount), calendar)).toThrow(RangeError)
  })

  it('is always a Shanghai midnight after a counted day, with exactly n counted days before it', () => {
    fc.assert(fc.property(moments, limits, (start, limit) => {
      const { dueAt, amberAt } = dueFrom(start, limit, calendar)
      const due = dueDay(dueAt)
      expect(startOfShanghaiDay(due + 1)).toBe(dueAt)
      expect(amberAt).toBeGreaterThan(start)
      expect(amberAt).toBeLessThan(dueAt)
      if (limit.unit !== 'workingDays') return
      expect(isWorkday(due, calendar)).toBe(true)
      const days = Array.from({ length: due - shanghaiDay(start) }, (_, index) => shanghaiDay(start) + 1 + index)
      expect(days.filter((day) => isWorkday(day, calendar))).toHaveLength(limit.amount)
    }))
  })

  it('never comes earlier when a holiday is added', () => {
    fc.assert(fc.property(moments, limits, fc.array(fc.integer({ min: 0, max: 80 }), { maxLength: 12 }), (start, limit, offsets) => {
      const extra = offsets.map((offset) => dayText(shanghaiDay(start) + offset))
      const more: WorkCalendar = {
        ...calendar, holidays: [...calendar.holidays, ...extra], makeUpWorkdays: calendar.makeUpWorkdays.filter((day) => !extra.includes(day)),
      }
      const before = dueFrom(start, limit, calendar)
      const after = dueFrom(start, limit, more)
      expect(after.dueAt).toBeGreaterThanOrEqual(before.dueAt)
      expect(after.amberAt).toBeGreaterThanOrEqual(before.amberAt)
    }))
  })
})

describe('a pause', () => {
  const start = at('2026-11-23 09:00')
  const clock = startClock(start, workingDays(5), calendar)

  it.each([
    ['on the first day', '2026-11-23 15:00', 5], ['in the middle', '2026-11-25 08:00', 3], ['on a weekend', '2026-11-28 08:00', 1],
    ['on the due day, at least one', '2026-11-30 17:00', 1], ['once it was late, nothing', '2026-12-01 00:00', 0],
  ])('%s keeps what was left', (_, pausedAt, left) => {
    expect(pauseClock(clock, at(pausedAt), calendar)).toMatchObject({ pausedAt: at(pausedAt), left, dueAt: clock.dueAt })
  })

  it('counts what was left from the day after the answer', () => {
    const paused = pauseClock(clock, at('2026-11-25 08:00'), calendar)
    const resumed = resumeClock(paused, at('2026-12-18 20:00'), calendar)
    expect(dayText(dueDay(resumed.dueAt))).toBe('2026-12-23')
    expect(resumed).toMatchObject({ startedAt: start, pausedAt: null, left: null })
  })

  it('turns amber again with as many days left as without the pause', () => {
    const resumed = resumeClock(pauseClock(clock, at('2026-11-25 08:00'), calendar), at('2026-12-18 20:00'), calendar)
    expect(resumed.amberAt).toBe(at('2026-12-22'))
  })

  it('leaves amber what was amber', () => {
    const resumed = resumeClock(pauseClock(clock, at('2026-11-28 10:00'), calendar), at('2026-12-18 20:00'), calendar)
    expect(isSoon(resumed, at('2026-12-18 20:00'))).toBe(true)
    expect(dayText(dueDay(resumed.dueAt))).toBe('2026-12-21')
  })

  it('leaves late what was late', () => {
    const resumed = resumeClock(pauseClock(clock, at('2026-12-03 10:00'), calendar), at('2027-01-15'), calendar)
    expect(resumed).toEqual(clock)
    expect(isOver(resumed, at('2027-01-15'))).toBe(true)
  })

  it('makes nothing late by itself', () => {
    const paused = pauseClock(clock, at('2026-11-25 08:00'), calendar)
    expect(isOver(paused, at('2027-05-01'))).toBe(false)
    expect(isSoon(paused, at('2026-11-30 12:00'))).toBe(false)
    expect(isOver(pauseClock(clock, at('2026-12-03 10:00'), calendar), at('2026-12-03 11:00'))).toBe(true)
  })

  it('reaches into an unpublished year only provisionally', () => {
    const resumed = resumeClock(pauseClock(clock, at('2026-11-25 08:00'), calendar), at('2026-12-30 20:00'), calendar)
    expect(resumed.provisional).toBe(true)
    expect(dayText(dueDay(resumed.dueAt))).toBe('2027-01-04')
  })

  it('counts months down in days', () => {
    const paused = pauseClock(startClock(at('2026-08-31 10:00'), months(3), calendar), at('2026-11-20 10:00'), calendar)
    expect(paused.left).toBe(10)
    expect(dayText(dueDay(resumeClock(paused, at('2026-12-24 10:00'), calendar).dueAt))).toBe('2027-01-03')
  })

  it('done twice is done once, and so is going on', () => {
    const paused = pauseClock(clock, at('2026-11-25 08:00'), calendar)
    expect(pauseClock(paused, at('2026-11-26 08:00'), calendar)).toEqual(paused)
    expect(resumeClock(clock, at('2026-11-26 08:00'), calendar)).toEqual(clock)
  })

  it('answered on the same day changes nothing before the due day', () => {
    fc.assert(fc.property(moments, limits, fc.nat({ max: 120 * 24 }), (startedAt, limit, hours) => {
      const running = startClock(startedAt, limit, calendar)
      const pausedAt = startedAt + hours * hour
      fc.pre(shanghaiDay(pausedAt) < dueDay(running.dueAt))
      const resumed = resumeClock(pauseClock(running, pausedAt, calendar), pausedAt, calendar)
      expect(resumed.dueAt).toBe(running.dueAt)
      expect(isSoon(resumed, pausedAt)).toBe(isSoon(running, pausedAt))
    }))
  })

  it('never shortens the time that our own units have', () => {
    fc.assert(fc.property(moments, limits, fc.nat({ max: 2000 }), fc.nat({ max: 2000 }), (startedAt, limit, work, wait) => {
      const running = startClock(startedAt, limit, calendar)
      const paused = pauseClock(running, startedAt + work * hour, calendar)
      const resumed = resumeClock(paused, startedAt + (work + wait) * hour, calendar)
      expect(resumed.dueAt).toBeGreaterThanOrEqual(running.dueAt)
      expect(paused.left === 0).toBe(isOver(running, startedAt + work * hour))
      expect(paused.left).not.toBeNull()
      expect(paused.left).toBeGreaterThanOrEqual(isOver(running, startedAt + work * hour) ? 0 : 1)
    }))
  })
})

describe('the log', () => {
  const steps = fc.array(fc.record({ wait: fc.nat({ max: 400 }) }), { maxLength: 8 })

  it('alone replays the clock, also through JSON after every step', () => {
    fc.assert(fc.property(moments, limits, steps, (startedAt, limit, waits) => {
      const calendarVersion = calendar.version
      const events: ClockEvent[] = [{ kind: 'started', at: startedAt, limit, calendarVersion }]
      let clock: LimitClock = startClock(startedAt, limit, calendar)
      let now = startedAt
      waits.forEach(({ wait }, index) => {
        now += wait * hour
        const kind = index % 2 === 0 ? 'paused' : 'resumed'
        events.push({ kind, at: now, calendarVersion })
        const stored = JSON.parse(JSON.stringify(clock)) as LimitClock
        clock = kind === 'paused' ? pauseClock(stored, now, calendar) : resumeClock(stored, now, calendar)
      })
      expect(replayClock(events, () => calendar)).toEqual(clock)
    }))
  })

  it('starts anew with the next stage and asks for the calendar of each entry', () => {
    const newer: WorkCalendar = { ...calendar, version: 'newer', holidays: [...calendar.holidays, '2026-11-26'] }
    const calendarOf = (version: string) => (version === 'newer' ? newer : calendar)
    const replayed = replayClock([
      { kind: 'started', at: at('2026-11-02 09:00'), limit: workingDays(2), calendarVersion: calendar.version },
      { kind: 'paused', at: at('2026-11-03 09:00'), calendarVersion: calendar.version },
      { kind: 'started', at: at('2026-11-24 09:00'), limit: workingDays(2), calendarVersion: 'newer' },
    ], calendarOf)
    expect(replayed).toEqual(startClock(at('2026-11-24 09:00'), workingDays(2), newer))
    expect(dayText(dueDay(replayed?.dueAt ?? 0))).toBe('2026-11-27')
  })

  it('without a start tells of no clock', () => {
    expect(replayClock([{ kind: 'paused', at: 0, calendarVersion: calendar.version }], () => calendar)).toBeNull()
  })
})

describe('what is left', () => {
  const { dueAt } = dueFrom(at('2026-11-24 09:00'), workingDays(3), calendar)

  it.each([
    ['2026-11-24 23:00', { kind: 'left', days: 3 }], ['2026-11-26 08:00', { kind: 'left', days: 1 }],
    ['2026-11-27 00:00', { kind: 'today' }], ['2026-11-27 23:59', { kind: 'today' }],
    ['2026-11-28 00:00', { kind: 'over', days: 1 }], ['2026-11-30 09:00', { kind: 'over', days: 1 }], ['2026-12-01 09:00', { kind: 'over', days: 2 }],
  ])('at %s of a Friday due day is %p', (now, expected) => {
    expect(remaining(at(now), dueAt, 'workingDays', calendar)).toEqual(expected)
  })

  it('counts calendar days and months in days', () => {
    expect(remaining(at('2026-11-24 09:00'), at('2026-11-30 24:00'), 'months', calendar)).toEqual({ kind: 'left', days: 6 })
    expect(remaining(at('2026-12-05 09:00'), at('2026-11-30 24:00'), 'calendarDays', calendar)).toEqual({ kind: 'over', days: 5 })
  })

  it('is over from the first millisecond after the due day, soon until the last one of it', () => {
    const clock = startClock(at('2026-11-24 09:00'), workingDays(3), calendar)
    expect([isSoon(clock, clock.amberAt - 1), isSoon(clock, clock.amberAt), isSoon(clock, dueAt - 1), isSoon(clock, dueAt)]).toEqual([false, true, true, false])
    expect([isOver(clock, dueAt - 1), isOver(clock, dueAt)]).toEqual([false, true])
  })

  it('says over exactly when the clock is over', () => {
    fc.assert(fc.property(moments, limits, fc.nat({ max: 4000 }), (startedAt, limit, hours) => {
      const clock = startClock(startedAt, limit, calendar)
      const now = startedAt + hours * hour
      expect(remaining(now, clock.dueAt, limit.unit, calendar).kind === 'over').toBe(isOver(clock, now))
    }))
  })
})
