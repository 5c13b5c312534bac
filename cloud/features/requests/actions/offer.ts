import { type ActionContext, type Change } from './types'

interface Offer {
  context: Pick<ActionContext<{ reason: string }>, 'now' | 'actorUnit' | 'body'>
  unitId: string
  kind: 'transfer' | 'escalate'
}

/** 首问负责: the sender owns it until the other side takes it; both queues show it and the clock runs on. */
export const offer = ({ context: { body, now, actorUnit }, unitId, kind }: Offer): Change => ({
  set: { offeredUnitId: unitId, offerKind: kind, offeredAt: now, offerReason: body.reason },
  detail: { unitId },
  words: body.reason,
  announcements: [{ to: { unitId }, template: 'transfer_offered', params: { unit: actorUnit?.name ?? '' } }],
})
