import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { startClock } from '@shared/domain/deadline'
import { clockColumns } from '../stage'
import { type Plan } from './types'

/** Not solved after all: the unit that completed it works on its last stage once more, with a new clock. */
export const reopen: Plan<typeof contract.reopen> = ({ request, entry, body, now, network }) => {
  const stage = entry.definition.stages.find(({ key }) => key === request.stageKey)
  if (!stage) throw new DomainError('action_not_allowed')
  const clock = stage.limit && startClock(now, stage.limit, network.calendar)
  return {
    set: { status: 'accepted', closedAt: null, closing: null, readyAt: null, ...clockColumns(clock, now, network.calendar) },
    words: body.reason,
    announcements: [{ to: { unitId: request.ownerUnitId }, template: 'request_reopened' }],
  }
}
