import { type Contract } from '@shared/contract/contract'
import { privacyNotice } from '@shared/text/privacy'
import { activityTrials } from './activityTrials'
import {
  account, administratorOnly, anyone, atCounter, bureauOnly, callers, coverageEditors, coverageNothing, districtOnly, employerKeepers, everybody, filer, filerObject, filerSubmitted, handlers, handlersRead, hasCounter, lookAfter, mayAct, mayIdentify, mayVisit, noPlan, notFiledByThem, offerKeepers, offerNothing, only, type Outcomes, ownList, ownObject, ownSubmitted, recordRead, recordStaff, recordWrite, signedIn, staffHandle, staffNothing, staffOnly, staffRead, visitDay, visitFigures, visitNothing,
} from './permissionOutcomes'
import { threadTrials } from './threadTrials'
import { noticeTrials } from './noticeTrials'
import { directoryTrials } from './directoryTrials'
import { appointmentTrials } from './appointmentTrials'
import { signupTrials } from './signupTrials'
import { postTrials } from './postTrials'
import { doorTrials } from './doorTrials'
import { ledgerTrials } from './ledgerTrials'
import { subscriptionTrials } from './subscriptionTrials'

/** What the endpoints are tried on. */
export interface World {
  draftId: string
  draftVersion: number
  requestId: string
  requestVersion: number
  /** The applicant's person. */
  personId: string
  fileId: string
  messageId: string
  /** Of otherVeteran, and over. */
  sessionId: string
  /** Of the applicant. */
  openSessionId: string
  otherUnitId: string
  /** The street of the `own…` staff, and one of them whom nobody signs in as. */
  ownUnitId: string
  colleagueId: string
}

export interface Trial {
  outcomes: Outcomes
  input?: (world: World) => { params?: Record<string, string>; query?: Record<string, string>; body?: object; file?: true }
}

const onRequest = (body: object = {}) => (world: World) => ({ params: { id: world.requestId }, body: { version: world.requestVersion, ...body } })
const onPerson = (body: object = {}, query: Record<string, string> = {}) => (world: World) => ({ params: { id: world.personId, part: 'identity' }, query, body: { purpose: 'application', ...body } })
const reason = { reason: '写一个理由' }
const onColleague = (body: object = {}) => (world: World) => ({ params: { id: world.colleagueId, partId: world.colleagueId }, body })

const rosterBody = { role: 'volunteer', name: '李志愿', phone: null, tasks: '', sinceDay: null, untilDay: null, consent: null }
const employerBody = { name: '示例单位', streetCode: null, address: null, contactName: null, contactPhone: null, offered: '', partnerUnitId: null, state: 'active' }
const postBody = { title: '保安', streetCode: null, place: '', wageFrom: null, wageTo: null, skills: [], limits: '', seats: null, openUntil: '2099-01-01', isClosed: false }
const offerBody = { name: '示例书店', kind: 'shop', offers: ['凭优待证九折'], address: '', streetCode: null, position: null, howToUse: '', phone: null, validFrom: null, validUntil: null, partnerUnitId: null }
const onNothing = (body?: object) => (world: World) => ({ params: { id: world.requestId }, ...(body ? { body } : {}) })
const onOwnUnit = (body?: object) => (world: World) => ({ params: { id: world.ownUnitId }, ...(body ? { body } : {}) })

