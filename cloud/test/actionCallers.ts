import { contract } from '@shared/contract/contract'
import { type Endpoint } from '@shared/contract/endpoint'
import { type StaffRole } from '@shared/domain/roles'
import { isStaffAction, type WordKey, staffActions, type StaffActionName } from '@shared/domain/staffActions'
import { type Action, actions } from '@shared/domain/workflow'
import { isForeseen, type Part, type Situation } from './actionTable'

/** `street` owns the request and `district` is above it, unless it is at the top; `other` is a street that it may be offered to. */
type Place = 'street' | 'other' | 'district'
interface Role {
  place: Place
  role: StaffRole
}
const of = (place: Place, role: StaffRole): Role => ({ place, role })

/** The staff who try, by where and as what they work. */
export const staffCallers = {
  streetClerk: of('street', 'clerk'), streetLead: of('street', 'lead'), streetReviewer: of('street', 'reviewer'),
  otherClerk: of('other', 'clerk'), districtClerk: of('district', 'clerk'), districtLead: of('district', 'lead'),
  otherLead: of('other', 'lead'), otherReviewer: of('other', 'reviewer'), districtReviewer: of('district', 'reviewer'),
  streetEditor: of('street', 'editor'), streetAdministrator: of('street', 'administrator'), streetPartner: of('street', 'partner'),
} as const satisfies Record<string, Role>
type StaffCaller = keyof typeof staffCallers

/** familyClerk is a clerk of the street and in private stands for the applicant. */
export type ActionCaller = StaffCaller | 'anonymous' | 'applicant' | 'stranger' | 'familyClerk'
const isStaff = (caller: ActionCaller): caller is StaffCaller => Object.hasOwn(staffCallers, caller)

export const allCallers: readonly ActionCaller[] = [...(Object.keys(staffCallers) as StaffCaller[]), 'anonymous', 'applicant', 'stranger', 'familyClerk']

/** Whether their side has this action at all: what the endpoint looks at before it reads the request. */
export const mayTry = (caller: ActionCaller, action: Action): boolean => (isStaffAction(action) ? isStaff(caller) || caller === 'familyClerk' : !isStaff(caller))

const handles = ({ role }: Role): boolean => role === 'clerk' || role === 'lead' || role === 'reviewer'

/** What a member of staff is to it. Who stands for the applicant in private has no part as staff. */
const partsOf = ({ place, role }: Role, { also }: Situation): Part[] => {
  const owner = also.includes('atTheTop') ? 'district' : 'street'
  const receiver = also.includes('offered') ? 'other' : also.includes('escalated') ? 'district' : null
  return [
    ...(place === owner ? ['handler' as const] : []),
    ...(place === owner && role !== 'clerk' ? ['decider' as const] : []),
    ...(place === owner && role === 'lead' ? ['lead' as const] : []),
    ...(place === receiver ? ['receiver' as const] : []),
    ...(place === 'district' && owner === 'street' && role === 'lead' ? ['leadAbove' as const] : []),
  ]
}

/** 'ok': done. 'same': the answer of the first time again, and nothing changes. Anything else is the code of the refusal. */
export type TrialOutcome = 'ok' | 'same' | 'not_signed_in' | 'forbidden' | 'not_found' | 'action_not_allowed'

const ofPerson = (caller: ActionCaller, action: Action, situation: Situation): TrialOutcome => {
  // At a counter the staff fill in drafts too: theirs they may throw away, and this is none of them.
  if (isStaff(caller)) return action === 'discard' && handles(staffCallers[caller]) ? 'not_found' : 'forbidden'
  if (caller === 'stranger') return 'not_found'
  if (isForeseen(action, situation, ['applicant'])) return 'ok'
  if (action === 'submit') return 'same'
  return situation.status === 'draft' ? 'not_found' : 'action_not_allowed'
}

const ofStaff = (caller: ActionCaller, action: Action, situation: Situation): TrialOutcome => {
  const role: Role | undefined = isStaff(caller) ? staffCallers[caller] : caller === 'familyClerk' ? of('street', 'clerk') : undefined
  if (!role || !handles(role)) return 'forbidden'
  // Nobody but its applicant knows of a draft.
  if (situation.status === 'draft') return 'not_found'
  const parts = caller === 'familyClerk' ? [] : partsOf(role, situation)
  if (parts.length === 0) return 'forbidden'
  return isForeseen(action, situation, parts) ? 'ok' : 'action_not_allowed'
}

export const outcomeOf = (caller: ActionCaller, action: Action, situation: Situation): TrialOutcome =>
  caller === 'anonymous' ? 'not_signed_in' : isStaffAction(action) ? ofStaff(caller, action, situation) : ofPerson(caller, action, situation)

/** What the page of a caller should offer; null where they are shown none. */
export const offeredActions = (caller: ActionCaller, situation: Situation): Action[] | null => {
  if (situation.status === 'draft' || caller === 'anonymous' || caller === 'stranger') return null
  if (!isStaff(caller)) return actions.filter((action) => isForeseen(action, situation, ['applicant']))
  const { place, role } = staffCallers[caller]
  // A street that has no part in it is not shown it.
  if (place === 'other' && !situation.also.includes('offered')) return null
  return handles({ place, role }) ? actions.filter((action) => isForeseen(action, situation, partsOf({ place, role }, situation))) : []
}

const words = (unitId: string, toStaffId: string): Record<WordKey, string> => ({
  unitId, toStaffId, note: '写一句', reason: '写一个理由', remedy: '请打电话来问', result: '已经办好', outcome: 'complete', outsideNumber: '310110-1', outsideDate: '2026-11-20',
})
const bodies: Readonly<Partial<Record<Action, object>>> = {
  supplement: { answers: {}, confirmed: { phone: '' } }, rate: { level: '5' }, reopen: { reason: '还没有办好' }, askReview: { reason: '请再看一看' },
  requestSupplement: { items: [{ field: 'phone', reason: 'wrong' }] },
}

/** A right call of that action, so that a refusal is about who and when alone. */
export const bodyOf = (action: Action, version: number, targetUnitId: string, colleagueId = targetUnitId): object => {
  const asks: readonly WordKey[] = isStaffAction(action) ? staffActions[action as StaffActionName].asks : []
  return { version, ...Object.fromEntries(asks.map((key) => [key, words(targetUnitId, colleagueId)[key]])), ...bodies[action] }
}

export const endpointOf = (action: Action): Endpoint => contract[action === 'discard' ? 'discardDraft' : action]
