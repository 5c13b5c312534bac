import { type StaffCall } from '@shared/contract/calls'
import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { fillTemplate, type NotificationParams, templateNamed } from '@shared/text/notifications'
import { callOutcomeTexts, callReasonTexts } from '@shared/text/noticeTexts'
import { recordWords } from '@shared/text/record'
import { type Sql, type SqlValue } from '../../database/database'
import { holes } from '../../database/rows'
import { asHandler, type StaffActor, unitIdsOf } from '../../middleware/actor'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { presentUnit } from '../network/presenter'
import { notHiddenFrom } from '../requests/hiddenFrom'
import { logListLooks } from '../requests/listLooks'
import { type StaffCallRow, staffCallTable } from './entities'

const pageSize = 30
const columns = Object.keys(staffCallTable.columns).map((column) => `c.${column}`).join(', ')

/** The units whose calls they make: those in which they handle requests, those that stand empty below them, and what was merged into any of these. */
const callingUnits = (staff: StaffActor, network: NetworkView): string[] => {
  const mine = new Set(network.handledBy(unitIdsOf(asHandler(staff))))
  return network.units.filter(({ id }) => mine.has(network.successor(id)?.id ?? id)).map(({ id }) => id)
}

export type ListedCall = StaffCallRow & { name: string; phone: string; erasedAt: number | null; title: string | null; template: string | null; params: string | null; byName: string | null }

/** Whose calls they make: of their units, and never about a request that is about a unit of theirs. A condition on what `readCalls` reads. */
export const callable = (staff: StaffActor, network: NetworkView): { sql: string; values: string[] } => {
  const [units, notHidden] = [callingUnits(staff, network), notHiddenFrom(staff, network, 'q.')]
  return { sql: `c.unitId IN (${holes(units)}) AND ${notHidden.sql}`, values: [...units, ...notHidden.values] }
}

/** Calls with whom they are to and what about, in one statement. `condition` goes on from WHERE. */
export const readCalls = (sql: Sql, condition: string, values: readonly SqlValue[]): Promise<ListedCall[]> =>
  sql.query<ListedCall>(
    `SELECT ${columns}, p.name, p.phone, p.erasedAt, n.title, m.template, m.params, s.name AS byName FROM staff_call c JOIN person p ON p.id = c.personId
     LEFT JOIN notice n ON n.id = c.noticeId LEFT JOIN notification m ON m.id = c.notificationId LEFT JOIN staff s ON s.id = c.staffId LEFT JOIN service_request q ON q.id = c.requestId WHERE ${condition}`, values)

const aboutOf = ({ title, template, params }: ListedCall): string => {
  if (title !== null) return title
  return template === null ? '' : fillTemplate(templateNamed(template).title, JSON.parse(params ?? '{}') as NotificationParams)
}

export const presentCall = ({ vault }: Services, row: ListedCall, network: NetworkView): StaffCall => ({
  id: row.id, reason: { code: row.reason, text: callReasonTexts[row.reason] }, unit: presentUnit(network.successor(row.unitId) ?? network.district), personId: row.personId,
  name: row.erasedAt === null ? vault.open(row.name, row.personId) : recordWords.erased, phone: row.erasedAt === null ? vault.open(row.phone, row.personId) : '', isMasked: false, about: aboutOf(row), noticeId: row.noticeId,
  requestId: row.requestId, since: row.createdAt, doneAt: row.doneAt, outcome: row.outcome && { code: row.outcome, text: callOutcomeTexts[row.outcome] }, note: row.note === null ? '' : vault.open(row.note, row.id),
  byName: row.byName, attempts: row.attempts, version: row.version,
})

/** Whose name and phone they were shown; each of these people can see that. */
export const logCallLooks = (services: Services, staff: StaffActor, rows: readonly ListedCall[], network: NetworkView, now: number): Promise<void> =>
  logListLooks(services, staff, 'call', rows.map(({ personId, unitId }) => ({ personId, unitId: unitIdsOf(staff).find((id) => network.handledBy([id]).includes(network.successor(unitId)?.id ?? unitId)) ?? unitId })), now)

/** One page: whom their units are to call, the oldest first; or whom they called, the latest first. */
export const listCalls = async ({ services, staff, query: { tab, noticeId, after }, now }: Call<typeof contract.listCalls>): Promise<AnswerOf<typeof contract.listCalls>> => {
  const { database } = services
  const [network, cursor] = [await services.network.current(), decodeCursor(after)]
  const theirs = callable(staff, network)
  const isOpen = tab === 'open'
  const about = noticeId ? ' AND c.noticeId = ?' : ''
  const beyond = !cursor ? '' : isOpen ? ' AND c.id > ?' : ' AND (c.doneAt < ? OR (c.doneAt = ? AND c.id < ?))'
  const rows = await readCalls(
    database, `${theirs.sql} AND c.doneAt IS ${isOpen ? '' : 'NOT '}NULL${about}${beyond} ORDER BY ${isOpen ? 'c.id' : 'c.doneAt DESC, c.id DESC'} LIMIT ${pageSize + 1}`,
    [...theirs.values, ...(noticeId ? [noticeId] : []), ...(!cursor ? [] : isOpen ? [cursor.id] : [cursor.at, cursor.at, cursor.id])])
  const [shown, last] = [rows.slice(0, pageSize), rows[pageSize - 1]]
  await logCallLooks(services, staff, shown, network, now)
  const [open] = await database.query<{ amount: number }>(`SELECT COUNT(*) AS amount FROM staff_call c LEFT JOIN service_request q ON q.id = c.requestId WHERE ${theirs.sql} AND c.doneAt IS NULL${about}`, [...theirs.values, ...(noticeId ? [noticeId] : [])])
  return { calls: shown.map((row) => presentCall(services, row, network)), next: rows.length > pageSize && last ? encodeCursor({ at: last.doneAt ?? 0, id: last.id }) : null, open: Number(open?.amount ?? 0) }
}
