import { type contract } from '@shared/contract/contract'
import { chaseFrom } from '../alarms'
import { type Plan } from './types'

/** 催问: somebody asked outside how far it is; it comes up again when the answer is late, too. */
export const enquire: Plan<typeof contract.enquire> = ({ request, body, now, network }) => ({
  set: { lastEnquiryAt: now, ...chaseFrom(request.expectedAt ?? now, now, network.calendar) },
  words: body.note,
  announcements: [],
})
