import { countDays, type LimitUnit, nthCountedDay } from '@shared/domain/calendar/counting'
import { addMonths, type Day, shanghaiDay, startOfShanghaiDay } from '@shared/domain/calendar/day'
import { daysArePublished, type WorkCalendar } from '@shared/domain/calendar/workCalendar'

export { type LimitUnit } from '@shared/domain/calendar/counting'

/** How long a stage may take (限时办结). `amount` is a whole number from 1. */
export interface Limit {
  amount: number
  unit: LimitUnit
}

export interface Term {
  /** Exclusive, epoch ms: 24:00 in Shanghai of the last counted day. */
  dueAt: number
  /** From here on it is soon (amber), epoch ms: the start of counted day ⌊0.75 n⌋ + 1. */
  amberAt: number
  /** It reaches into a year whose holidays are not published (暂定). */
  provisional: boolean
  calendarVersion: string
}

/** All counted days of a limit: its amount, or for months the days up to the same date that many months later. */
const totalDays = (start: Day, { amount, unit }: Limit): number => {
  if (!Number.isSafeInteger(amount) || amount < 1) throw new RangeError(`a limit counts whole days or months from 1: ${amount}`)
  return unit === 'months' ? addMonths(start, amount) - start : amount
}

/** The last counted days of a limit, the due day among them, that are amber. */
const amberDays = (total: number): number => total - Math.floor(0.75 * total)

const termOf = (start: Day, left: number, total: number, unit: LimitUnit, calendar: WorkCalendar): Term => {
  const due = nthCountedDay(start, left, unit, calendar)
  const amber = nthCountedDay(start, left - amberDays(total) + 1, unit, calendar)
  return {
    dueAt: startOfShanghaiDay(due + 1),
    amberAt: startOfShanghaiDay(amber),
    provisional: unit === 'workingDays' && !daysArePublished(start + 1, due, calendar),
    calendarVersion: calendar.version,
  }
}

/** When a limit that starts now ends: the first day is not counted, however early it begins. Throws RangeError on a limit below 1. */
export const dueFrom = (startedAt: number, limit: Limit, calendar: WorkCalendar): Term => {
  const start = shanghaiDay(startedAt)
  const total = totalDays(start, limit)
  return termOf(start, total, total, limit.unit, calendar)
}

/** The day people are shown: `dueAt` is the midnight that ends it. */
export const dueDay = (dueAt: number): Day => shanghaiDay(dueAt - 1)

/** The clock of one stage: everything needed to pause it, go on and show it. Plain data, all times epoch ms. */
export interface LimitClock extends Term {
  startedAt: number
  limit: Limit
  /** While it is the applicant's turn the clock stands; null while it runs. */
  pausedAt: number | null
  /** Counted days left when it was paused, at least 1; 0 if it was late by then; null while it runs. */
  left: number | null
  /** When it last went on after a pause, and with how many counted days; null while it counts from its start. */
  resumed: { at: number; left: number } | null
  /** It was given longer (延期), which happens once; the limit includes it. */
  extended?: true
}

/** Starts the clock of a stage. Throws RangeError on a limit below 1. */
export const startClock = (startedAt: number, limit: Limit, calendar: WorkCalendar): LimitClock => ({
  startedAt, limit, ...dueFrom(startedAt, limit, calendar), pausedAt: null, left: null, resumed: null,
})

/** Counted days after the day of the pause through the due day, at least 1; 0 once the due day is over, for what was late stays late. */
export const leftAtPause = (pausedAt: number, clock: LimitClock, calendar: WorkCalendar): number =>
  pausedAt >= clock.dueAt ? 0 : Math.max(1, countDays(shanghaiDay(pausedAt), dueDay(clock.dueAt), clock.limit.unit, calendar))

/** Stops the clock while the applicant is asked. A clock that stands already stays as it is. */
export const pauseClock = (clock: LimitClock, pausedAt: number, calendar: WorkCalendar): LimitClock =>
  clock.pausedAt === null ? { ...clock, pausedAt, left: leftAtPause(pausedAt, clock, calendar) } : clock