/** Every endpoint and what each caller gets. The compiler misses none, and none is left out at run time either. */
export const permissionTable: Readonly<Record<keyof Contract, Trial>> = {
  getPrivacyNotice: { outcomes: anyone },
  signIn: { outcomes: anyone, input: () => ({ body: { code: 'sample:somebody', privacyVersion: privacyNotice.version } }) },
  staffSignIn: { outcomes: anyone, input: () => ({ body: { loginName: 'nobody', password: 'wrong' } }) },
  // None of these is of the bureau, and no other gives a second factor.
  beginSecondFactor: { outcomes: bureauOnly },
  giveSecondFactor: { outcomes: bureauOnly, input: () => ({ body: { code: '123456' } }) },
  // None of these signed in with a password.
  unlock: { outcomes: bureauOnly, input: () => ({ body: { password: 'wrong' } }) },
  changePassword: { outcomes: bureauOnly, input: () => ({ body: { oldPassword: 'wrong', newPassword: 'short' } }) },
  getMe: { outcomes: signedIn },
  // Tried last by the test, in a session of its own: it ends it.
  signOut: { outcomes: signedIn },
  listSessions: { outcomes: signedIn },
  // The session that is tried is otherVeteran's.
  revokeSession: { outcomes: { ...only(signedIn, callers.slice(4), 'not_found'), otherVeteran: 'ok' }, input: (world) => ({ params: { id: world.sessionId } }) },
  saveProfile: { outcomes: account, input: () => ({ body: { name: '', phone: '', residence: {}, registered: null } }) },
  bindStaff: { outcomes: account, input: () => ({ body: { invitation: 'WRONG-CODE-HERE' } }) },
  listAreas: { outcomes: anyone },
  readPlace: { outcomes: filer, input: () => ({ body: { text: '五角场街道' } }) },
  listServices: { outcomes: anyone },
  getServiceWords: { outcomes: anyone },
  listCounterServices: { outcomes: staffOnly },
  getCounterService: { outcomes: staffOnly, input: () => ({ params: { key: 'certificate' } }) },
  getService: { outcomes: anyone, input: () => ({ params: { key: 'certificate' } }) },
  openDraft: { outcomes: account, input: () => ({ body: { serviceKey: 'consultation' } }) },
  getDraft: { outcomes: filerObject, input: (world) => ({ params: { id: world.draftId } }) },
  saveDraft: { outcomes: filerObject, input: (world) => ({ params: { id: world.draftId }, body: { version: 999, answers: {} } }) },
  discardDraft: { outcomes: filerSubmitted, input: (world) => ({ params: { id: world.requestId } }) },
  submit: { outcomes: ownObject, input: (world) => ({ params: { id: world.draftId }, body: { version: 999 } }) },
  getReceipt: { outcomes: ownObject, input: (world) => ({ params: { id: world.requestId } }) },
  listRequests: { outcomes: account },
  getRequest: { outcomes: ownObject, input: (world) => ({ params: { id: world.requestId } }) },
  supplement: { outcomes: ownSubmitted, input: onRequest({ answers: {} }) },
  withdraw: { outcomes: ownObject, input: (world) => ({ params: { id: world.requestId }, body: { version: 999 } }) },
  listQueue: { outcomes: staffOnly },
  countQueue: { outcomes: staffOnly },
  findRequests: { outcomes: staffOnly, input: () => ({ body: { text: '13812345678' } }) },
  // Of each request it says by itself whether it may be accepted; queueWork.test.ts looks at that.
  acceptRequests: { outcomes: only(staffOnly, ['ownEditor', 'ownAdministrator', 'ownPartner', 'partnerPoint'], 'forbidden'), input: (world) => ({ body: { requests: [{ id: world.requestId, version: world.requestVersion }] } }) },
  openRequest: { outcomes: staffRead, input: (world) => ({ params: { id: world.requestId } }) },
  listTransferTargets: { outcomes: { ...staffHandle, districtLead: 'ok', familyClerk: 'own_request' }, input: (world) => ({ params: { id: world.requestId } }) },
  route: { outcomes: mayAct([]), input: (world) => onRequest({ unitId: world.otherUnitId })(world) },
  accept: { outcomes: mayAct(handlers), input: onRequest() },
  requestSupplement: { outcomes: mayAct(handlers), input: onRequest({ items: [{ field: 'question', reason: 'nonsense' }] }) },
  cancelSupplement: { outcomes: mayAct([]), input: onRequest() },
  advance: { outcomes: mayAct([]), input: onRequest() },
  complete: { outcomes: mayAct([]), input: onRequest({ result: '已经答复' }) },
  reject: { outcomes: mayAct(['ownLead', 'ownReviewer']), input: onRequest({ ...reason, remedy: '请打电话' }) },
  transfer: { outcomes: mayAct(handlers), input: (world) => onRequest({ unitId: world.otherUnitId, ...reason })(world) },
  escalate: { outcomes: mayAct(handlers), input: onRequest(reason) },
  cancelTransfer: { outcomes: mayAct([]), input: onRequest() },
  acceptTransfer: { outcomes: mayAct([]), input: onRequest() },
  declineTransfer: { outcomes: mayAct([]), input: onRequest(reason) },
  rate: { outcomes: ownSubmitted, input: onRequest({ level: '5' }) },
  reopen: { outcomes: ownSubmitted, input: onRequest(reason) },
  askReview: { outcomes: ownSubmitted, input: onRequest(reason) },
  claim: { outcomes: mayAct(handlers), input: onRequest() },
  assign: { outcomes: mayAct(['ownLead']), input: (world) => onRequest({ toStaffId: world.colleagueId })(world) },
  listColleagues: { outcomes: { ...handlersRead, districtLead: 'forbidden' }, input: (world) => ({ params: { id: world.requestId } }) },
  extend: { outcomes: mayAct([]), input: onRequest(reason) },
  comment: { outcomes: mayAct(handlers), input: onRequest(reason) },
  flag: { outcomes: mayAct(handlers), input: onRequest(reason) },
  enquire: { outcomes: mayAct([]), input: onRequest() },
  recordOutside: { outcomes: mayAct([]), input: onRequest({ outsideNumber: '310110', outsideDate: '2026-11-20' }) },
  announceReady: { outcomes: mayAct([]), input: onRequest() },
  callBack: { outcomes: mayAct([]), input: onRequest({ result: '已经回访' }) },
  getCalendar: { outcomes: bureauOnly },
  saveCalendar: { outcomes: bureauOnly, input: () => ({ body: { publishedYears: [], holidays: [], makeUpWorkdays: [] } }) },
  listServiceSettings: { outcomes: bureauOnly },
  getServiceSettings: { outcomes: bureauOnly, input: () => ({ params: { key: 'certificate' } }) },
  saveServiceSettings: { outcomes: bureauOnly, input: () => ({ params: { key: 'certificate' }, body: { version: 999, isOpen: true, limits: {}, texts: {} } }) },
  previewService: { outcomes: bureauOnly, input: () => ({ params: { key: 'certificate' }, body: { isOpen: true, limits: {}, texts: {} } }) },
  getSharedSettings: { outcomes: bureauOnly },
  saveSharedSettings: { outcomes: bureauOnly, input: () => ({ body: { version: 999, banks: [{ value: 'icbc', text: '工行', isOffered: true }, { value: 'abc', text: '农行', isOffered: true }], hotline: '12345' } }) },
  listSettingChanges: { outcomes: bureauOnly, input: () => ({ params: { key: 'certificate' } }) },
  listUnits: { outcomes: administratorOnly },
  listPeople: { outcomes: administratorOnly, input: (world) => ({ params: { id: world.ownUnitId } }) },
  getPerson: { outcomes: administratorOnly, input: onColleague() },
  invitePerson: { outcomes: administratorOnly, input: (world) => ({ params: { id: world.ownUnitId }, body: { name: '李新', role: 'clerk' } }) },
  renewInvitation: { outcomes: administratorOnly, input: onColleague() },
  renewPassword: { outcomes: administratorOnly, input: onColleague() },
  // They have no authenticator, no such role and no leave.
  resetSecondFactor: { outcomes: bureauOnly, input: onColleague() },
  assignRole: { outcomes: administratorOnly, input: (world) => onColleague({ unitId: world.ownUnitId, role: 'lead' })(world) },
  endAssignment: { outcomes: only(bureauOnly, ['ownAdministrator'], 'not_found'), input: onColleague() },
  recordLeave: { outcomes: lookAfter, input: onColleague({ fromDay: '2026-12-01', untilDay: '2026-12-02' }) },
  endLeave: { outcomes: coverageNothing, input: onColleague() },
  deactivatePerson: { outcomes: administratorOnly, input: onColleague() },
  listTeam: { outcomes: lookAfter, input: (world) => ({ params: { id: world.ownUnitId } }) },
  previewHandOver: { outcomes: lookAfter, input: onColleague() },
  handOver: { outcomes: lookAfter, input: onColleague({ toStaffId: null }) },
  reactivatePerson: { outcomes: administratorOnly, input: onColleague() },
  getUnit: { outcomes: administratorOnly, input: (world) => ({ params: { id: world.ownUnitId } }) },
  describeUnit: { outcomes: administratorOnly, input: (world) => ({ params: { id: world.ownUnitId }, body: { name: '五角场街道退役军人服务站', shortName: '五角场街道', phone: null, address: null, hours: null, version: 999 } }) },
  addUnit: { outcomes: administratorOnly, input: (world) => ({ params: { id: world.ownUnitId }, body: { name: '', shortName: '', phone: null, address: null, hours: null, kind: 'community', officialCode: null } }) },
  // Whether a street is open is decided above it.
  setUnitStatus: { outcomes: bureauOnly, input: (world) => ({ params: { id: world.ownUnitId }, body: { status: 'suspended', reason: '装修', version: 0 } }) },
  rehearseMerge: { outcomes: only(bureauOnly, ['ownAdministrator'], 'not_found'), input: (world) => ({ params: { id: world.ownUnitId, intoId: world.ownUnitId } }) },
  mergeUnit: { outcomes: bureauOnly, input: (world) => ({ params: { id: world.ownUnitId }, body: { intoId: world.ownUnitId, reason: '合并', version: 0 } }) },
  listCoverage: { outcomes: coverageEditors, input: (world) => ({ params: { id: world.ownUnitId } }) },
  rehearseCoverage: { outcomes: coverageEditors, input: (world) => ({ body: { add: [{ unitId: world.ownUnitId, area: { kind: 'estate', name: '财大小区' } }], remove: [] } }) },
  changeCoverage: { outcomes: coverageEditors, input: (world) => ({ body: { add: [{ unitId: world.ownUnitId, area: { kind: 'estate', name: '财大小区' } }], remove: [] } }) },
  listCoverageChanges: { outcomes: coverageEditors, input: (world) => ({ params: { id: world.ownUnitId } }) },
  getCoverageChange: { outcomes: coverageNothing, input: (world) => ({ params: { id: world.requestId } }) },
  undoCoverageChange: { outcomes: coverageNothing, input: (world) => ({ params: { id: world.requestId }, body: {} }) },
  listCoverageProposals: { outcomes: coverageEditors },
  approveCoverageProposal: { outcomes: coverageNothing, input: (world) => ({ params: { id: world.requestId }, body: {} }) },
  declineCoverageProposal: { outcomes: coverageNothing, input: (world) => ({ params: { id: world.requestId }, body: reason }) },
  // The picture is no table, which is said to those alone who may bring one.
  importCoverage: { outcomes: coverageEditors, input: () => ({ body: { dryRun: 'yes' }, file: true }) },
  linkCoverageExport: { outcomes: coverageEditors, input: (world) => ({ params: { id: world.ownUnitId }, body: { format: 'csv', purpose: '核对辖区' } }) },
  readCoverageExport: { outcomes: everybody('link_expired'), input: (world) => ({ params: { id: world.requestId }, query: { viewer: world.openSessionId, expires: '1795400000000', signature: 'x'.repeat(43) } }) },
  listStationPeople: { outcomes: anyone, input: onOwnUnit() },
  listRoster: { outcomes: staffOnly, input: onOwnUnit() },
  getRosterMember: { outcomes: coverageNothing, input: onNothing() },
  addRosterMember: { outcomes: coverageEditors, input: onOwnUnit(rosterBody) },
  changeRosterMember: { outcomes: coverageNothing, input: onNothing({ ...rosterBody, version: 0 }) },
  removeRosterMember: { outcomes: coverageNothing, input: onNothing({ ...reason, version: 0 }) },
  // The picture is no table, which is said to those alone who may bring one.
  importRoster: { outcomes: coverageEditors, input: () => ({ body: { dryRun: 'yes' }, file: true }) },
  linkRosterExport: { outcomes: coverageEditors, input: onOwnUnit({ format: 'csv', purpose: '核对名册' }) },
  readRosterExport: { outcomes: everybody('link_expired'), input: (world) => ({ params: { id: world.requestId }, query: { viewer: world.openSessionId, expires: '1795400000000', signature: 'x'.repeat(43) } }) },
  listEmployers: { outcomes: staffOnly },
  getEmployer: { outcomes: staffNothing, input: onNothing() },
  addEmployer: { outcomes: employerKeepers, input: () => ({ body: employerBody }) },
  changeEmployer: { outcomes: staffNothing, input: onNothing({ ...employerBody, version: 0 }) },
  addPost: { outcomes: staffNothing, input: onNothing(postBody) },
  changePost: { outcomes: staffNothing, input: onNothing({ ...postBody, version: 0 }) },
  recordEmployerVisit: { outcomes: staffNothing, input: onNothing({ day: '2026-11-20', outcome: '谈了两个岗位' }) },
  listOpenPosts: { outcomes: anyone },
  listOffers: { outcomes: anyone },
  reportOffer: { outcomes: only(account, ['applicant', 'otherVeteran', 'familyClerk'], 'not_found'), input: onNothing({ text: '已经搬走了' }) },
  listKeptOffers: { outcomes: offerKeepers },
  getKeptOffer: { outcomes: offerNothing, input: onNothing() },
  proposeOffer: { outcomes: offerKeepers, input: () => ({ body: offerBody }) },
  changeOffer: { outcomes: offerNothing, input: onNothing({ ...offerBody, version: 0 }) },
  releaseOffer: { outcomes: offerNothing, input: onNothing({ version: 0, checkedDay: null }) },
  declineOffer: { outcomes: offerNothing, input: onNothing({ version: 0, ...reason }) },
  withdrawOffer: { outcomes: offerNothing, input: onNothing({ version: 0, ...reason }) },
  checkOffer: { outcomes: offerNothing, input: onNothing({ version: 0, day: '2026-11-20' }) },
  takeOver: { outcomes: mayAct(['districtLead']), input: onRequest(reason) },
  uploadFile: { outcomes: filerObject, input: (world) => ({ body: { requestId: world.draftId, field: 'photo' }, file: true }) },
  approvePhoto: { outcomes: filerObject, input: (world) => ({ params: { id: world.fileId }, body: { promises: [] } }) },
  linkFile: {
    outcomes: { ...staffHandle, applicant: 'ok', otherVeteran: 'not_found', olderNotice: 'not_found', ownEditor: 'forbidden', familyClerk: 'ok' },
    input: (world) => ({ params: { id: world.fileId } }),
  },
  // The signature is the permission: without a good one it is refused to everybody alike, also with a session that is open.
  readFile: { outcomes: everybody('link_expired'), input: (world) => ({ params: { id: world.fileId }, query: { viewer: world.openSessionId, expires: '1795400000000', signature: 'x'.repeat(43) } }) },
  assistRequest: { outcomes: handlersRead, input: (world) => ({ params: { id: world.requestId } }) },
  linkPrint: { outcomes: handlersRead, input: (world) => ({ params: { id: world.requestId } }) },
  linkArchive: { outcomes: handlersRead, input: (world) => ({ params: { id: world.requestId } }) },
  readPrint: { outcomes: everybody('link_expired'), input: (world) => ({ params: { id: world.requestId }, query: { viewer: world.openSessionId, expires: '1795400000000', signature: 'x'.repeat(43) } }) },
  readArchive: { outcomes: everybody('link_expired'), input: (world) => ({ params: { id: world.requestId }, query: { viewer: world.openSessionId, expires: '1795400000000', signature: 'x'.repeat(43) } }) },
  listHelped: { outcomes: account },
  addPerson: { outcomes: account, input: () => ({ body: { name: '', phone: '', residence: {}, registered: null, relation: 'parent', consent: { version: 'older', agreed: true } } }) },
  endHelp: { outcomes: only(account, ['applicant', 'otherVeteran', 'familyClerk'], 'not_found'), input: (world) => ({ params: { id: world.draftId } }) },
  claimRequest: { outcomes: account, input: () => ({ body: { number: '261100016', receiptCode: '12345678', phone: '13812345678' } }) },
  makeLinkCode: { outcomes: account },
  listPartnerPoints: { outcomes: account, input: () => ({ query: { serviceKey: 'certificate' } }) },
  listWalkIns: { outcomes: atCounter },
  openWalkIn: {
    outcomes: hasCounter,
    input: () => ({ body: { serviceKey: 'consultation', name: '', phone: '', residence: {}, registered: null, actingAs: 'self', consent: { version: 'older', agreed: true } } }),
  },
  submitWalkIn: { outcomes: notFiledByThem, input: (world) => ({ params: { id: world.draftId }, body: { version: 999 } }) },
  renewReceiptCode: { outcomes: notFiledByThem, input: (world) => ({ params: { id: world.requestId }, body: {} }) },
  getWalkInSupplement: { outcomes: notFiledByThem, input: (world) => ({ params: { id: world.requestId } }) },
  supplementWalkIn: { outcomes: notFiledByThem, input: onRequest({ answers: {} }) },
  withdrawWalkIn: { outcomes: notFiledByThem, input: onRequest() },
  getIdentity: { outcomes: mayIdentify, input: (world) => ({ params: { id: world.requestId } }) },
  checkIdentity: { outcomes: mayIdentify, input: (world) => ({ params: { id: world.requestId }, body: { idNumber: '1', keepsAccounts: true } }) },
  listVisitTasks: { outcomes: mayVisit },
  listFollowUps: { outcomes: mayVisit },
  assignVisitTask: { outcomes: visitNothing, input: (world) => ({ params: { id: world.requestId }, body: { version: 1, staffId: null } }) },
  listVisitStaff: { outcomes: ownList, input: (world) => ({ query: { unitId: world.ownUnitId } }) },
  listCared: { outcomes: visitFigures },
  addCared: { outcomes: ownList, input: (world) => ({ body: { unitId: world.ownUnitId, groups: ['key_care'], profile: { name: '', residence: {} } } }) },
  openCared: { outcomes: visitNothing, input: (world) => ({ params: { id: world.requestId } }) },
  endCared: { outcomes: visitNothing, input: (world) => ({ params: { id: world.requestId }, body: { version: 1, ...reason } }) },
  handInVisit: { outcomes: visitNothing, input: (world) => ({ body: { id: world.requestId, caredId: world.requestId, happenedAt: 0, outcome: 'met', findings: '', needs: [] } }) },
  uploadVisitPhoto: { outcomes: visitNothing, input: (world) => ({ body: { visitId: world.requestId, uploadId: world.requestId }, file: true }) },
  openVisit: { outcomes: visitNothing, input: (world) => ({ params: { id: world.requestId } }) },
  requestFromVisit: { outcomes: visitNothing, input: (world) => ({ params: { id: world.requestId }, body: { need: 'question' } }) },
  makeVisitPlan: { outcomes: only(bureauOnly, ['ownLead', 'districtLead'], 'ok'), input: (world) => ({ body: { unitId: world.ownUnitId, occasion: 'on_request', groups: [], fromDay: visitDay, untilDay: '2026-11-01' } }) },
  listVisitPlans: { outcomes: visitFigures },
  getVisitProgress: { outcomes: noPlan, input: (world) => ({ params: { id: world.requestId } }) },
  listPlanTasks: { outcomes: noPlan, input: (world) => ({ params: { id: world.requestId } }) },
  endVisitPlan: { outcomes: noPlan, input: (world) => ({ params: { id: world.requestId }, body: {} }) },
  findRecords: { outcomes: recordStaff, input: () => ({ body: { text: '13812345678' } }) },
  openRecord: { outcomes: recordRead, input: onPerson() },
  readRecordPart: { outcomes: recordRead, input: onPerson({}, { purpose: 'application' }) },
  revealRecord: { outcomes: recordRead, input: onPerson(reason) },
  getEmployment: { outcomes: recordRead, input: onPerson({}, { purpose: 'application' }) },
  saveEmployment: { outcomes: recordWrite, input: onPerson({ version: 999, status: 'seeking', reason: null, wishes: [], wishWords: '', skills: [], skillWords: '', limits: [], limitWords: '', nextContactDay: null }) },
  addEmploymentEntry: { outcomes: recordWrite, input: onPerson({ entry: { kind: 'contact', day: '2020-01-01', way: 'phone', note: '打过电话', nextContactDay: null } }) },
  addBenefit: { outcomes: recordWrite, input: onPerson({ kind: 'medical', state: 'has', since: null, toldBy: 'self', note: '' }) },
  listDueContacts: { outcomes: recordStaff },
  getOwnRecord: { outcomes: account },
  readOwnPart: { outcomes: account, input: () => ({ params: { part: 'requests' } }) },
  listLooks: { outcomes: account },
  withdrawConsent: { outcomes: only(account, ['applicant', 'otherVeteran', 'familyClerk'], 'not_found'), input: (world) => ({ params: { id: world.requestId } }) },
  linkRecordExport: { outcomes: account, input: () => ({ body: { format: 'data' } }) },
  readRecordExport: { outcomes: everybody('link_expired'), input: (world) => ({ params: { id: world.personId, format: 'data' }, query: { viewer: world.openSessionId, expires: '1795400000000', signature: 'x'.repeat(43) } }) },
  getDeletion: { outcomes: account },
  // None was asked for, and the words are those of another edition.
  askDeletion: { outcomes: account, input: () => ({ body: { textVersion: 'older', confirmed: true } }) },
  takeBackDeletion: { outcomes: account, input: () => ({ body: { version: 1 } }) },
  listDeletions: { outcomes: districtOnly('ok') },
  decideDeletion: { outcomes: districtOnly('not_found'), input: (world) => ({ params: { id: world.requestId }, body: { decision: 'refuse', version: 1, ...reason } }) },
  getHome: { outcomes: account },
  listMessages: { outcomes: signedIn },
  readMessage: { outcomes: { ...only(signedIn, callers.slice(4), 'not_found'), applicant: 'ok', familyClerk: 'ok' }, input: (world) => ({ params: { id: world.messageId } }) },
  ...postTrials, ...subscriptionTrials, ...noticeTrials, ...doorTrials, ...activityTrials, ...signupTrials, ...ledgerTrials, ...threadTrials, ...directoryTrials, ...appointmentTrials,
}
