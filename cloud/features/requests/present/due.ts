import { type Due } from '@shared/contract/requests'
import { dueDay, isSoon, type LimitClock, remaining } from '@shared/domain/deadline'
import { type WorkCalendar } from '@shared/domain/calendar/workCalendar'
import { dayText, limitUnitTexts, remainingSentence } from '@shared/text/due'
import { type RequestRow } from '../entities'

/** The clock of the current stage; null where nothing is promised (drafts, outside stages, closed requests). */
export const clockOf = (request: Pick<RequestRow, 'limitClock'>): LimitClock | null => (request.limitClock ? (JSON.parse(request.limitClock) as LimitClock) : null)

const asDue = (clock: LimitClock, now: number, calendar: WorkCalendar): Due => {
  const left = remaining(now, clock.dueAt, clock.limit.unit, calendar)
  return {
    at: clock.dueAt,
    dayText: dayText(dueDay(clock.dueAt)),
    state: left.kind,
    days: left.kind === 'today' ? 0 : left.days,
    unitText: limitUnitTexts[clock.limit.unit],
    isSoon: isSoon(clock, now),
    isProvisional: clock.provisional,
  }
}

/** When our own units must be done, while the clock runs; null while it stands or where there is none. */
export const dueOf = (request: Pick<RequestRow, 'limitClock'>, now: number, calendar: WorkCalendar): Due | null => {
  const clock = clockOf(request)
  return clock && clock.pausedAt === null ? asDue(clock, now, calendar) : null
}

export { asDue }

/** "，最晚 11月23日 周一"; for messages, which are read days later: the day stays true, what is left of it would not. */
export const duePhrase = (request: Pick<RequestRow, 'limitClock'>): string => {
  const clock = clockOf(request)
  return clock && clock.pausedAt === null ? `，最晚 ${dayText(dueDay(clock.dueAt))}${clock.provisional ? '（暂定）' : ''}` : ''
}

/** "最晚 11月23日 周一，还剩 2 个工作日"; for what is read now. */
export const dueSentence = (request: Pick<RequestRow, 'limitClock'>, now: number, calendar: WorkCalendar): string => {
  const due = dueOf(request, now, calendar)
  return due ? remainingSentence(due) : ''
}
