import { type contract } from '@shared/contract/contract'
import { type WorkCalendar } from '@shared/domain/calendar/workCalendar'
import { resumeClock } from '@shared/domain/deadline'
import { type RequestRow } from '../entities'
import { clockOf } from '../present/due'
import { clockColumns } from '../stage'
import { type Plan } from './types'

/** The work goes on where it stopped, and so does the clock. */
export const goOn = (request: RequestRow, now: number, calendar: WorkCalendar): Partial<RequestRow> => {
  const clock = clockOf(request)
  return { status: request.statusBefore ?? 'submitted', statusBefore: null, supplement: null, ...clockColumns(clock && resumeClock(clock, now, calendar), now, calendar) }
}

/** What was asked for came another way, or is not needed after all: nobody waits for the applicant any longer. */
export const cancelSupplement: Plan<typeof contract.cancelSupplement> = ({ request, body, now, network }) => ({
  set: goOn(request, now, network.calendar),
  words: body.note,
  announcements: [{ to: 'applicant', template: 'supplement_cancelled' }],
})
