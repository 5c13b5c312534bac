import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { resentTo } from '../routingReceipt'
import { noOffer } from '../stage'
import { type Plan } from './types'

/** 接收: the receiving unit owns it and works on it from now on. A transfer never restarts the clock. */
export const acceptTransfer: Plan<typeof contract.acceptTransfer> = ({ request, network, staffId }) => {
  const unitId = request.offeredUnitId
  if (!unitId) throw new DomainError('action_not_allowed')
  // A request that was simply in the wrong place is now routed to the right one; who had it by mistake reads it no longer, unless it was filed there.
  const wasMisrouted = request.offerKind === 'transfer' && request.ownerUnitId === request.routedUnitId
  const [from, unit] = [network.unit(request.ownerUnitId), network.unit(unitId)]
  return {
    set: {
      ...noOffer, ownerUnitId: unitId, status: 'accepted', assigneeId: staffId,
      ...(wasMisrouted ? { routedUnitId: unitId, routing: resentTo(unit, request, { code: 'taken_over', params: { from: from.name, unit: unit.name } }) } : {}),
    },
    detail: { fromUnitId: from.id },
    lesson: request.offerCause === 'not_our_area' ? { unitId: request.offerBelongsTo ?? unitId, fromUnitId: from.id, origin: 'corrected' } : null,
    participants: [unitId],
    formerParticipants: wasMisrouted && from.id !== request.filedUnitId ? [from.id] : [],
    announcements: [{ to: 'applicant', template: 'transfer_accepted' }],
  }
}
