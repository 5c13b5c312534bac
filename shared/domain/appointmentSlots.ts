import { type BookingObstacle } from '@shared/domain/appointments'
import { type Day, dayText, shanghaiDay, startOfShanghaiDay, weekdayOf } from '@shared/domain/calendar/day'
import { isWorkday, type WorkCalendar } from '@shared/domain/calendar/workCalendar'
import { type Span, spansOn, type WeekHours } from '@shared/domain/openingHours'

/** When a station takes appointments of one kind, as far as it decides what can be booked. Lengths in minutes. */
export interface SlotPlan {
  readonly week: WeekHours
  readonly slotLength: number
  readonly places: number
  readonly leadHours: number
  readonly daysAhead: number
}

/** A day ('2026-12-01') that is other than its weekday: closed; open at these times; or, without times, at those of its weekday with so many places. */
export interface SlotException {
  readonly day: string
  readonly isClosed: boolean
  readonly spans: readonly Span[]
  readonly places: number | null
  readonly reason: string
}

export interface OfferedSlot {
  readonly startsAt: number
  readonly endsAt: number
  readonly places: number
}

/** Everything that decides which times a station offers for one kind. */
export interface Offering {
  readonly plan: SlotPlan
  readonly exceptions: readonly SlotException[]
  readonly calendar: WorkCalendar
}

const minute = 60_000
const hour = 60 * minute

export const exceptionOn = (day: Day, { exceptions }: Pick<Offering, 'exceptions'>): SlotException | undefined => exceptions.find((one) => one.day === dayText(day))

const openSpans = (day: Day, offering: Offering): readonly Span[] => {
  const exception = exceptionOn(day, offering)
  if (exception?.isClosed) return []
  return exception && exception.spans.length > 0 ? exception.spans : spansOn(day, offering.plan.week, offering.calendar)
}

/** The times of one day in order, each as long as the plan says; what is left of a span at its end is no slot. */
export const slotsOn = (day: Day, offering: Offering): OfferedSlot[] => {
  const { slotLength, places: usual } = offering.plan
  const places = exceptionOn(day, offering)?.places ?? usual
  return openSpans(day, offering).flatMap(({ from, to }) => Array.from({ length: Math.floor((to - from) / slotLength) }, (_, at) => {
    const startsAt = startOfShanghaiDay(day) + (from + at * slotLength) * minute
    return { startsAt, endsAt: startsAt + slotLength * minute, places }
  }))
}

/** The offered time that begins then, however near or far; undefined where none does. */
export const slotAt = (startsAt: number, offering: Offering): OfferedSlot | undefined => slotsOn(shanghaiDay(startsAt), offering).find((slot) => slot.startsAt === startsAt)

/** The days on which something can be booked now: today, and so many after it. */
export const bookableDays = (now: number, { daysAhead }: Pick<SlotPlan, 'daysAhead'>): { first: Day; last: Day } => ({ first: shanghaiDay(now), last: shanghaiDay(now) + daysAhead })

/** What stands in the way of booking that time at all, whoever asks. The station itself may book until it begins (`byStaff`). */
export const obstacleOfTime = (startsAt: number, offering: Offering, now: number, byStaff = false): BookingObstacle | null => {
  if (startsAt <= now) return 'past'
  if (!byStaff && startsAt < now + offering.plan.leadHours * hour) return 'too_soon'
  const day = shanghaiDay(startsAt)
  if (day > bookableDays(now, offering.plan).last) return 'too_far'
  if (openSpans(day, offering).length === 0) return 'closed_day'
  return slotAt(startsAt, offering) ? null : 'not_offered'
}

/** Every time that can be booked now, in order; some hundreds at the most usual plan. */
export const bookableSlots = (offering: Offering, now: number, byStaff = false): OfferedSlot[] => {
  const { first, last } = bookableDays(now, offering.plan)
  return Array.from({ length: last - first + 1 }, (_, at) => slotsOn(first + at, offering)).flat().filter(({ startsAt }) => obstacleOfTime(startsAt, offering, now, byStaff) === null)
}

/** Whether a day is free by law: a weekday that is not worked. */
export const isPublicHoliday = (day: Day, calendar: WorkCalendar): boolean => {
  const weekday = weekdayOf(day)
  return weekday !== 0 && weekday !== 6 && !isWorkday(day, calendar)
}
