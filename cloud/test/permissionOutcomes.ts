/** Everybody who may try: who they are stands in permissions.test.ts. */
export const callers = [
  'anonymous', 'expired', 'disabledAccount', 'disabledStaff', 'applicant', 'otherVeteran',
  'ownClerk', 'ownLead', 'ownReviewer', 'ownEditor', 'ownAdministrator', 'ownPartner', 'partnerPoint', 'otherClerk', 'districtLead', 'familyClerk', 'olderNotice',
] as const
export type Caller = (typeof callers)[number]

/** 'ok': let through to the rules of the matter itself. Anything else is the code of the refusal. */
export type Outcome = 'ok' | 'not_signed_in' | 'session_expired' | 'account_disabled' | 'forbidden' | 'not_found' | 'own_request' | 'action_not_allowed' | 'privacy_not_accepted' | 'link_expired'
export type Outcomes = Readonly<Record<Caller, Outcome>>

export const everybody = (outcome: Outcome): Outcomes => Object.fromEntries(callers.map((caller) => [caller, outcome])) as Outcomes
export const anyone = everybody('ok')
export const signedIn: Outcomes = { ...anyone, anonymous: 'not_signed_in', expired: 'session_expired', disabledAccount: 'account_disabled', disabledStaff: 'account_disabled' }
const allStaff = ['ownClerk', 'ownLead', 'ownReviewer', 'ownEditor', 'ownAdministrator', 'ownPartner', 'partnerPoint', 'otherClerk', 'districtLead'] as const
export const only = (base: Outcomes, who: readonly Caller[], outcome: Outcome): Outcomes => ({ ...base, ...Object.fromEntries(who.map((caller) => [caller, outcome])) })

/** familyClerk signed in by WeChat, so an account stands behind them; the other staff here have no account. */
export const account = { ...only(signedIn, allStaff, 'forbidden'), olderNotice: 'privacy_not_accepted' } as const satisfies Outcomes
export const ownObject = only(account, ['otherVeteran'], 'not_found')
/** What is only done to a draft, or only while a supplement is awaited. */
export const ownSubmitted = only(ownObject, ['applicant', 'familyClerk'], 'action_not_allowed')
// The clerk's account stands for the applicant's person: in private they are the applicant.
export const staffOnly = only(signedIn, ['applicant', 'otherVeteran', 'olderNotice'], 'forbidden')
export const staffRead = { ...only(staffOnly, ['otherClerk', 'partnerPoint'], 'forbidden'), familyClerk: 'own_request' } as const satisfies Outcomes
export const staffHandle = { ...only(staffRead, ['ownEditor', 'ownAdministrator', 'ownPartner', 'districtLead'], 'forbidden'), familyClerk: 'forbidden' } as const satisfies Outcomes
/** Only those who handle it see the whole of it. */
export const handlersRead = { ...staffHandle, familyClerk: 'own_request' } as const satisfies Outcomes
export const handlers = ['ownClerk', 'ownLead', 'ownReviewer'] as const
/** On a request that was just submitted: those who have a part in it, and of these only who may do this now. */
export const mayAct = (allowed: readonly Caller[]): Outcomes => only(only(staffHandle, [...handlers, 'districtLead'], 'action_not_allowed'), allowed, 'ok')

/** Whoever fills in forms: accounts, and staff at a counter (a partner only at a partner point), each only what is theirs. */
const counters = [...handlers, 'partnerPoint', 'otherClerk', 'districtLead'] as const
export const filer = only(account, counters, 'ok')
export const filerObject = only(filer, ['otherVeteran', ...counters], 'not_found')
export const filerSubmitted = only(filerObject, ['applicant', 'familyClerk'], 'action_not_allowed')
export const atCounter = only(only(staffOnly, ['ownEditor', 'ownAdministrator'], 'forbidden'), ['familyClerk'], 'ok')
/** The role alone opens no counter: a partner of a street has none. */
export const hasCounter = only(atCounter, ['ownPartner'], 'forbidden')
export const notFiledByThem = only(atCounter, [...counters, 'ownPartner', 'familyClerk'], 'not_found')
export const mayIdentify: Outcomes = { ...staffHandle, districtLead: 'ok', familyClerk: 'own_request' }

// None of these is of the bureau.
export const bureauOnly = only(only(staffOnly, allStaff, 'forbidden'), ['familyClerk'], 'forbidden')

// Of these only the street's own administrator; what is under the bureau and the district has tests of its own.
export const administratorOnly = only(bureauOnly, ['ownAdministrator'], 'ok')

/** Coverage: who leads or administers the street, and the district above it. */
export const coverageEditors = only(bureauOnly, ['ownAdministrator', 'ownLead', 'districtLead'], 'ok')
/** Of what does not exist they are told so; nobody else hears even that. */
export const coverageNothing = only(bureauOnly, ['ownAdministrator', 'ownLead', 'districtLead'], 'not_found')

/** Visits: whoever handles requests goes; figures are read by administrators, too. */
const goers = [...handlers, 'otherClerk', 'districtLead', 'familyClerk'] as const
export const mayVisit = only(bureauOnly, goers, 'ok')
export const visitNothing = only(bureauOnly, goers, 'not_found')
/** Their own street's list. */
export const ownList = only(bureauOnly, [...handlers, 'familyClerk'], 'ok')
export const visitFigures = only(mayVisit, ['ownAdministrator'], 'ok')
export const noPlan = only(visitNothing, ['ownAdministrator'], 'not_found')
export const visitDay = '2026-11-20'
/** 一人一档: whoever handles requests; of one person those of the home street and above it. */
export const recordStaff = only(staffOnly, ['ownEditor', 'ownAdministrator', 'ownPartner', 'partnerPoint'], 'forbidden')
export const recordRead = { ...only(recordStaff, ['otherClerk'], 'forbidden'), familyClerk: 'own_request' } as const satisfies Outcomes
/** Above the street they read, and write nothing down. */
export const recordWrite = only(recordRead, ['districtLead'], 'forbidden')
export const districtOnly = (outcome: Outcome): Outcomes => only(bureauOnly, ['districtLead'], outcome)

/** Of an employer that does not exist all of the staff are told so. */
export const staffNothing = only(staffOnly, [...allStaff, 'familyClerk'], 'not_found')
/** Employers are kept by streets and above, not by partners. */
export const employerKeepers = only(staffOnly, ['ownPartner', 'partnerPoint'], 'forbidden')
/** Of one that does not exist whoever keeps any is told so. */
export const keptNothing = only(staffNothing, ['ownPartner', 'partnerPoint'], 'forbidden')
/** The directory of offers: of these only the partner point keeps any of it. */
export const offerKeepers = only(bureauOnly, ['partnerPoint'], 'ok')
export const offerNothing = only(bureauOnly, ['partnerPoint'], 'not_found')
/** The team of the street: who leads or administers it, and the district's lead above it. */
export const lookAfter = coverageEditors

/** Activities: everybody of a street or above, not the partners; what is another's or not there is not found. */
export const activityKeepers = employerKeepers
export const activityNothing = only(activityKeepers, [...handlers, 'ownEditor', 'ownAdministrator', 'otherClerk', 'districtLead', 'familyClerk'], 'not_found')
/** For the own street, or for one under them. */
export const activityOfStreet = only(activityKeepers, ['otherClerk'], 'forbidden')
