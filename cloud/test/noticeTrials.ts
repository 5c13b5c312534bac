import { noticeContent } from './notices'
import { account, activityKeepers, activityNothing, activityOfStreet, anyone, everybody, handlers, only } from './permissionOutcomes'
import { type Trial, type World } from './permissionTable'

const onNothing = (body?: object) => (world: World) => ({ params: { id: world.requestId }, ...(body ? { body } : {}) })
const step = { outcomes: activityNothing, input: onNothing({ version: 0 }) } as const
const link = { viewer: '01H00000000000000000000000', expires: '1764000000000', signature: 'x'.repeat(43) }

/** Calls are made by whoever handles requests. */
const callers = only(activityKeepers, ['ownEditor', 'ownAdministrator'], 'forbidden')

/** What is read of notices, who keeps them, and who calls. */
export const noticeTrials = {
  listNotices: { outcomes: anyone },
  getNotice: { outcomes: everybody('not_found'), input: onNothing() },
  markNoticeRead: { outcomes: only(account, ['applicant', 'otherVeteran', 'familyClerk'], 'not_found'), input: onNothing() },
  confirmNotice: { outcomes: only(account, ['applicant', 'otherVeteran', 'familyClerk'], 'not_found'), input: onNothing() },
  readNoticeFile: { outcomes: everybody('not_found'), input: onNothing() },
  listKeptNotices: { outcomes: activityKeepers },
  getKeptNotice: { outcomes: activityNothing, input: onNothing() },
  previewNotice: { outcomes: activityOfStreet, input: (world) => ({ body: { unitId: world.ownUnitId, content: noticeContent() } }) },
  countNoticeAudience: { outcomes: activityOfStreet, input: (world) => ({ body: { unitId: world.ownUnitId, audience: noticeContent().audience } }) },
  createNotice: { outcomes: activityOfStreet, input: (world) => ({ body: { unitId: world.ownUnitId, content: noticeContent() } }) },
  saveNotice: { outcomes: activityNothing, input: onNothing({ version: 0, content: noticeContent() }) },
  discardNotice: step,
  uploadNoticeFile: { outcomes: activityOfStreet, input: (world) => ({ body: { unitId: world.ownUnitId, use: 'picture' }, file: true }) },
  submitNotice: step,
  takeBackNotice: step,
  returnNotice: { outcomes: activityNothing, input: onNothing({ version: 0, reason: '写一个理由' }) },
  releaseNotice: { outcomes: activityNothing, input: onNothing({ version: 0, publishAt: null }) },
  pinNotice: { outcomes: activityNothing, input: onNothing({ version: 0, isPinned: true }) },
  withdrawNotice: { outcomes: activityNothing, input: onNothing({ version: 0, reason: '写一个理由' }) },
  reviseNotice: step,
  listNoticeReceipts: { outcomes: activityNothing, input: onNothing() },
  linkNoticePoster: { outcomes: activityNothing, input: onNothing({}) },
  readNoticePoster: { outcomes: everybody('link_expired'), input: (world) => ({ params: { id: world.requestId }, query: link }) },
  listLetterPlaces: { outcomes: activityNothing, input: onNothing() },
  addLetterPlace: { outcomes: activityNothing, input: (world) => ({ params: { id: world.requestId }, body: { unitId: world.ownUnitId, name: '示例公园' } }) },
  markLetterPlace: { outcomes: activityNothing, input: onNothing({ isHung: true }) },
  listCalls: { outcomes: callers },
  recordCall: { outcomes: only(callers, [...handlers, 'otherClerk', 'districtLead', 'familyClerk'], 'not_found'), input: onNothing({ outcome: 'reached', version: 0 }) },
} as const satisfies Record<string, Trial>
