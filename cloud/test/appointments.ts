import { type AppointmentException, type AppointmentPlan } from '@shared/contract/appointments'
import { contract } from '@shared/contract/contract'
import { type AppointmentKind } from '@shared/domain/appointments'
import { dayOfText, startOfShanghaiDay } from '@shared/domain/calendar/day'
import { consentTexts } from '@shared/text/consents'
import { unitCode, veteran } from './people'
import { personIdOf } from './records'
import { type Credential, type Reply, type TestServer } from './testServer'

const hour = 3_600_000

/** Of a Tuesday to Friday of the week of virtual time: '2026-11-24' at so many hours in Shanghai. */
export const at = (day: string, hours: number): number => startOfShanghaiDay(dayOfText(day)) + hours * hour

const mornings = [{ from: 9 * 60, to: 11 * 60 }]

/** Two places every half hour from 9 to 11 on working days, from two hours ahead on, for two weeks. */
export const samplePlan = (given: Partial<AppointmentPlan> = {}): AppointmentPlan =>
  ({ kind: 'counter', isOn: true, week: [mornings, mornings, mornings, mornings, mornings, [], [], mornings], slotLength: 30, places: 2, leadHours: 2, daysAhead: 14, ...given })

export const agreedToAppointment = { version: consentTexts.version, agreed: true } as const

let people = 0

/** The everyday moves of tests about appointments. */
export const onAppointments = (server: () => TestServer) => {
  const call: TestServer['call'] = (...given) => server().call(...given)
  const version = async (as: Credential, unitId: string): Promise<number> => (await call(contract.getAppointmentPlans, as, { params: { id: unitId } })).body.version
  const book = async (as: Credential, unitId: string, startsAt: number, given: object = {}, key?: string): Promise<Reply> => call(contract.bookAppointment, as, {
    params: { id: unitId }, ...(key ? { key } : {}), body: { kind: 'counter', startsAt, subject: null, personId: 'personId' in given ? given.personId : await personIdOf(server(), as), ...given },
  })
  return {
    somebody: (street?: string) => veteran(server(), `booking-${++people}`, street),
    book,
    /** The same where it must succeed. */
    booked: async (as: Credential, unitId: string, startsAt: number, given: object = {}) => {
      const { status, body } = await book(as, unitId, startsAt, given)
      if (status !== 200) throw new Error(JSON.stringify(body))
      return body.appointment
    },
    /** Saves what the station offers, over whatever it offered before. */
    plan: async (as: Credential & { unitId: string }, plans: readonly AppointmentPlan[] = [samplePlan()], exceptions: readonly AppointmentException[] = [], unitId = as.unitId): Promise<Reply> =>
      call(contract.saveAppointmentPlans, as, { params: { id: unitId }, body: { plans, exceptions, version: await version(as, unitId) } }),
    slots: async (as: Credential, unitId: string, query: Record<string, string> = {}) => (await call(contract.listSlots, as, { params: { id: unitId }, query: { kind: 'counter' satisfies AppointmentKind, ...query } })).body,
    left: async (as: Credential, unitId: string, startsAt: number): Promise<number | undefined> => {
      const { body } = await call(contract.listSlots, as, { params: { id: unitId }, query: { kind: 'counter' } })
      return body.days.flatMap(({ slots }: { slots: { startsAt: number; left: number }[] }) => slots).find((slot: { startsAt: number }) => slot.startsAt === startsAt)?.left
    },
    move: (as: Credential, id: string, startsAt: number, seen = 1) => call(contract.moveAppointment, as, { params: { id }, body: { startsAt, version: seen } }),
    cancel: (as: Credential, id: string, seen = 1) => call(contract.cancelAppointment, as, { params: { id }, body: { version: seen } }),
    get: async (as: Credential, id: string) => (await call(contract.getAppointment, as, { params: { id } })).body.appointment,
    list: async (as: Credential, tab = 'coming', after?: string) => (await call(contract.listMyAppointments, as, { query: { tab, ...(after ? { after } : {}) } })).body,
    dayOf: async (as: Credential, unitId: string, day: string) => (await call(contract.listDayAppointments, as, { params: { id: unitId }, query: { day } })).body,
    bookFor: async (as: Credential & { unitId: string }, startsAt: number, given: object = {}) => call(contract.bookFor, as, {
      params: { id: as.unitId },
      body: { kind: 'counter', startsAt, subject: null, consent: agreedToAppointment, profile: { name: '李桂芳', phone: '', residence: { text: '国定路600弄3号', streetCode: await unitCode(server(), '五角场街道') } }, ...given },
    }),
    mark: (as: Credential, id: string, outcome: 'kept' | 'no_show', seen = 1) => call(contract.markAppointment, as, { params: { id }, body: { outcome, version: seen } }),
    change: (as: Credential, id: string, startsAt: number | null, seen = 1) => call(contract.changeAppointmentFor, as, { params: { id }, body: { startsAt, reason: '当天站里停电', version: seen } }),
    messages: async (as: Credential): Promise<{ title: string; body: string; link: string | null }[]> => (await call(contract.listMessages, as)).body.messages,
    titles: async (as: Credential): Promise<string[]> => (await call(contract.listMessages, as)).body.messages.map(({ title }: { title: string }) => title),
    /** What stood in the way: the obstacle, the fields, or the code; or `ok`. */
    why: async (reply: Promise<Reply> | Reply) => {
      const { body } = await reply
      return body.error ? (body.error.details?.obstacle ?? body.error.details?.fields ?? body.error.code) : 'ok'
    },
  }
}
