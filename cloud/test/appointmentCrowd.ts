import { randomBytes } from 'node:crypto'
import { DomainError } from '@shared/domain/error'
import { shippedUnits } from '../data/network'
import { type Clock } from '../database/clock'
import { type Database } from '../database/database'
import { newId } from '../database/id'
import { insert, insertMany } from '../database/rows'
import { bookAppointment, prepareBooking } from '../features/appointments/book'
import { appointmentPlanTable } from '../features/appointments/entities'
import { cancelAppointment, moveAppointment } from '../features/appointments/steps'
import { readAppointment } from '../features/appointments/read'
import { personTable, staffAssignmentTable, staffTable } from '../features/identity/entities'
import { importNetwork } from '../features/network/importNetwork'
import { createNetwork } from '../features/network/network'
import { doorPerson } from '../features/visits/doorProfile'
import { createVault } from '../security/vault'
import { type Services } from '../services'
import { type VirtualClock } from './virtualClock'

const minute = 60_000
export const slotMinutes = 10

/** How a step came out: done, or the obstacle or code of the refusal. What is no refusal is thrown. */
export type Outcome = { id: string } | { refused: string }

/** A station that is open all day, and people who each do one thing there by the very functions that serve them, in a transaction of their own. */
export interface AppointmentCrowd {
  /** Offers so many places at every time from now on, and gives times that nobody booked yet. */
  times: (count: number, places: number) => Promise<number[]>
  people: (count: number) => Promise<string[]>
  /** `isBlind`: without the look that comes before the transaction. */
  book: (personId: string, startsAt: number, options?: { on?: Database; isBlind?: boolean }) => Promise<Outcome>
  move: (personId: string, id: string, startsAt: number) => Promise<Outcome>
  cancel: (personId: string, id: string) => Promise<Outcome>
}

const outcomeOf = async (step: Promise<string>): Promise<Outcome> => {
  try {
    return { id: await step }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { refused: String(error.details.obstacle ?? error.code) }
  }
}

const openAllDay = Array.from({ length: 8 }, () => [{ from: 0, to: 24 * 60 }])

/** The functions of the feature need these of the services alone. */
const servicesFor = (database: Database, clock: Clock): Services => ({
  database, clock, network: createNetwork(database, clock),
  vault: createVault({ dataKeys: [{ id: 't1', key: randomBytes(32) }], indexKey: randomBytes(32), signingKey: randomBytes(32) }),
}) as Services

/** One street with its people behind the counter, so that it is there for others. */
const manned = async ({ database, clock, network }: Services): Promise<string> => {
  await importNetwork({ database, clock }, shippedUnits())
  const unit = (await network.current()).units.find(({ kind }) => kind === 'street')
  if (!unit) throw new Error('no street')
  const staffId = newId(clock)
  await insert(database, staffTable, { id: staffId, name: '测试员', loginName: null, passwordHash: null, disabledAt: null, createdAt: clock.now() })
  await insert(database, staffAssignmentTable, { id: newId(clock), staffId, unitId: unit.id, role: 'clerk', fromAt: 0, untilAt: null })
  await database.execute('UPDATE network_state SET version = version + 1 WHERE id = 1')
  return unit.id
}

export const appointmentCrowd = async (database: Database, clock: VirtualClock): Promise<AppointmentCrowd> => {
  const services = servicesFor(database, clock)
  const unitId = await manned(services)
  await insert(database, appointmentPlanTable, { unitId, kind: 'counter', isOn: 1, week: JSON.stringify(openAllDay), slotLength: slotMinutes, places: 1, leadHours: 0, daysAhead: 1, version: 1 })
  const callOf = (personId: string, params: object, body: object) => {
    const account = { id: personId, persons: [{ personId, kind: 'self' }], personIds: [personId], privacyVersion: '' }
    // What the middleware would have made of a request; these steps read nothing else of it.
    return { services, account, params, body, now: clock.now() } as never
  }
  const step = (personId: string, id: string, run: typeof cancelAppointment, body: object): Promise<Outcome> => outcomeOf((async () => {
    const network = await services.network.current()
    const version = (await readAppointment(database, id))?.version ?? 0
    return database.transaction((tx) => run(tx, callOf(personId, { id }, { ...body, version }), network))
  })())
  return {
    times: async (count, places) => {
      await database.execute('UPDATE appointment_plan SET places = ? WHERE unitId = ?', [places, unitId])
      clock.advance((count + 1) * slotMinutes * minute)
      const first = (Math.floor(clock.now() / (slotMinutes * minute)) + 1) * slotMinutes * minute
      return Array.from({ length: count }, (_, at) => first + at * slotMinutes * minute)
    },
    people: async (count) => {
      const rows = Array.from({ length: count }, () => doorPerson(services.vault, newId(clock), { name: '张建国', phone: '', residence: { text: '', unsure: false, outside: false }, registered: null, workplace: null }, unitId, clock.now()))
      await database.transaction((tx) => insertMany(tx, personTable, rows))
      return rows.map(({ id }) => id)
    },
    book: (personId, startsAt, { on = database, isBlind = false } = {}) => outcomeOf((async () => {
      const call = callOf(personId, { id: unitId }, { personId, kind: 'counter', startsAt, subject: null, note: '', requestId: null, ground: null, address: '', phone: '' })
      const network = await services.network.current()
      const said = { subject: null, note: '', ground: null, address: '', phone: '' }
      const prepared = isBlind ? { network, kind: 'self' as const, said } : await prepareBooking(call)
      return on.transaction((tx) => bookAppointment(tx, call, prepared))
    })()),
    move: (personId, id, startsAt) => step(personId, id, moveAppointment as typeof cancelAppointment, { startsAt }),
    cancel: (personId, id) => step(personId, id, cancelAppointment, {}),
  }
}
