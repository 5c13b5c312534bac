import { account, bureauOnly, handlers, handlersRead, only, ownObject, signedIn, staffRead, visitNothing } from './permissionOutcomes'
import { type Trial, type World } from './permissionTable'

const onThread = (given: { query?: Record<string, string>; body?: object } = {}) => (world: World) => ({ params: { id: world.requestId }, ...given })
const onTemplate = (body?: object) => (world: World) => ({ params: { id: world.requestId }, ...(body ? { body } : {}) })
/** Says nothing, so that none is really written. */
const nothing = (world: World) => ({ params: { id: world.requestId }, body: { sentId: world.requestId, text: '', fileIds: [] } })
const words = { title: '收到', text: '收到，马上去办' }
/** Only whoever handles the request, and the person's side. */
const senders = { ...only(only(signedIn, ['otherVeteran', 'olderNotice'], 'not_found'), ['ownEditor', 'ownAdministrator', 'ownPartner', 'partnerPoint', 'otherClerk', 'districtLead'], 'forbidden') }

/** The conversation on a request that was just submitted, and the words that stations answer with. */
export const threadTrials = {
  readThread: { outcomes: ownObject, input: onThread() },
  pollThread: { outcomes: ownObject, input: onThread({ query: { after: '0' } }) },
  markThreadRead: { outcomes: ownObject, input: onThread({ body: { seq: 0 } }) },
  writeMessage: { outcomes: ownObject, input: nothing },
  readStaffThread: { outcomes: staffRead, input: onThread() },
  pollStaffThread: { outcomes: staffRead, input: onThread({ query: { after: '0' } }) },
  markStaffThreadRead: { outcomes: handlersRead, input: onThread({ body: { seq: 0 } }) },
  writeStaffMessage: { outcomes: handlersRead, input: nothing },
  uploadThreadFile: { outcomes: senders, input: (world) => ({ params: { id: world.requestId }, body: { uploadId: world.personId }, file: true }) },
  listThreads: { outcomes: account },
  listReplyTemplates: { outcomes: only(bureauOnly, [...handlers, 'districtLead', 'familyClerk'], 'ok'), input: (world) => ({ params: { id: world.ownUnitId } }) },
  addReplyTemplate: { outcomes: only(bureauOnly, ['ownClerk', 'ownLead', 'familyClerk'], 'ok'), input: (world) => ({ params: { id: world.ownUnitId }, body: words }) },
  changeReplyTemplate: { outcomes: visitNothing, input: onTemplate({ ...words, version: 1 }) },
  removeReplyTemplate: { outcomes: visitNothing, input: onTemplate() },
} as const satisfies Record<string, Trial>
