import { type contract } from '@shared/contract/contract'
import { type Plan } from './types'

/** 转给同事: who works on it from now on; the clock runs on. Whether that colleague may is looked at in the transaction (mayTake.ts). */
export const assign: Plan<typeof contract.assign> = ({ request, body }) => ({
  set: { assigneeId: body.toStaffId },
  detail: { fromStaffId: request.assigneeId, toStaffId: body.toStaffId },
  words: body.note,
  announcements: [{ to: { staffId: body.toStaffId }, template: 'request_assigned' }],
})
