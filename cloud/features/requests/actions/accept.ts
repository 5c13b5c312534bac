import { type contract } from '@shared/contract/contract'
import { type Plan } from './types'

/** 受理: somebody takes up the work on this stage. The clock has been running since the stage began. */
export const accept: Plan<typeof contract.accept> = ({ staffId }) => ({
  set: { status: 'accepted', assigneeId: staffId },
  announcements: [{ to: 'applicant', template: 'request_accepted' }],
})
