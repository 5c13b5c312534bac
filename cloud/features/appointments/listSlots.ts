import { type SlotDay } from '@shared/contract/appointments'
import { type contract } from '@shared/contract/contract'
import { bookableDays, exceptionOn, isPublicHoliday, type Offering, slotsOn } from '@shared/domain/appointmentSlots'
import { type Day, dayOfText, dayText, shanghaiDay } from '@shared/domain/calendar/day'
import { appointmentWords } from '@shared/text/appointments'
import { type AnswerOf } from '@shared/contract/endpoint'
import { type Call } from '../../middleware/endpoints'
import { presentUnit } from '../network/presenter'
import { readOffering } from './offering'
import { unitOf } from './scope'
import { readFree } from './slots'

/** So many days at a time. */
const shownDays = 7

/** Why there is no time on a day that one would look for some; null where the pattern of its weekday has none anyway. */
const closedWhy = (day: Day, offering: Offering): string | null => {
  const exception = exceptionOn(day, offering)
  if (exception?.isClosed) return exception.reason || appointmentWords.closed
  return slotsOn(day, offering).length === 0 && isPublicHoliday(day, offering.calendar) ? appointmentWords.holiday : null
}

/** 可约时间: a week from a day on. Times that are too near or past are left out; full ones are shown with nothing left. */
export const listSlots = async ({ services, params, query: { kind, from }, now }: Call<typeof contract.listSlots>): Promise<AnswerOf<typeof contract.listSlots>> => {
  const network = await services.network.current()
  const unit = unitOf(network, params.id)
  const offering = await readOffering(services.database, network, unit.id, kind, now)
  const today = dayText(shanghaiDay(now))
  if (!offering) return { unit: presentUnit(unit), isOffered: false, days: [], firstDay: today, lastDay: today, nextFree: null }
  const { first, last } = bookableDays(now, offering.plan)
  const free = await readFree(services.database, { unitId: unit.id, kind }, offering, now)
  const begin = Math.min(Math.max(from === undefined ? first : dayOfText(from), first), last)
  const days = Array.from({ length: Math.min(shownDays, last - begin + 1) }, (_, at): SlotDay => {
    const day = begin + at
    const slots = free.filter(({ startsAt }) => shanghaiDay(startsAt) === day).map(({ startsAt, endsAt, left }) => ({ startsAt, endsAt, left }))
    return { day: dayText(day), slots, closedWhy: closedWhy(day, offering) }
  })
  return { unit: presentUnit(unit), isOffered: true, days, firstDay: dayText(first), lastDay: dayText(last), nextFree: free.find(({ left }) => left > 0)?.startsAt ?? null }
}
