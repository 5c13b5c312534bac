import * as v from 'valibot'
import { endpoint } from '@shared/contract/endpoint'
import { coded, day, id, line, role, time, unitBrief, withId } from '@shared/contract/values'
import { toStaffId } from '@shared/contract/team'
import { personActions } from '@shared/domain/personActions'
import { staffRoles } from '@shared/domain/roles'
import { staffChanges } from '@shared/domain/staffChanges'

/** Its form is judged where it can be said what is wrong with it. */
const loginName = line

const listedUnit = v.object({
  unit: unitBrief,
  /** Null at the top of what this administrator answers for. */
  parentId: v.nullable(id),
  isOpen: v.boolean(),
  /** Somebody is there who handles requests; otherwise they go to the unit above. */
  isActive: v.boolean(),
  people: v.number(),
})
export type ListedUnit = v.InferOutput<typeof listedUnit>

const staffAssignment = v.object({
  id, unit: unitBrief, role: coded(staffRoles), fromAt: time, untilAt: v.nullable(time),
  state: v.picklist(['now', 'later', 'ended']),
  mayEnd: v.boolean(),
})

const staffLeave = v.object({ id, fromAt: time, untilAt: time, isNow: v.boolean() })

export const staffPerson = v.object({
  id,
  name: v.string(),
  loginName: v.nullable(v.string()),
  state: coded(['active', 'on_leave', 'deactivated']),
  /** Whether a WeChat account is bound. */
  isBound: v.boolean(),
  hasSecondFactor: v.boolean(),
  /** Until when the invitation can be used that nobody used yet. */
  invitedUntil: v.nullable(time),
  assignments: v.array(staffAssignment),
  leaves: v.array(staffLeave),
  may: v.array(v.picklist(personActions)),
})
export type StaffPerson = v.InferOutput<typeof staffPerson>

const staffChange = v.object({ id, at: time, what: coded(staffChanges), byName: v.nullable(v.string()), unitName: v.nullable(v.string()), roleText: v.nullable(v.string()), fromAt: v.nullable(time), untilAt: v.nullable(time) })
export type StaffChangeEntry = v.InferOutput<typeof staffChange>

/** What is shown once and kept nowhere; null when a repeated call finds that it was made before. */
const issued = v.object({ person: staffPerson, invitation: v.nullable(v.string()), password: v.nullable(v.string()) })
export type Issued = v.InferOutput<typeof issued>

/** Null for a lead, who sees the team and not the record. */
const leaveChanged = v.object({ person: v.nullable(staffPerson) })
const handingOver = v.object({ toStaffId })
const onPerson = { method: 'POST', access: ['administrator'], params: withId, idempotent: true } as const
const changed = v.object({ person: staffPerson })
/** Who records that somebody is away: whoever administers or leads their unit. */
const leaders = ['administrator', 'lead'] as const
const withPart = v.object({ id, partId: id })

export const staff = {
  listUnits: endpoint({
    name: 'listUnits', method: 'GET', path: '/bureau/units', access: ['administrator'],
    summary: 'The units that I administer, parents before children',
    answer: v.object({ units: v.array(listedUnit) }),
  }),
  listPeople: endpoint({
    name: 'listPeople', method: 'GET', path: '/bureau/units/:id/people', access: ['administrator'], params: withId,
    summary: 'The staff of a unit, those who left within a year at the end',
    answer: v.object({ unit: unitBrief, people: v.array(staffPerson) }),
  }),
  getPerson: endpoint({
    name: 'getPerson', method: 'GET', path: '/bureau/people/:id', access: ['administrator'], params: withId,
    summary: 'A member of staff, and what was done to their record, newest first',
    answer: v.object({ person: staffPerson, changes: v.array(staffChange) }),
  }),
  invitePerson: endpoint({
    name: 'invitePerson', method: 'POST', path: '/bureau/units/:id/people', access: ['administrator'], params: withId, idempotent: true, limit: { calls: 100, perSeconds: 3600 },
    summary: 'A new member of staff, with an invitation for WeChat and, if a login name is given, a first password',
    body: v.object({ name: line, role, loginName: v.optional(v.nullable(loginName), null) }),
    answer: issued,
  }),
  renewInvitation: endpoint({
    ...onPerson, name: 'renewInvitation', path: '/bureau/people/:id/invitation', limit: { calls: 100, perSeconds: 3600 },
    summary: 'Another invitation; the one before can no longer be used', answer: issued,
  }),
  renewPassword: endpoint({
    ...onPerson, name: 'renewPassword', path: '/bureau/people/:id/password', limit: { calls: 100, perSeconds: 3600 },
    summary: 'Another first password; sessions at PCs end',
    body: v.object({ loginName: v.optional(v.nullable(loginName), null) }), answer: issued,
  }),
  resetSecondFactor: endpoint({
    ...onPerson, name: 'resetSecondFactor', path: '/bureau/people/:id/second-factor-reset', summary: 'Forget their authenticator; they set up another at the next sign-in', answer: changed,
  }),
  assignRole: endpoint({
    ...onPerson, name: 'assignRole', path: '/bureau/people/:id/assignments', summary: 'Another role, here or in another unit that I administer; days are whole ones, both included',
    body: v.object({ unitId: id, role, fromDay: v.optional(v.nullable(day), null), untilDay: v.optional(v.nullable(day), null) }), answer: changed,
  }),
  endAssignment: endpoint({
    ...onPerson, name: 'endAssignment', path: '/bureau/people/:id/assignments/:partId/end', params: withPart, summary: 'They no longer are this, from now on; what they had taken up there goes to a colleague or the queue',
    body: handingOver, answer: changed,
  }),
  recordLeave: endpoint({
    ...onPerson, access: leaders, name: 'recordLeave', path: '/bureau/people/:id/leaves', summary: 'Absent on these days, both included; what they have in hand by then goes to a colleague or the queue',
    body: v.object({ fromDay: day, untilDay: day, toStaffId }), answer: leaveChanged,
  }),
  endLeave: endpoint({ ...onPerson, access: leaders, name: 'endLeave', path: '/bureau/people/:id/leaves/:partId/end', params: withPart, summary: 'Back already, or not going after all', answer: leaveChanged }),
  deactivatePerson: endpoint({
    ...onPerson, name: 'deactivatePerson', path: '/bureau/people/:id/deactivation', summary: 'Sessions end at once; what they have in hand goes to a colleague or the queue',
    body: handingOver, answer: changed,
  }),
  reactivatePerson: endpoint({ ...onPerson, name: 'reactivatePerson', path: '/bureau/people/:id/reactivation', summary: 'They may sign in again', answer: changed }),
}
