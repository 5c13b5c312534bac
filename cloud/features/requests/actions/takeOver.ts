import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { type Plan } from './types'

/** 提级办理: a unit above works on what the unit below cannot, such as the request of its only clerk. The clock runs on. */
export const takeOver: Plan<typeof contract.takeOver> = ({ request, body, actorUnit, staffId }) => {
  if (!actorUnit) throw new DomainError('action_not_allowed')
  return {
    set: { ownerUnitId: actorUnit.id, status: 'accepted', assigneeId: staffId },
    detail: { fromUnitId: request.ownerUnitId },
    words: body.reason,
    participants: [actorUnit.id],
    announcements: [
      { to: 'applicant', template: 'transfer_accepted' },
      { to: { unitId: request.ownerUnitId }, template: 'request_taken_over' },
    ],
  }
}
