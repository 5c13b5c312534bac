import { type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { holes, insertAll } from '../../database/rows'
import { timerTable } from '../../jobs/entities'
import { dayBefore, morningOf, onceWhenDue } from '../../jobs/reminders'
import { type TimerKind } from '../../jobs/timerKind'
import { type Services } from '../../services'
import { readAppointment, stateOf } from './read'
import { tellPerson } from './told'

const kinds = {
  appointment_day_before: { at: dayBefore, template: 'appointment_tomorrow' },
  appointment_morning: { at: morningOf, template: 'appointment_today' },
} as const
type ReminderKind = keyof typeof kinds
const kindNames = Object.keys(kinds) as ReminderKind[]

/** An appointment that is called off reminds nobody. */
export const dropReminders = async (tx: Transaction, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0) await tx.execute(`DELETE FROM timer WHERE kind IN (${holes(kindNames)}) AND subject IN (${holes(ids)})`, [...kindNames, ...ids])
}

/** Sets both reminders, or moves them with the appointment, in the transaction that writes it; what would be due already is left out. */
export const setReminders = async (tx: Transaction, { clock }: Pick<Services, 'clock'>, id: string, startsAt: number): Promise<void> => {
  await dropReminders(tx, [id])
  await insertAll(tx, timerTable, kindNames.flatMap((kind) => {
    const dueAt = kinds[kind].at(startsAt)
    return dueAt !== null && dueAt > clock.now() ? [{ id: newId(clock), kind, subject: id, dueAt, claimedUntil: null, attempts: 0 }] : []
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
