import { type WorkCalendar } from '@shared/domain/calendar/workCalendar'
import { extendClock, type LimitClock, pauseClock, recountClock, resumeClock, startClock } from '@shared/domain/deadline'
import { type Step } from '@shared/domain/workflow'
import { type RequestLogRow } from '../features/requests/entities'

type Entry = Pick<RequestLogRow, 'action' | 'at' | 'limitClock'>

/** What a step does to the clock; one that is not named leaves it as it is. A stage brings its own limit, or none. */
const effects: Readonly<Partial<Record<Step, 'stage' | 'pause' | 'resume' | 'recount' | 'extend' | 'end'>>> = {
  submit: 'stage', route: 'stage', advance: 'stage', reopen: 'stage',
  requestSupplement: 'pause', announceReady: 'pause', supplement: 'resume', cancelSupplement: 'resume',
  calendarChanged: 'recount', extend: 'extend', complete: 'end', reject: 'end', withdraw: 'end',
}

const started = ({ at, limitClock }: Entry, calendar: WorkCalendar): LimitClock | null =>
  // Of the clock in the log only the limit is taken: everything else is reckoned here again.
  limitClock === null ? null : startClock(at, (JSON.parse(limitClock) as LimitClock).limit, calendar)

const limitOf = ({ limitClock }: Entry): number => (JSON.parse(limitClock ?? '{}') as LimitClock).limit.amount

/** The clock of a request from its log, oldest entry first, and from the calendars that were in force; null where nothing is promised. */
export const replayLog = (log: readonly Entry[], calendarAt: (time: number) => WorkCalendar): LimitClock | null =>
  log.reduce<LimitClock | null>((clock, entry) => {
    const effect = effects[entry.action]
    const calendar = calendarAt(entry.at)
    if (effect === 'end') return null
    if (effect === 'stage') return started(entry, calendar)
    if (effect === undefined || clock === null) return clock
    if (effect === 'extend') return extendClock(clock, { ...clock.limit, amount: limitOf(entry) - clock.limit.amount }, calendar)
    return { pause: pauseClock, resume: resumeClock, recount: recountClock }[effect](clock, entry.at, calendar)
  }, null)
