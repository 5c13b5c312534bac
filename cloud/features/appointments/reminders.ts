import { type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { holes, insertAll } from '../../database/rows'
import { timerTable } from '../../jobs/entities'
import { dayBefore, morningOf, onceWhenDue } from '../../jobs/reminders'
import { type TimerKind } from '../../jobs/timerKind'
import { callOffReminders } from '../../outbox/callOff'
import { type Services } from '../../services'
import { readAppointment, stateOf } from './read'
import { tellPerson } from './told'

const kinds = {
  appointment_day_before: { at: dayBefore, template: 'appointment_tomorrow' },
  appointment_morning: { at: morningOf, template: 'appointment_today' },
} as const
type ReminderKind = keyof typeof kinds
const kindNames = Object.keys(kinds) as ReminderKind[]

/** An appointment that is called off reminds nobody, also of what is said already and waits to leave by WeChat. */
export const dropReminders = async (tx: Transaction, services: Pick<Services, 'clock'>, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  await tx.execute(`DELETE FROM timer WHERE kind IN (${holes(kindNames)}) AND subject IN (${holes(ids)})`, [...kindNames, ...ids])
  await callOffReminders(tx, services, ids.map((id) => `appointment:${id}` as const))
}

/** Sets both reminders, or moves them with the appointment, in the transaction that writes it; what would be due already is left out. */
export const setReminders = async (tx: Transaction, services: Pick<Services, 'clock'>, id: string, startsAt: number): Promise<void> => {
  await dropReminders(tx, services, [id])
  await insertAll(tx, timerTable, kindNames.flatMap((kind) => {
    const dueAt = kinds[kind].at(startsAt)
    return dueAt !== null && dueAt > services.clock.now() ? [{ id: newId(services.clock), kind, subject: id, dueAt, claimedUntil: null, attempts: 0 }] : []
  }))
}

const remind = async (services: Services, id: string, kind: ReminderKind): Promise<null> => {
  const network = await services.network.current()
  await onceWhenDue(services, { kind, subject: id }, async (tx) => {
    const row = await readAppointment(tx, id)
    if (row && stateOf(row) === 'booked' && row.startsAt > services.clock.now()) await tellPerson(tx, services, network, row, kinds[kind].template)
  })
  return null
}

export const appointmentReminders: readonly TimerKind[] = kindNames.map((kind) => ({ kind, run: (services, id) => remind(services, id, kind) }))
