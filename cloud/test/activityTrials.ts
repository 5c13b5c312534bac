import { activityContent } from './activityBodies'
import { activityKeepers, activityNothing, activityOfStreet, anyone, everybody } from './permissionOutcomes'
import { type Trial, type World } from './permissionTable'

const onNothing = (body?: object) => (world: World) => ({ params: { id: world.requestId }, ...(body ? { body } : {}) })

/** What is read of activities, and who keeps them. */
export const activityTrials = {
  listActivities: { outcomes: anyone },
  listActivityDays: { outcomes: anyone, input: () => ({ query: { month: '2026-12' } }) },
  getActivity: { outcomes: everybody('not_found'), input: onNothing() },
  readActivityPicture: { outcomes: everybody('not_found'), input: onNothing() },
  listKeptActivities: { outcomes: activityKeepers },
  getKeptActivity: { outcomes: activityNothing, input: onNothing() },
  previewActivity: { outcomes: activityNothing, input: onNothing() },
  countAudience: { outcomes: activityKeepers, input: () => ({ body: { audience: activityContent().audience } }) },
  createActivity: { outcomes: activityOfStreet, input: (world) => ({ body: { unitId: world.ownUnitId, content: activityContent() } }) },
  saveActivity: { outcomes: activityNothing, input: onNothing({ version: 0, content: activityContent() }) },
  uploadActivityPicture: { outcomes: activityOfStreet, input: (world) => ({ body: { unitId: world.ownUnitId }, file: true }) },
  publishActivity: { outcomes: activityNothing, input: onNothing({ version: 0 }) },
  changeActivity: { outcomes: activityNothing, input: onNothing({ version: 0, content: activityContent() }) },
  cancelActivity: { outcomes: activityNothing, input: onNothing({ version: 0, reason: '写一个理由' }) },
} as const satisfies Record<string, Trial>
