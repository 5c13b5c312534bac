import * as v from 'valibot'
import { endpoint } from '@shared/contract/endpoint'
import { coded, cursor, id, note, time, unitBrief, version, withId } from '@shared/contract/values'
import { handlerRoles } from '@shared/domain/roles'
import { callOutcomes, callReasons } from '@shared/domain/notices'

const call = v.object({
  id, reason: coded(callReasons), unit: unitBrief, personId: id, name: v.string(), phone: v.string(), isMasked: v.boolean(),
  /** What to tell them. */
  about: v.string(), noticeId: v.nullable(id), requestId: v.nullable(id), since: time, doneAt: v.nullable(time), outcome: v.nullable(coded(callOutcomes)), note: v.string(), byName: v.nullable(v.string()), attempts: v.number(), version,
})
export type StaffCall = v.InferOutput<typeof call>

/** 电话名单: whom a station calls because no phone shows them what matters. */
export const calls = {
  listCalls: endpoint({
    name: 'listCalls', method: 'GET', path: '/staff/calls', access: handlerRoles, summary: 'Whom my units are to call, the oldest first; or whom they called, the latest first',
    query: v.object({ tab: v.optional(v.picklist(['open', 'done']), 'open'), noticeId: v.optional(id), after: cursor }), answer: v.object({ calls: v.array(call), next: v.nullable(v.string()), open: v.number() }),
  }),
  recordCall: endpoint({ name: 'recordCall', method: 'POST', path: '/staff/calls/:id', access: handlerRoles, params: withId, idempotent: true, summary: 'What came of a call; whoever was not reached stays on the list', body: v.object({ outcome: v.picklist(callOutcomes), note: v.optional(note, ''), version }), answer: v.object({ call }) }),
}
