import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { unitAbove } from '../policy'
import { offer } from './offer'
import { type Plan } from './types'

/** 上报 to the unit above. */
export const escalate: Plan<typeof contract.escalate> = (context) => {
  const unitId = unitAbove(context.request, context.network)
  if (!unitId) throw new DomainError('action_not_allowed')
  return offer({ context, unitId, kind: 'escalate' })
}
