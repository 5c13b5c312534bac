import { type contract } from '@shared/contract/contract'
import { clockColumns, noOffer } from '../stage'
import { type Plan } from './types'

/** 撤回 by the applicant, until somebody outside has it. */
export const withdraw: Plan<typeof contract.withdraw> = ({ request, body, now, network }) => ({
  set: { status: 'withdrawn', statusBefore: null, supplement: null, closedAt: now, ...noOffer, ...clockColumns(null, now, network.calendar), messageWaitsAt: null },
  words: body.reason,
  announcements: [{ to: { unitId: request.ownerUnitId }, template: 'request_withdrawn' }],
})
