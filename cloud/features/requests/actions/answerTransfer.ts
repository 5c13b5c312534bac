import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { type Plan } from './types'

const noOffer = { offeredUnitId: null, offerKind: null, offeredAt: null, offerReason: null } as const

/** 接收: the receiving unit owns it and works on it from now on. A transfer never restarts the clock. */
export const acceptTransfer: Plan<typeof contract.acceptTransfer> = ({ request, body, staffId }) => {
  const unitId = request.offeredUnitId
  if (!unitId) throw new DomainError('action_not_allowed')
  // A request that was simply in the wrong place is now routed to the right one; who had it by mistake reads it no longer.
  const wasMisrouted = request.offerKind === 'transfer' && request.ownerUnitId === request.routedUnitId
  return {
    set: { ...noOffer, ownerUnitId: unitId, routedUnitId: wasMisrouted ? unitId : request.routedUnitId, status: 'accepted', assigneeId: staffId },
    detail: { fromUnitId: request.ownerUnitId },
    words: body.note,
    participants: [unitId],
    formerParticipants: wasMisrouted ? [request.ownerUnitId] : [],
    announcements: [{ to: 'applicant', template: 'transfer_accepted' }],
  }
}

/** Not ours: it stays with the sender, who reads why; the part of this unit ends. */
export const declineTransfer: Plan<typeof contract.declineTransfer> = ({ request, body, actorUnit }) => ({
  set: noOffer,
  words: body.reason,
  formerParticipants: request.offeredUnitId ? [request.offeredUnitId] : [],
  announcements: [{ to: { unitId: request.ownerUnitId }, template: 'transfer_declined', params: { unit: actorUnit?.name ?? '' } }],
})

/** The sender keeps it after all. */
export const cancelTransfer: Plan<typeof contract.cancelTransfer> = ({ request, body }) => ({
  set: noOffer,
  words: body.note,
  formerParticipants: request.offeredUnitId ? [request.offeredUnitId] : [],
  announcements: [],
})
