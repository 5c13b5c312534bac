import { type AppointmentException, type AppointmentPlan } from '@shared/contract/appointments'
import { type AppointmentKind, appointmentKinds, appointmentLimits } from '@shared/domain/appointments'
import { type Offering, type SlotException } from '@shared/domain/appointmentSlots'
import { dayText, shanghaiDay } from '@shared/domain/calendar/day'
import { type WorkCalendar } from '@shared/domain/calendar/workCalendar'
import { type Sql, type Transaction } from '../../database/database'
import { readAll } from '../../database/rows'
import { type RowOf } from '../../database/table'
import { type NetworkView } from '../network/network'
import { type appointmentExceptionTable, appointmentPlanTable } from './entities'

export type PlanRow = RowOf<typeof appointmentPlanTable>
export type ExceptionRow = RowOf<typeof appointmentExceptionTable>

export const planOf = ({ kind, isOn, week, slotLength, places, leadHours, daysAhead }: PlanRow): AppointmentPlan =>
  ({ kind, isOn: isOn === 1, week: JSON.parse(week) as AppointmentPlan['week'], slotLength, places, leadHours, daysAhead })

export const exceptionOf = ({ kind, day, isClosed, spans, places, reason }: ExceptionRow): AppointmentException =>
  ({ kind, day, isClosed: isClosed === 1, spans: JSON.parse(spans) as AppointmentException['spans'], places, reason })

/** All that one station wrote down; days that are over are left out. */
export interface Kept {
  plans: PlanRow[]
  exceptions: ExceptionRow[]
}

export const readKept = async (sql: Sql, unitId: string, now: number): Promise<Kept> => ({
  plans: await readAll(sql, appointmentPlanTable, { unitId }, { orderBy: 'kind', limit: appointmentKinds.length }),
  exceptions: await sql.query<ExceptionRow>(
    `SELECT id, unitId, kind, day, isClosed, spans, places, reason FROM appointment_exception WHERE unitId = ? AND day >= ? ORDER BY day, kind LIMIT ${appointmentLimits.exceptions}`, [unitId, dayText(shanghaiDay(now))]),
})

/** What a station offers for one kind by what it wrote down; null where it takes none of that kind. */
export const offeringIn = ({ plans, exceptions }: Kept, kind: AppointmentKind, calendar: WorkCalendar): Offering | null => {
  const plan = plans.find((one) => one.kind === kind)
  return plan?.isOn === 1 ? { plan: planOf(plan), exceptions: exceptions.filter((one) => one.kind === kind).map((row): SlotException => exceptionOf(row)), calendar } : null
}

/**
 * Keeps what a station wrote down as it is until the transaction ends; whoever saves waits, whoever books besides does not. Between the person
 * and the pools, before the offering is read: a slot made or fitted by it would else go back to a plan that was changed in between. All kinds
 * at once, as they are saved.
 */
export const holdPlans = async (tx: Transaction, unitId: string): Promise<void> => {
  // SQLite has one connection, and with it the whole database.
  if (tx.kind === 'mysql') await tx.query('SELECT kind FROM appointment_plan WHERE unitId = ? ORDER BY kind LOCK IN SHARE MODE', [unitId])
}

/** What can be booked at a station now; null where it takes none of that kind, or nobody is there who would receive them. */
export const readOffering = async (sql: Sql, network: NetworkView, unitId: string, kind: AppointmentKind, now: number): Promise<Offering | null> =>
  network.isActive(unitId) ? offeringIn(await readKept(sql, unitId, now), kind, network.calendar) : null

/** The kinds of appointments that a station's plans take. Whether somebody is there who receives people says the network (isActive). */
export const kindsOfferedBy = async (sql: Sql, unitId: string): Promise<AppointmentKind[]> => {
  const rows = await sql.query<{ kind: AppointmentKind }>('SELECT kind FROM appointment_plan WHERE unitId = ? AND isOn = 1 LIMIT 10', [unitId])
  return appointmentKinds.filter((kind) => rows.some((row) => row.kind === kind))
}
