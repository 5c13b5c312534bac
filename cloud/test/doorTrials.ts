import { activityKeepers, activityNothing, everybody } from './permissionOutcomes'
import { type Trial, type World } from './permissionTable'

const onNothing = (body?: object) => (world: World) => ({ params: { id: world.requestId }, ...(body ? { body } : {}) })

/** The door of an activity, what came of it, and the list taken along: of what is not there its keepers are told so. */
export const doorTrials = {
  openDoor: { outcomes: activityNothing, input: onNothing() },
  checkIn: { outcomes: activityNothing, input: (world: World) => onNothing({ scans: [{ id: world.requestId, ticket: '12345678', happenedAt: 0, isOffline: false }] })(world) },
  listScanConflicts: { outcomes: activityNothing, input: onNothing() },
  getOutcome: { outcomes: activityNothing, input: onNothing() },
  saveOutcome: { outcomes: activityNothing, input: onNothing({ version: 0, result: 'passed', certificateNumber: null, jobFound: null, employer: '', jobDay: null }) },
  recordFollowUp: { outcomes: activityNothing, input: onNothing({ day: '2026-11-20', text: '还在岗' }) },
  listDueFollowUps: { outcomes: activityKeepers },
  getActivitySummary: { outcomes: activityNothing, input: onNothing() },
  linkSignupExport: { outcomes: activityNothing, input: onNothing({ format: 'csv', purpose: '打印签到表' }) },
  // The signature is the permission.
  readSignupExport: { outcomes: everybody('link_expired'), input: (world: World) => ({ params: { id: world.requestId }, query: { viewer: world.openSessionId, expires: '1795400000000', signature: 'x'.repeat(43) } }) },
} as const satisfies Record<string, Trial>
