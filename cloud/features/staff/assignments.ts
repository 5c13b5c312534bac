import { type contract } from '@shared/contract/contract'
import { dayOfText, startOfShanghaiDay } from '@shared/domain/calendar/day'
import { DomainError } from '@shared/domain/error'
import { isHandlerRole } from '@shared/domain/roles'
import { type Sql } from '../../database/database'
import { newId } from '../../database/id'
import { insert } from '../../database/rows'
import { staffAssignmentTable } from '../identity/entities'
import { handOver, lookAgain } from '../inHand/handOver'
import { type Change } from './change'
import { assertColleagueOf } from './colleagueOf'
import { assertStillAdministered } from './lastAdministrator'
import { assertCovers } from './scope'
import { watchTerm } from './term'

/** Whole days, both included, as a time from which and a time at which it ends; from now where the first day is today. Throws `invalid_input`. */
export const spanOf = ({ fromDay, untilDay }: { fromDay: string | null; untilDay: string | null }, now: number): { fromAt: number; untilAt: number | null } => {
  const fromAt = fromDay ? Math.max(now, startOfShanghaiDay(dayOfText(fromDay))) : now
  const untilAt = untilDay ? startOfShanghaiDay(dayOfText(untilDay) + 1) : null
  if (untilAt !== null && untilAt <= fromAt) throw new DomainError('invalid_input', { fields: { untilDay: { code: 'days_order' } } })
  return { fromAt, untilAt }
}

/** A unit that was merged has no work of its own: whoever were there would handle nothing. Read behind the lock, for it may just have been. Throws `invalid_input`. */
export const assertTakesStaff = async (tx: Sql, unitId: string): Promise<void> => {
  const merged = await tx.query('SELECT 1 AS one FROM unit WHERE id = ? AND mergedIntoId IS NOT NULL', [unitId])
  if (merged.length > 0) throw new DomainError('invalid_input', { fields: { unitId: { code: 'choose_unit' } } })
}

/** 加岗位: another role, in a unit that the administrator answers for. */
export const assignRole: Change<typeof contract.assignRole> = async (tx, { services, scope, record, network, body, now }) => {
  const unit = network.find(body.unitId)
  if (!unit) throw new DomainError('not_found')
  assertCovers(scope, unit.path)
  await assertTakesStaff(tx, unit.id)
  const span = spanOf(body, now)
  const isSame = ({ unitId, role, state }: (typeof record.assignments)[number]) => unitId === unit.id && role === body.role && state !== 'ended'
  if (record.assignments.some(isSame)) throw new DomainError('invalid_input', { fields: { role: { code: 'already_assigned' } } })
  const id = newId(services.clock)
  await insert(tx, staffAssignmentTable, { id, staffId: record.id, unitId: unit.id, role: body.role, ...span })
  if (span.untilAt !== null) await watchTerm(tx, services, id, span.untilAt)
  return { what: 'assigned', unitId: unit.id, role: body.role, ...span }
}

/** Ends a role now (one that has not begun never does). What they had taken up there goes to a colleague or back, unless they still handle requests there. */
export const endAssignment: Change<typeof contract.endAssignment> = async (tx, { services, staff, scope, record, network, params, body, now }) => {
  const assignment = record.assignments.find(({ id }) => id === params.partId)
  if (!assignment) throw new DomainError('not_found')
  assertCovers(scope, assignment.unitPath)
  const { unitId, role } = assignment
  await assertColleagueOf(tx, record, body.toStaffId, now)
  const { affected } = await tx.execute(
    'UPDATE staff_assignment SET untilAt = ?, fromAt = CASE WHEN fromAt > ? THEN ? ELSE fromAt END WHERE id = ? AND (untilAt IS NULL OR untilAt > ?)', [now, now, now, assignment.id, now])
  if (affected !== 1) throw new DomainError('stale_version')
  await assertStillAdministered(tx, [assignment], now)
  const stillHandles = record.assignments.some((other) => other.id !== assignment.id && other.unitId === unitId && other.state === 'now' && isHandlerRole(other.role))
  if (isHandlerRole(role) && !stillHandles) {
    await handOver(tx, services, network, { fromStaffId: record.id, toStaffId: body.toStaffId, byStaffId: staff.id, isForGood: true, unitIds: network.handledBy([unitId]) })
    await lookAgain(tx, services, record.id)
  }
  return { what: 'assignment_ended', unitId, role }
}
