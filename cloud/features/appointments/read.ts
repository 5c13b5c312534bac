import { type AppointmentState } from '@shared/domain/appointments'
import { type HoldRow } from '../../capacity/entities'
import { type Sql, type SqlValue } from '../../database/database'
import { holes } from '../../database/rows'
import { type AppointmentRow, appointmentTable } from './entities'

/** An appointment with how its hold stands. */
export type Appointment = AppointmentRow & { holdState: HoldRow['state'] }

const columns = `${Object.keys(appointmentTable.columns).map((name) => `a.${name}`).join(', ')}, h.state AS holdState`

/** Appointments by a condition on `a` and their holds `h`, whose order and limit it says itself. */
export const readAppointments = (sql: Sql, condition: string, values: readonly SqlValue[]): Promise<Appointment[]> =>
  sql.query<Appointment>(`SELECT ${columns} FROM appointment a JOIN capacity_hold h ON h.id = a.holdId WHERE ${condition}`, values)

export const readAppointment = async (sql: Sql, id: string): Promise<Appointment | undefined> => (await readAppointments(sql, 'a.id = ? LIMIT 1', [id]))[0]

export const stateOf = ({ holdState, outcome }: Pick<Appointment, 'holdState' | 'outcome'>): AppointmentState => (holdState === 'ended' ? 'cancelled' : (outcome ?? 'booked'))

/** What is still to come, or goes on, takes one value: the time. */
export const isToCome = "h.state <> 'ended' AND a.outcome IS NULL AND a.endsAt > ?"

/** A handful for each; more than that nobody has. */
const most = 200

/** What these people have still to come. */
export const readOpen = async (sql: Sql, personIds: readonly string[], now: number): Promise<Appointment[]> =>
  personIds.length === 0 ? [] : readAppointments(sql, `a.personId IN (${holes(personIds)}) AND ${isToCome} ORDER BY a.startsAt, a.id LIMIT ${most}`, [...personIds, now])

/** Until it begins it may be moved or cancelled. */
export const mayChange = (row: Appointment, now: number): boolean => stateOf(row) === 'booked' && row.startsAt > now
