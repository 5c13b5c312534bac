import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { date } from '@shared/fields/date'
import { chaseFrom } from '../alarms'
import { withFlag } from '../flags'
import { type Plan } from './types'

/** 内部备注: for colleagues and the units above; the work is not touched. */
export const comment: Plan<typeof contract.comment> = ({ body }) => ({ set: {}, isAside: true, words: body.reason, announcements: [] })

/** 我来办: who works on it, so that two do not do the same. */
export const claim: Plan<typeof contract.claim> = ({ staffId }) => ({ set: { assigneeId: staffId }, announcements: [] })

/** 回访: the lead has called. */
export const callBack: Plan<typeof contract.callBack> = ({ body }) => ({ set: { callbackDueAt: null }, words: body.result, announcements: [] })

/** 催问: somebody asked outside how far it is; it comes up again when the answer is late, too. */
export const enquire: Plan<typeof contract.enquire> = ({ request, body, now, network }) => ({
  set: { lastEnquiryAt: now, ...chaseFrom(request.expectedAt ?? now, now, network.calendar) },
  words: body.note,
  announcements: [],
})

/** A hint for those above, such as a criminal penalty: no refusal, the province weighs it. */
export const flag: Plan<typeof contract.flag> = ({ request, body }) => ({ set: withFlag(request, body.reason), words: body.reason, announcements: [] })

/** The decision is made in the national system: its number and date there. Throws `invalid_input` for a day that is none, or that has not come yet. */
export const recordOutside: Plan<typeof contract.recordOutside> = ({ body, now }) => {
  const { problem } = date.check(body.outsideDate, { dates: 'past' }, now)
  if (problem) throw new DomainError('invalid_input', { fields: { outsideDate: problem } })
  return {
    set: { outside: JSON.stringify({ number: body.outsideNumber, date: body.outsideDate, note: body.note }) },
    words: body.note,
    announcements: [],
  }
}
