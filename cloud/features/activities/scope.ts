import { type ActivityAction } from '@shared/domain/activities'
import { DomainError } from '@shared/domain/error'
import { type KeeperScope, over, publisherRoles } from '../network/keepers'
import { type NetworkView } from '../network/network'
import { type ActivityRow } from './entities'

export { coveredUnits, mayAddFor, mayOrganiseFor, scopeNow, scopeOf } from '../network/keepers'
export type ActivityScope = KeeperScope

type Held = Pick<ActivityRow, 'organiserUnitId' | 'state' | 'endsAt'>

/** What they may do with an activity now. After its end only what belongs to it afterwards is left. */
export const actionsOn = (scope: ActivityScope, network: NetworkView, { organiserUnitId, state, endsAt }: Held, now: number): ActivityAction[] => {
  const mine = over(scope, network, organiserUnitId)
  if (mine.length === 0) return []
  const publishes = mine.some(({ role }) => publisherRoles.includes(role))
  const isOver = endsAt !== null && endsAt <= now
  if (state === 'draft') return ['edit', ...(publishes ? ['publish' as const] : [])]
  if (state === 'cancelled') return ['signups', 'results']
  return [...(publishes && !isOver ? ['edit' as const, 'cancel' as const] : []), 'signups', 'door', 'results']
}

/** Throws `not_found` where it is none of theirs; else, where they may not do that now, `activity_over`, `action_not_allowed` for a step that a draft or a published one does not have, or `forbidden`. */
export const assertMay = (action: ActivityAction, scope: ActivityScope, network: NetworkView, activity: Held, now: number): void => {
  const actions = actionsOn(scope, network, activity, now)
  if (actions.length === 0) throw new DomainError('not_found')
  if (actions.includes(action)) return
  const isDraft = activity.state === 'draft'
  if (!isDraft && (activity.state === 'cancelled' || (activity.endsAt !== null && activity.endsAt <= now))) throw new DomainError('activity_over')
  const hasStep = isDraft ? action === 'edit' || action === 'publish' : action !== 'publish'
  throw new DomainError(hasStep ? 'forbidden' : 'action_not_allowed')
}
