import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { targetsFor } from '../policy'
import { offer } from './offer'
import { type Plan } from './types'

/** 转派 to another unit that has somebody to take it. */
export const transfer: Plan<typeof contract.transfer> = (context) => {
  const { request, entry, body, network } = context
  const target = targetsFor(request, entry, network).find(({ id }) => id === body.unitId)
  if (!target) throw new DomainError('invalid_input', { fields: { unitId: { code: 'choose_unit' } } })
  return offer({ context, unitId: target.id, kind: 'transfer' })
}
