import { type contract } from '@shared/contract/contract'
import { type RequestRow } from '../entities'
import { routingOf } from '../routingReceipt'
import { type AreaLesson, type Plan } from './types'

/** The person said themselves which street or committee it is, and that very station takes it. Other stages and whoever stands in for it say nothing of the area. */
const agreedWith = (request: RequestRow): AreaLesson | null => {
  const { place, evidence, unitId } = routingOf(request)
  const isPicked = evidence.some(({ kind }) => kind === 'picked')
  const isThere = place !== null && unitId === request.ownerUnitId && [place.streetId, place.communityId].includes(unitId)
  return isPicked && isThere ? { unitId, fromUnitId: null, origin: 'confirmed' } : null
}

/** 受理: somebody takes up the work on this stage. The clock has been running since the stage began. */
export const accept: Plan<typeof contract.accept> = ({ request, staffId }) => ({
  set: { status: 'accepted', assigneeId: staffId },
  lesson: agreedWith(request),
  announcements: [{ to: 'applicant', template: 'request_accepted' }],
})
