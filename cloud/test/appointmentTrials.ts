import { account, bureauOnly, handlers, only, signedIn } from './permissionOutcomes'
import { type Trial, type World } from './permissionTable'
import { consentTexts } from '@shared/text/consents'

const onNothing = (body?: object) => (world: World) => ({ params: { id: world.requestId }, ...(body ? { body } : {}) })
const onUnit = (given: { body?: object; query?: Record<string, string> } = {}) => (world: World) => ({ params: { id: world.ownUnitId }, ...given })

/** Of an appointment that is not there everybody with an account is told so; whose one is, appointments.test.ts looks at. */
const accountNothing = only(account, ['applicant', 'otherVeteran', 'familyClerk'], 'not_found')
/** Whoever handles requests of the street; the district has its own people there, and a street with people is its own. */
const receivers = only(bureauOnly, [...handlers, 'familyClerk'], 'ok')
/** The station takes no appointments yet: who may is told that; nobody else hears it. */
const planEditors = only(bureauOnly, ['ownLead', 'ownAdministrator', 'districtLead'], 'ok')
const planReaders = only(receivers, ['ownAdministrator', 'districtLead'], 'ok')
const anyReceiver = only(bureauOnly, [...handlers, 'otherClerk', 'districtLead', 'familyClerk'], 'not_found')

const wish = { kind: 'counter', startsAt: 0, subject: null }

/** Appointments: what a person does with theirs, and what the station does. */
export const appointmentTrials = {
  listSlots: { outcomes: signedIn, input: onUnit({ query: { kind: 'counter' } }) },
  // Somebody else's person: they are not found, before anything is said of the station.
  bookAppointment: { outcomes: only(account, ['otherVeteran'], 'not_found'), input: (world: World) => onUnit({ body: { ...wish, personId: world.personId } })(world) },
  listMyAppointments: { outcomes: account },
  getAppointment: { outcomes: accountNothing, input: onNothing() },
  moveAppointment: { outcomes: accountNothing, input: onNothing({ startsAt: 0, version: 1 }) },
  cancelAppointment: { outcomes: accountNothing, input: onNothing({ version: 1 }) },
  getAppointmentPlans: { outcomes: planReaders, input: onUnit() },
  saveAppointmentPlans: { outcomes: planEditors, input: onUnit({ body: { plans: [], exceptions: [], version: 999 } }) },
  listDayAppointments: { outcomes: receivers, input: onUnit({ query: { day: '2026-11-24' } }) },
  bookFor: {
    outcomes: receivers,
    input: onUnit({ body: { ...wish, consent: { version: consentTexts.version, agreed: true }, profile: { name: '王秀英', phone: '', residence: { text: '国定路600弄3号', unsure: true } } } }),
  },
  markAppointment: { outcomes: anyReceiver, input: onNothing({ outcome: 'kept', version: 1 }) },
  changeAppointmentFor: { outcomes: anyReceiver, input: onNothing({ startsAt: null, reason: '写一个理由', version: 1 }) },
} as const satisfies Record<string, Trial>
