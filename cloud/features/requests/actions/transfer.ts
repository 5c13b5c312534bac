import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { targetsFor, unitAbove } from '../policy'
import { type ActionContext, type Change, type Plan } from './types'

type Offer = { context: Pick<ActionContext<typeof contract.escalate>, 'now' | 'actorUnit'> & { body: { reason: string } }; unitId: string; kind: 'transfer' | 'escalate' }

/** 首问负责: the sender owns it until the other side takes it; both queues show it and the clock runs on. */
const offer = ({ context: { body, now, actorUnit }, unitId, kind }: Offer): Change => ({
  set: { offeredUnitId: unitId, offerKind: kind, offeredAt: now, offerReason: body.reason },
  detail: { unitId },
  words: body.reason,
  announcements: [{ to: { unitId }, template: 'transfer_offered', params: { unit: actorUnit?.name ?? '' } }],
})

/** 转派 to another unit that has somebody to take it. */
export const transfer: Plan<typeof contract.transfer> = (context) => {
  const { request, entry, body, network } = context
  const target = targetsFor(request, entry, network).find(({ id }) => id === body.unitId)
  if (!target) throw new DomainError('invalid_input', { fields: { unitId: { code: 'choose_unit' } } })
  return offer({ context, unitId: target.id, kind: 'transfer' })
}

/** 上报 to the unit above. */
export const escalate: Plan<typeof contract.escalate> = (context) => {
  const unitId = unitAbove(context.request, context.network)
  if (!unitId) throw new DomainError('action_not_allowed')
  return offer({ context, unitId, kind: 'escalate' })
}
