import { consentTexts } from '@shared/text/consents'
import { account, activityNothing, only } from './permissionOutcomes'
import { type Trial, type World } from './permissionTable'

const onNothing = (body?: object) => (world: World) => ({ params: { id: world.requestId }, ...(body ? { body } : {}) })
const reason = '写一个理由'

/** Of a sign-up, or an activity, that is not there everybody with an account is told so; whose a sign-up is, signups.test.ts looks at. */
const accountNothing = only(account, ['applicant', 'otherVeteran', 'familyClerk'], 'not_found')
/** At the counter of the street; others have none there. */
const counterNothing = only(only(activityNothing, ['ownEditor', 'ownAdministrator', 'otherClerk', 'districtLead'], 'forbidden'), ['familyClerk'], 'not_found')

/** Signing up, what a person does with it, and what the staff do. */
export const signupTrials = {
  signUp: { outcomes: accountNothing, input: (world: World) => onNothing({ personId: world.personId, sessionId: null, mayWait: false, answers: {} })(world) },
  listMySignups: { outcomes: account },
  getSignup: { outcomes: accountNothing, input: onNothing() },
  cancelSignup: { outcomes: accountNothing, input: onNothing({}) },
  acceptSeat: { outcomes: accountNothing, input: onNothing({}) },
  declineSeat: { outcomes: accountNothing, input: onNothing({}) },
  rateActivity: { outcomes: accountNothing, input: onNothing({ level: '5' }) },
  readSignupCalendar: { outcomes: accountNothing, input: onNothing() },
  listActivitySignups: { outcomes: activityNothing, input: onNothing() },
  signUpFor: {
    outcomes: counterNothing,
    input: (world: World) => onNothing({
      unitId: world.ownUnitId, sessionId: null, mayWait: false, answers: {}, group: null, isAgeRight: false, consent: { version: consentTexts.version, agreed: true },
      profile: { name: '王秀英', phone: '', residence: { text: '国定路600弄3号', unsure: true } },
    })(world),
  },
  cancelSignupFor: { outcomes: activityNothing, input: onNothing({ reason }) },
  decideAdmission: { outcomes: activityNothing, input: onNothing({ version: 0, isAdmitted: false, reason }) },
  moveInLine: { outcomes: activityNothing, input: onNothing({ toPlace: 1, reason }) },
} as const satisfies Record<string, Trial>
