import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { targetsFor } from '../policy'
import { offer } from './offer'
import { type Plan } from './types'

/** 转派 to another unit that has somebody to take it. 不属于本站辖区 may name a station where nobody is now: the area is its all the same. */
export const transfer: Plan<typeof contract.transfer> = (context) => {
  const { request, entry, body, network } = context
  const target = targetsFor(request, entry, network).find(({ id }) => id === body.unitId)
  if (!target) throw new DomainError('invalid_input', { fields: { unitId: { code: 'choose_unit' } } })
  const belongsTo = body.cause === 'not_our_area' ? (body.belongsToUnitId ?? target.id) : undefined
  if (belongsTo && !network.find(belongsTo)) throw new DomainError('invalid_input', { fields: { belongsToUnitId: { code: 'unknown_item' } } })
  return offer({ context, unitId: target.id, kind: 'transfer', belongsTo })
}
