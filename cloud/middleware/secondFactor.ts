import { type Endpoint } from '@shared/contract/endpoint'
import { DomainError } from '@shared/domain/error'
import { type Actor } from './actor'

/**
 * As whom somebody calls until they gave the second factor that acting for the bureau takes: not as staff, whichever unit else they work
 * for. Behind a WeChat account stands a citizen, too, who goes on as one. Throws `second_factor_required`.
 */
export const afterSecondFactor = ({ access, beforeSecondFactor }: Pick<Endpoint, 'access' | 'beforeSecondFactor'>, actor: Actor): Actor => {
  if (!actor.needsSecondFactor || beforeSecondFactor) return actor
  const isForStaffAlone = typeof access !== 'string'
  if (actor.account !== null && !isForStaffAlone) return { ...actor, staff: null }
  throw new DomainError('second_factor_required')
}
