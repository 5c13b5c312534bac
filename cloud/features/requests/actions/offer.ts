import { type ActionContext, type Change } from './types'

interface Offer {
  context: Pick<ActionContext<{ reason: string }>, 'now' | 'actorUnit' | 'body'>
  unitId: string
  kind: 'transfer' | 'escalate'
  /** Whose area it is, where the transfer says that it is not ours. */
  belongsTo?: string
}

/** 首问负责: the sender owns it until the other side takes it; both queues show it and the clock runs on. */
export const offer = ({ context: { body, now, actorUnit }, unitId, kind, belongsTo }: Offer): Change => ({
  set: { offeredUnitId: unitId, offerKind: kind, offeredAt: now, offerReason: body.reason, offerCause: belongsTo ? 'not_our_area' : null, offerBelongsTo: belongsTo ?? null },
  detail: { unitId, ...(belongsTo ? { cause: 'not_our_area', belongsTo } : {}) },
  words: body.reason,
  announcements: [{ to: { unitId }, template: 'transfer_offered', params: { unit: actorUnit?.name ?? '' } }],
})
