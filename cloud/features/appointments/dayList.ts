import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { type Day, dayOfText, dayText, shanghaiDay, startOfShanghaiDay, weekdayOf } from '@shared/domain/calendar/day'
import { type Sql } from '../../database/database'
import { type Call } from '../../middleware/endpoints'
import { presentUnit } from '../network/presenter'
import { readAppointments } from './read'
import { assertReceives, unitOf } from './scope'
import { presentForStaff } from './staffPresenter'

/** A day has some dozens, a week some hundreds; a station that takes ten at a time every ten minutes of a day has more than a thousand. */
const most = { day: 2000, week: 14_000 } as const

const stands = "h.state <> 'ended'"

/** How many come on each day of a week, Monday first. */
const countWeek = async (sql: Sql, unitId: string, day: Day): Promise<{ day: string; count: number }[]> => {
  const monday = day - ((weekdayOf(day) + 6) % 7)
  const rows = await sql.query<{ startsAt: number }>(
    `SELECT a.startsAt FROM appointment a JOIN capacity_hold h ON h.id = a.holdId WHERE a.unitId = ? AND a.startsAt >= ? AND a.startsAt < ? AND ${stands} LIMIT ${most.week}`,
    [unitId, startOfShanghaiDay(monday), startOfShanghaiDay(monday + 7)])
  return Array.from({ length: 7 }, (_, at) => ({ day: dayText(monday + at), count: rows.filter(({ startsAt }) => shanghaiDay(startsAt) === monday + at).length }))
}

/** 当天名单: everybody who comes, or came, or did not; who called it off is no longer on it. Each is a look that the person can see. */
export const listDayAppointments = async ({ services, staff, params, query, now }: Call<typeof contract.listDayAppointments>): Promise<AnswerOf<typeof contract.listDayAppointments>> => {
  const { database } = services
  const network = await services.network.current()
  const unit = unitOf(network, params.id)
  assertReceives(staff, network, unit.id)
  const day = dayOfText(query.day)
  const rows = await readAppointments(database, `a.unitId = ? AND a.startsAt >= ? AND a.startsAt < ? AND ${stands} ORDER BY a.startsAt, a.id LIMIT ${most.day}`, [unit.id, startOfShanghaiDay(day), startOfShanghaiDay(day + 1)])
  return { unit: presentUnit(unit), day: query.day, appointments: await presentForStaff(services, staff, rows, network, now), counts: await countWeek(database, unit.id, day) }
}
