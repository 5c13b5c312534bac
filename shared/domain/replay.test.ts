import fc from 'fast-check'
import { publishedCalendar } from '@shared/domain/calendar/publishedCalendar'
import { type WorkCalendar } from '@shared/domain/calendar/workCalendar'
import { type ClockEvent, extendClock, type Limit, type LimitClock, pauseClock, recountClock, replayClock, resumeClock, startClock } from '@shared/domain/deadline'

const hour = 3_600_000
const firstMoment = Date.UTC(2024, 0, 1)
/** From New Year 2024 into a year whose holidays nobody has published yet. */
const hours = (Date.UTC(2027, 1, 1) - firstMoment) / hour

const calendars: readonly WorkCalendar[] = [
  publishedCalendar,
  { ...publishedCalendar, version: 'correction-1', holidays: [...publishedCalendar.holidays, '2026-11-26/2026-11-27'] },
  { ...publishedCalendar, version: 'notice-2027', publishedYears: [...publishedCalendar.publishedYears, 2027], holidays: [...publishedCalendar.holidays, '2027-01-01/2027-01-03'] },
]
const calendarOf = (version: string): WorkCalendar => calendars.find((calendar) => calendar.version === version) ?? publishedCalendar

const limit: fc.Arbitrary<Limit> = fc.record({ amount: fc.integer({ min: 1, max: 30 }), unit: fc.constantFrom('workingDays', 'calendarDays', 'months') })
const step = fc.record({ kind: fc.constantFrom('stage', 'pause', 'resume', 'recount', 'extend'), limit, calendar: fc.constantFrom(...calendars), hoursLater: fc.integer({ min: 0, max: 24 * 40 }) })

interface Lived {
  clock: LimitClock | null
  events: ClockEvent[]
  at: number
}

/** What the actions do to the clock, and what they leave in the log. */
const live = ({ clock, events, at: before }: Lived, { kind, limit: next, calendar, hoursLater }: { kind: string; limit: Limit; calendar: WorkCalendar; hoursLater: number }): Lived => {
  const at = before + hoursLater * hour
  const calendarVersion = calendar.version
  const add = (changed: LimitClock, event: ClockEvent): Lived => ({ clock: changed, events: [...events, event], at })
  if (clock === null || kind === 'stage') return add(startClock(at, next, calendar), { kind: 'started', at, limit: next, calendarVersion })
  if (kind === 'extend') {
    const longer = { amount: next.amount, unit: clock.limit.unit }
    if (clock.pausedAt !== null || clock.limit.unit === 'months') return { clock, events, at }
    return add(extendClock(clock, longer, calendar), { kind: 'extended', at, longer, calendarVersion })
  }
  if (kind === 'pause') return add(pauseClock(clock, at, calendar), { kind: 'paused', at, calendarVersion })
  if (kind === 'resume') return add(resumeClock(clock, at, calendar), { kind: 'resumed', at, calendarVersion })
  return add(recountClock(clock, at, calendar), { kind: 'recounted', at, calendarVersion })
}

const histories = fc.tuple(fc.integer({ min: 0, max: hours }), fc.array(step, { minLength: 1, maxLength: 12 }))

describe('a history of pauses, stages and changed calendars', () => {
  it('is told by the log alone: the same due day, amber day, pause and marks', () => {
    fc.assert(fc.property(histories, ([start, steps]) => {
      const { clock, events } = steps.reduce(live, { clock: null, events: [], at: firstMoment + start * hour })
      expect(replayClock(JSON.parse(JSON.stringify(events)) as ClockEvent[], calendarOf)).toEqual(clock)
    }), { numRuns: 500 })
  })

  it('never makes something due that was not, by pausing and going on the same moment', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: hours }), limit, fc.integer({ min: 0, max: 24 * 20 }), (start, given, later) => {
      const startedAt = firstMoment + start * hour
      const clock = startClock(startedAt, given, publishedCalendar)
      const at = startedAt + later * hour
      const again = resumeClock(pauseClock(clock, at, publishedCalendar), at, publishedCalendar)
      expect(again.dueAt).toBe(at < clock.dueAt ? Math.max(clock.dueAt, again.dueAt) : clock.dueAt)
      expect(again.dueAt).toBeGreaterThanOrEqual(clock.dueAt)
    }), { numRuns: 500 })
  })

  it('leaves alone what was over when the calendar changed', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: hours }), limit, fc.constantFrom(...calendars), (start, given, calendar) => {
      const clock = startClock(firstMoment + start * hour, given, publishedCalendar)
      expect(recountClock(clock, clock.dueAt, calendar)).toBe(clock)
    }))
  })
})
