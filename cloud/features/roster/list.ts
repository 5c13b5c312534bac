import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { dayText, shanghaiDay } from '@shared/domain/calendar/day'
import { DomainError } from '@shared/domain/error'
import { type SqlValue } from '../../database/database'
import { holes } from '../../database/rows'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type Call } from '../../middleware/endpoints'
import { covers, scopeOf } from '../coverage/scope'
import { presentUnit } from '../network/presenter'
import { type RosterRow } from './entities'
import { presentChange, presentMember } from './presenter'
import { memberColumns, presentOne } from './read'
import { rosterUnits } from './sight'

const pageSize = 50

/** In the role today; the days stand as text, which sorts as they follow each other. */
export const inRole = (now: number): { sql: string; values: SqlValue[] } => {
  const today = dayText(shanghaiDay(now))
  return { sql: '(m.sinceDay IS NULL OR m.sinceDay <= ?) AND (m.untilDay IS NULL OR m.untilDay >= ?)', values: [today, today] }
}

/** One page of a roster: of a unit, or with `below` of all under it; with `past` also those whose time is over or has not begun. */
export const listRoster = async ({ services, staff, params, query, now }: Call<typeof contract.listRoster>): Promise<AnswerOf<typeof contract.listRoster>> => {
  const [network, after] = [await services.network.current(), decodeCursor(query.after)]
  const unit = network.successor(params.id)
  if (!unit) throw new DomainError('not_found')
  const units = rosterUnits(unit, network, query.below === 'yes')
  const conditions = [
    { sql: `m.unitId IN (${holes(units)})`, values: units as SqlValue[] },
    ...(query.role ? [{ sql: 'm.role = ?', values: [query.role] }] : []),
    ...(query.past === 'yes' ? [] : [inRole(now)]),
    ...(after ? [{ sql: 'm.id > ?', values: [after.id] }] : []),
  ]
  const rows = await services.database.query<RosterRow>(
    `SELECT ${memberColumns} FROM roster_member m WHERE ${conditions.map(({ sql }) => sql).join(' AND ')} ORDER BY m.id LIMIT ${pageSize + 1}`, conditions.flatMap(({ values }) => values))
  const last = rows[pageSize - 1]
  return {
    unit: presentUnit(unit), mayEdit: covers(scopeOf(staff), network, unit.id),
    members: rows.slice(0, pageSize).map((row) => presentMember(row, { vault: services.vault, staff, network })), next: rows.length > pageSize && last ? encodeCursor({ at: 0, id: last.id }) : null,
  }
}

/** One entry with what was done to it, newest first. */
export const getMember = async (call: Call<typeof contract.getRosterMember>): Promise<AnswerOf<typeof contract.getRosterMember>> => {
  const { services, params } = call
  const { member } = await presentOne(call, params.id)
  const rows = await services.database.query<Parameters<typeof presentChange>[0]>(
    'SELECT c.id, c.at, c.what, s.name AS byName, c.fields, c.reason FROM roster_change c LEFT JOIN staff s ON s.id = c.byStaffId WHERE c.memberId = ? ORDER BY c.id DESC LIMIT 50', [params.id])
  return { member, changes: rows.map(presentChange) }
}
