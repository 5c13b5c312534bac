import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { enterStage } from '../stage'
import { type Plan } from './types'

/** Ends a stage; the next one, its owner and its clock start in the same step. */
export const advance: Plan<typeof contract.advance> = ({ request, entry, network, now, body }) => {
  const { stages } = entry.definition
  const next = stages[stages.findIndex(({ key }) => key === request.stageKey) + 1]
  if (!next) throw new DomainError('action_not_allowed')
  const entered = enterStage(next, request.routedUnitId, network, now)
  return {
    set: entered,
    detail: { stage: next.key },
    words: body.note,
    participants: [entered.ownerUnitId],
    announcements: [
      { to: 'applicant', template: 'stage_advanced' },
      ...(entered.ownerUnitId === request.ownerUnitId ? [] : [{ to: { unitId: entered.ownerUnitId }, template: 'request_arrived' } as const]),
    ],
  }
}
