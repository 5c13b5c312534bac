import { type ActivityAction } from '@shared/domain/activities'
import { DomainError } from '@shared/domain/error'
import { type StaffRole, type UnitKind } from '@shared/domain/roles'
import { type Sql } from '../../database/database'
import { type Assignment, type StaffActor } from '../../middleware/actor'
import { type NetworkView } from '../network/network'
import { type ActivityRow } from './entities'

/** Units that hold activities: partner points and homes of retired officers take part in those of others. */
const organiserKinds: readonly UnitKind[] = ['bureau', 'district', 'street', 'community']
/** Everybody of such a unit drafts and runs its activities; the word to the public is with these. */
const publisherRoles: readonly StaffRole[] = ['lead', 'editor', 'administrator']
const keeperRoles: readonly StaffRole[] = ['clerk', 'reviewer', ...publisherRoles]

export type ActivityScope = readonly Assignment[]

const keeping = (assignments: readonly Assignment[]): ActivityScope => assignments.filter(({ role, unitKind }) => organiserKinds.includes(unitKind) && keeperRoles.includes(role))

/** What of the network somebody keeps activities for: their units and all under them. */
export const scopeOf = ({ assignments }: StaffActor): ActivityScope => keeping(assignments)

/** The same as the database has it at this moment. */
export const scopeNow = async (sql: Sql, staffId: string, now: number): Promise<ActivityScope> =>
  keeping(await sql.query<Assignment & Record<string, string>>(
    `SELECT u.id AS unitId, u.kind AS unitKind, u.path AS unitPath, sa.role FROM staff_assignment sa JOIN staff s ON s.id = sa.staffId JOIN unit u ON u.id = sa.unitId
     WHERE sa.staffId = ? AND s.disabledAt IS NULL AND sa.fromAt <= ? AND (sa.untilAt IS NULL OR sa.untilAt > ?) ORDER BY sa.id`, [staffId, now, now]))

/** What a unit organised that was merged belongs to the one that has its work now. */
const over = (scope: ActivityScope, network: NetworkView, organiserUnitId: string): ActivityScope => {
  const unit = network.successor(organiserUnitId)
  return unit ? scope.filter(({ unitPath }) => unit.path.startsWith(unitPath)) : []
}

/** The ids of the units whose activities they keep: of the whole network some hundreds. */
export const coveredUnits = (scope: ActivityScope, network: NetworkView): string[] =>
  network.units.filter(({ id, kind }) => organiserKinds.includes(kind) && over(scope, network, id).length > 0).map(({ id }) => id)

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

/** Whether they may hold an activity of that unit. */
export const mayOrganiseFor = (scope: ActivityScope, network: NetworkView, unitId: string): boolean => {
  const unit = network.find(unitId)
  return unit !== undefined && organiserKinds.includes(unit.kind) && over(scope, network, unitId).length > 0
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
