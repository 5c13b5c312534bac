import * as v from 'valibot'
import { endpoint } from '@shared/contract/endpoint'
import { colleague } from '@shared/contract/staffRequests'
import { coded, done, id, time, unitBrief, withId } from '@shared/contract/values'
import { personActions } from '@shared/domain/personActions'

/** What somebody can have in hand; the words stand in shared/text/team.ts. */
export const inHandKinds = ['requests', 'drafts', 'visits'] as const
export type InHandKind = (typeof inHandKinds)[number]

/** Open requests, counted as the tabs of the queue count them. */
const load = v.object({
  inHand: v.number(), waiting: v.number(), working: v.number(), supplement: v.number(), soon: v.number(), overdue: v.number(),
  /** The next day on which one is due. */
  nextDueText: v.nullable(v.string()),
})
export type Load = v.InferOutput<typeof load>

const leave = v.object({ id, fromAt: time, untilAt: time, isNow: v.boolean(), handToName: v.nullable(v.string()) })

export const teamMember = v.object({
  id, name: v.string(), roleText: v.string(),
  /** `left`: no role in this unit any more. */
  state: coded(['active', 'on_leave', 'deactivated', 'left']),
  leaves: v.array(leave),
  load,
  drafts: v.number(),
  /** Away, and requests are still theirs. */
  needsHandOver: v.boolean(),
  may: v.array(v.picklist(personActions)),
})
export type TeamMember = v.InferOutput<typeof teamMember>

/** To whom what somebody has in hand goes; null: to the queue. */
export const toStaffId = v.optional(v.nullable(id), null)

const leads = { access: ['lead', 'administrator'], params: withId } as const

export const team = {
  listTeam: endpoint({
    ...leads, name: 'listTeam', method: 'GET', path: '/staff/units/:id/team',
    summary: 'Who of a unit has what in hand, by name, and what nobody has taken up',
    answer: v.object({ unit: unitBrief, unclaimed: load, members: v.array(teamMember) }),
  }),
  previewHandOver: endpoint({
    ...leads, name: 'previewHandOver', method: 'GET', path: '/staff/people/:id/in-hand',
    summary: 'What somebody has in hand, who could take it, and how much of it that colleague may take',
    query: v.object({ toStaffId: v.optional(id) }),
    answer: v.object({ name: v.string(), kinds: v.array(v.object({ kind: coded(inHandKinds), count: v.number(), taken: v.number() })), colleagues: v.array(colleague) }),
  }),
  handOver: endpoint({
    ...leads, name: 'handOver', method: 'POST', path: '/staff/people/:id/hand-over', idempotent: true,
    summary: 'Move what somebody has in hand to a colleague or to the queue, now',
    body: v.object({ toStaffId }), answer: done,
  }),
}
