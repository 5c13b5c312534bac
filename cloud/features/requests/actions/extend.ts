import { type contract } from '@shared/contract/contract'
import { extendClock } from '@shared/domain/deadline'
import { DomainError } from '@shared/domain/error'
import { clockOf } from '../present/due'
import { clockColumns, stageOf } from '../stage'
import { type Plan } from './types'

/** 延期: longer once, by what the service allows; the applicant reads why. */
export const extend: Plan<typeof contract.extend> = ({ request, entry, body, now, network }) => {
  const clock = clockOf(request)
  const longer = stageOf(request, entry)?.extension
  if (!clock || !longer) throw new DomainError('action_not_allowed')
  return {
    set: clockColumns(extendClock(clock, longer, network.calendar), now, network.calendar),
    detail: { amount: longer.amount, unit: longer.unit },
    words: body.reason,
    announcements: [{ to: 'applicant', template: 'request_extended' }],
  }
}
