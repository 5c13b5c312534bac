import { type interests } from '@shared/contract/interests'
import { type posts } from '@shared/contract/posts'
import { account, anyone, everybody, keptNothing, mayVisit, only, ownObject, staffNothing, staffOnly, visitNothing } from './permissionOutcomes'
import { type Trial, type World } from './permissionTable'

const onNothing = (body?: object) => (world: World) => ({ params: { id: world.requestId }, ...(body ? { body } : {}) })

/** The endpoints of posts and interests, and what each caller gets. */
export const postTrials: Readonly<Record<keyof typeof posts | keyof typeof interests, Trial>> = {
  readPostTemplate: { outcomes: anyone },
  // Without a file none of them is let through to the table itself.
  importPosts: { outcomes: only(staffOnly, ['ownPartner', 'partnerPoint'], 'forbidden'), input: () => ({ body: {}, file: true }) },
  listFittingPosts: { outcomes: ownObject, input: (world) => ({ query: { personId: world.personId } }) },
  showInterest: { outcomes: ownObject, input: (world) => ({ params: { id: world.requestId }, body: { personId: world.personId, consent: null } }) },
  withdrawInterest: { outcomes: only(account, ['applicant', 'otherVeteran', 'familyClerk'], 'not_found'), input: onNothing({}) },
  listOwnInterests: { outcomes: ownObject, input: (world) => ({ query: { personId: world.personId } }) },
  setFairPosts: { outcomes: keptNothing, input: onNothing({ add: [], remove: [] }) },
  listFairPosts: { outcomes: keptNothing, input: onNothing() },
  listInterests: { outcomes: mayVisit },
  openInterest: { outcomes: visitNothing, input: onNothing() },
  addInterestStep: { outcomes: visitNothing, input: onNothing({ version: 0, what: 'contacted' }) },
  listEmployerInterests: { outcomes: keptNothing, input: onNothing() },
  linkInterestExport: { outcomes: keptNothing, input: (world) => ({ body: { employerId: world.requestId, format: 'csv', purpose: '招聘会后联系' } }) },
  readInterestExport: { outcomes: everybody('link_expired'), input: (world) => ({ params: { id: world.requestId }, query: { viewer: world.requestId, expires: '1700000000000', signature: 'x'.repeat(43) } }) },
  askToLoosen: { outcomes: visitNothing, input: onNothing({ what: '年龄不超过45', wish: '身体很好' }) },
  answerAsk: { outcomes: keptNothing, input: onNothing({ version: 0, answer: 'refused', words: '没有同意', postVersion: 0 }) },
  listAsks: { outcomes: staffNothing, input: onNothing() },
}