/** The term with that many counted days left, counted from the day after the answer. `clock` gives unit and length of the whole limit. */
export const resume = (answeredAt: number, left: number, { startedAt, limit }: Pick<LimitClock, 'startedAt' | 'limit'>, calendar: WorkCalendar): Term =>
  termOf(shanghaiDay(answeredAt), left, totalDays(shanghaiDay(startedAt), limit), limit.unit, calendar)

/** Goes on where the clock stopped; what was late keeps its old due day. A clock that runs stays as it is. */
export const resumeClock = (clock: LimitClock, answeredAt: number, calendar: WorkCalendar): LimitClock => {
  if (clock.left === null) return clock
  const { left } = clock
  const term = left === 0 ? {} : { ...resume(answeredAt, left, clock, calendar), resumed: { at: answeredAt, left } }
  return { ...clock, ...term, pausedAt: null, left: null }
}

/** Longer by so much, from where it began to count; amber and the due day move along. For a limit of the same unit that counts days. */
export const extendClock = (clock: LimitClock, longer: Limit, calendar: WorkCalendar): LimitClock => {
  const { startedAt, resumed } = clock
  const limit = { ...clock.limit, amount: clock.limit.amount + longer.amount }
  const counted = resumed && { ...resumed, left: resumed.left + longer.amount }
  const term = counted ? resume(counted.at, counted.left, { startedAt, limit }, calendar) : dueFrom(startedAt, limit, calendar)
  return { ...clock, limit, ...term, resumed: counted, extended: true }
}

/** The same clock under another calendar. One that stands takes the new one when it goes on; what was over by now stays so. */
export const recountClock = (clock: LimitClock, now: number, calendar: WorkCalendar): LimitClock => {
  if (clock.pausedAt !== null || clock.calendarVersion === calendar.version || isOver(clock, now)) return clock
  const { startedAt, limit, resumed } = clock
  return { ...clock, ...(resumed ? resume(resumed.at, resumed.left, clock, calendar) : dueFrom(startedAt, limit, calendar)) }
}

/** One entry of the log that moves the clock. `calendarVersion` is the one in force at the time. */
export type ClockEvent =
  | { kind: 'started'; at: number; limit: Limit; calendarVersion: string }
  | { kind: 'paused' | 'resumed' | 'recounted'; at: number; calendarVersion: string }
  | { kind: 'extended'; at: number; longer: Limit; calendarVersion: string }

/** The clock as the log alone tells it, null before the first start; a new start (the next stage) replaces it. */
export const replayClock = (events: readonly ClockEvent[], calendarOf: (version: string) => WorkCalendar): LimitClock | null =>
  events.reduce<LimitClock | null>((clock, event) => {
    const calendar = calendarOf(event.calendarVersion)
    if (event.kind === 'started') return startClock(event.at, event.limit, calendar)
    if (clock === null) return null
    if (event.kind === 'extended') return extendClock(clock, event.longer, calendar)
    return { paused: pauseClock, resumed: resumeClock, recounted: recountClock }[event.kind](clock, event.at, calendar)
  }, null)

/** Past its due day: red. A clock that stands is late only if it was when it stopped. */
export const isOver = (clock: LimitClock, now: number): boolean => (clock.left === null ? now >= clock.dueAt : clock.left === 0)

/** In the last quarter, not yet late, and running: amber. */
export const isSoon = (clock: LimitClock, now: number): boolean => clock.left === null && now >= clock.amberAt && now < clock.dueAt

export type Remaining = { kind: 'left'; days: number } | { kind: 'today' } | { kind: 'over'; days: number }

/**
 * How far the due day is, as people count it: "还剩 2 个工作日", "今天", "已超 1 个工作日".
 * At least 1 either way: from the first midnight it is over by a day, also on a weekend.
 */
export const remaining = (now: number, dueAt: number, unit: LimitUnit, calendar: WorkCalendar): Remaining => {
  const today = shanghaiDay(now)
  const due = dueDay(dueAt)
  if (today === due) return { kind: 'today' }
  return today < due
    ? { kind: 'left', days: Math.max(1, countDays(today, due, unit, calendar)) }
    : { kind: 'over', days: Math.max(1, countDays(due, today, unit, calendar)) }
}
