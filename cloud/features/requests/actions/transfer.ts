import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { targetsFor, unitAbove } from '../policy'
import { type ActionContext, type Change, type Plan } from './types'

type Offer = {
  context: Pick<ActionContext<typeof contract.escalate>, 'now' | 'actorUnit'> & { body: { reason: string } }
  unitId: string
  kind: 'transfer' | 'escalate'
  /** Whose area it is, where the transfer says that it is not ours. */
  belongsTo?: string
}

/** 首问负责: the sender owns it until the other side takes it; both queues show it and the clock runs on. */
const offer = ({ context: { body, now, actorUnit }, unitId, kind, belongsTo }: Offer): Change => ({
  set: { offeredUnitId: unitId, offerKind: kind, offeredAt: now, offerReason: body.reason, offerCause: belongsTo ? 'not_our_area' : null, offerBelongsTo: belongsTo ?? null },
  detail: { unitId, ...(belongsTo ? { cause: 'not_our_area', belongsTo } : {}) },
  words: body.reason,
  announcements: [{ to: { unitId }, template: 'transfer_offered', params: { unit: actorUnit?.name ?? '' } }],
})

/** 转派 to another unit that has somebody to take it. 不属于本站辖区 may name a station where nobody is now: the area is its all the same. */
export const transfer: Plan<typeof contract.transfer> = (context) => {
  const { request, entry, body, network } = context
  const target = targetsFor(request, entry, network).find(({ id }) => id === body.unitId)
  if (!target) throw new DomainError('invalid_input', { fields: { unitId: { code: 'choose_unit' } } })
  const belongsTo = body.cause === 'not_our_area' ? (body.belongsToUnitId ?? target.id) : undefined
  if (belongsTo && !network.find(belongsTo)) throw new DomainError('invalid_input', { fields: { belongsToUnitId: { code: 'unknown_item' } } })
  return offer({ context, unitId: target.id, kind: 'transfer', belongsTo })
}

/** 上报 to the unit above. */
export const escalate: Plan<typeof contract.escalate> = (context) => {
  const unitId = unitAbove(context.request, context.network)
  if (!unitId) throw new DomainError('action_not_allowed')
  return offer({ context, unitId, kind: 'escalate' })
}
