import { type AppointmentBrief, type AppointmentDetails } from '@shared/contract/appointments'
import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { type Sql } from '../../database/database'
import { holes } from '../../database/rows'
import { type AccountActor } from '../../middleware/actor'
import { type Cursor, decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { namesOf } from '../identity/helpedNames'
import { presentBrief, presentDetails } from './presenter'
import { type Appointment, isToCome, readAppointment, readAppointments } from './read'

/** Appointments of one's own and of those whom one helps, in as many statements however many they are. */
export const presentBriefs = async (services: Services, account: AccountActor, rows: readonly Appointment[], now: number): Promise<AppointmentBrief[]> => {
  const around = { network: await services.network.current(), names: await namesOf(services, account, rows), now }
  return rows.map((row) => presentBrief(row, around))
}

const pageSize = 20

interface Page {
  after: Cursor | null
  limit: number
}

/** Soonest first. */
export const readComing = (sql: Sql, personIds: readonly string[], now: number, { after, limit }: Page): Promise<Appointment[]> =>
  readAppointments(sql, `a.personId IN (${holes(personIds)}) AND ${isToCome}${after ? ' AND (a.startsAt > ? OR (a.startsAt = ? AND a.id > ?))' : ''} ORDER BY a.startsAt, a.id LIMIT ${limit}`,
    [...personIds, now, ...(after ? [after.at, after.at, after.id] : [])])

/** What is over, was cancelled or came to its end, latest first. */
const readPast = (sql: Sql, personIds: readonly string[], now: number, { after, limit }: Page): Promise<Appointment[]> =>
  readAppointments(sql, `a.personId IN (${holes(personIds)}) AND NOT (${isToCome})${after ? ' AND (a.startsAt < ? OR (a.startsAt = ? AND a.id < ?))' : ''} ORDER BY a.startsAt DESC, a.id DESC LIMIT ${limit}`,
    [...personIds, now, ...(after ? [after.at, after.at, after.id] : [])])

export const listMyAppointments = async ({ services, account, query: { tab, after }, now }: Call<typeof contract.listMyAppointments>): Promise<{ appointments: AppointmentBrief[]; next: string | null }> => {
  const { personIds } = account
  if (personIds.length === 0) return { appointments: [], next: null }
  const rows = await (tab === 'coming' ? readComing : readPast)(services.database, personIds, now, { after: decodeCursor(after), limit: pageSize + 1 })
  const last = rows[pageSize - 1]
  return { appointments: await presentBriefs(services, account, rows.slice(0, pageSize), now), next: rows.length > pageSize && last ? encodeCursor({ at: last.startsAt, id: last.id }) : null }
}

/** An appointment of theirs. Throws `not_found` for everybody else's. */
export const readOwn = async (sql: Sql, account: AccountActor, id: string): Promise<Appointment> => {
  const row = await readAppointment(sql, id)
  if (!row || !account.personIds.includes(row.personId)) throw new DomainError('not_found')
  return row
}

/** One appointment for whoever stands for its person. */
export const presentOwn = async ({ services, account, now }: Pick<Call<typeof contract.getAppointment>, 'services' | 'account' | 'now'>, id: string): Promise<{ appointment: AppointmentDetails }> => {
  const row = await readOwn(services.database, account, id)
  return { appointment: presentDetails(row, services.vault, { network: await services.network.current(), names: await namesOf(services, account, [row]), now }) }
}
