import { type contract } from '@shared/contract/contract'
import { clockColumns } from '../stage'
import { type Plan } from './types'

/** 办结: the last stage is done and the applicant reads the result. */
export const complete: Plan<typeof contract.complete> = ({ body, now, staffId, network }) => ({
  set: { status: 'completed', assigneeId: staffId, closedAt: now, closing: JSON.stringify({ result: body.result }), ...clockColumns(null, now, network.calendar), readyAt: null },
  words: body.result,
  announcements: [{ to: 'applicant', template: 'request_completed' }],
})
