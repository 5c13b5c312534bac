import { type contract } from '@shared/contract/contract'
import { clockColumns } from '../stage'
import { type Plan } from './types'

/** Not granted: never without the reason and what the person can do now. */
export const reject: Plan<typeof contract.reject> = ({ body, now, staffId, network }) => ({
  set: { status: 'rejected', assigneeId: staffId, closedAt: now, closing: JSON.stringify({ reason: body.reason, remedy: body.remedy }), ...clockColumns(null, now, network.calendar), messageWaitsAt: null },
  words: `${body.reason}\n${body.remedy}`,
  announcements: [{ to: 'applicant', template: 'request_rejected' }],
})
