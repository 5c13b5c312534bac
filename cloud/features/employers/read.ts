import { type contract } from '@shared/contract/contract'
import { type EmployerVisit, type EmployerWhole } from '@shared/contract/employers'
import { type AnswerOf } from '@shared/contract/endpoint'
import { dayText, shanghaiDay } from '@shared/domain/calendar/day'
import { DomainError } from '@shared/domain/error'
import { type Sql, type SqlValue } from '../../database/database'
import { holes, readAll, readOne } from '../../database/rows'
import { type StaffActor } from '../../middleware/actor'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { presentUnit } from '../network/presenter'
import { employerPostTable, type EmployerRow, employerTable, type PostRow } from './entities'
import { presentBrief, presentDetails, presentOpenPost, presentPost } from './presenter'
import { desksOf } from './scope'

const pageSize = 30
/** Of one employer: more posts and visits nobody reads on one screen. */
const most = { posts: 200, visits: 50 } as const

export const columnsOf = (name: string, { columns }: { columns: object }): string => Object.keys(columns).map((column) => `${name}.${column}`).join(', ')

/** Of a post `p`: that it is shown at a fair which the public sees. */
export const shownAtFair = "EXISTS (SELECT 1 FROM activity_post ap JOIN activity a ON a.id = ap.activityId WHERE ap.activityId = ? AND ap.postId = p.id AND a.state <> 'draft')"

export const todayOf = (now: number): string => dayText(shanghaiDay(now))

/** Throws `invalid_input` for a code that no street has. */
export const streetIdOf = (code: string | null, network: NetworkView): string | null => {
  if (code === null) return null
  const unit = network.byCode(code)
  if (unit?.kind !== 'street') throw new DomainError('invalid_input', { fields: { streetCode: { code: 'choice_missing' } } })
  return unit.id
}

/** A street with those that were merged into it. */
const streetIds = (code: string, network: NetworkView): string[] => {
  const street = streetIdOf(code, network)
  return network.units.filter(({ id }) => network.successor(id)?.id === street).map(({ id }) => id)
}

const findingsOf = async (sql: Sql, ids: readonly string[], today: string) => {
  const posts = await sql.query<{ employerId: string; n: number }>(`SELECT employerId, COUNT(*) AS n FROM employer_post WHERE employerId IN (${holes(ids)}) AND closedAt IS NULL AND openUntil >= ? GROUP BY employerId`, [...ids, today])
  const visits = await sql.query<{ employerId: string; day: string }>(`SELECT employerId, MAX(day) AS day FROM employer_visit WHERE employerId IN (${holes(ids)}) GROUP BY employerId`, ids)
  return (id: string) => ({ openPosts: posts.find(({ employerId }) => employerId === id)?.n ?? 0, lastVisitDay: visits.find(({ employerId }) => employerId === id)?.day ?? null })
}

/** The signs of LIKE stand in no name. */
const partOf = (text: string): string => `%${text.replace(/[%_\\]/g, '')}%`

/** One page of employers, newest first. */
export const listEmployers = async ({ services, staff, query, now }: Call<typeof contract.listEmployers>): Promise<AnswerOf<typeof contract.listEmployers>> => {
  const [network, after] = [await services.network.current(), decodeCursor(query.after)]
  const streets = query.street ? streetIds(query.street, network) : []
  const conditions: { sql: string; values: SqlValue[] }[] = [
    { sql: '1 = 1', values: [] },
    ...(query.street ? [{ sql: `e.streetId IN (${holes(streets)})`, values: streets }] : []),
    ...(query.state ? [{ sql: 'e.state = ?', values: [query.state] }] : []),
    ...(query.text ? [{ sql: 'e.name LIKE ?', values: [partOf(query.text)] }] : []),
    ...(after ? [{ sql: 'e.id < ?', values: [after.id] }] : []),
  ]
  const rows = await services.database.query<EmployerRow>(
    `SELECT ${columnsOf('e', employerTable)} FROM employer e WHERE ${conditions.map(({ sql }) => sql).join(' AND ')} ORDER BY e.id DESC LIMIT ${pageSize + 1}`, conditions.flatMap(({ values }) => values))
  const [shown, last] = [rows.slice(0, pageSize), rows[pageSize - 1]]
  const found = await findingsOf(services.database, shown.map(({ id }) => id), todayOf(now))
  return { employers: shown.map((row) => presentBrief(row, found(row.id), network)), next: rows.length > pageSize && last ? encodeCursor({ at: 0, id: last.id }) : null, mayAdd: desksOf(staff).length > 0 }
}

const readVisits = async ({ database, vault }: Services, employerId: string, network: NetworkView): Promise<EmployerVisit[]> => {
  const rows = await database.query<{ id: string; at: number; day: string; byName: string | null; unitId: string | null; outcome: string }>(
    `SELECT v.id, v.at, v.day, s.name AS byName, v.unitId, v.outcome FROM employer_visit v LEFT JOIN staff s ON s.id = v.staffId
     WHERE v.employerId = ? ORDER BY v.day DESC, v.id DESC LIMIT ${most.visits}`, [employerId])
  return rows.map(({ id, at, day, byName, unitId, outcome }) => {
    const unit = unitId ? network.find(unitId) : undefined
    return { id, at, day, byName, unit: unit ? presentUnit(unit) : null, outcome: vault.open(outcome, id) }
  })
}

/** An employer with all that belongs to it. Throws `not_found`. */
export const presentWhole = async ({ services, staff, now }: { services: Services; staff: StaffActor; now: number }, id: string): Promise<EmployerWhole> => {
  const { database, vault } = services
  const network = await services.network.current()
  const row = await readOne(database, employerTable, { id })
  if (!row) throw new DomainError('not_found')
  const posts = await readAll(database, employerPostTable, { employerId: id }, { orderBy: 'id', isDescending: true, limit: most.posts })
  return { employer: presentDetails(row, { vault, staff, network }), posts: posts.map((post) => presentPost(post, todayOf(now), network)), visits: await readVisits(services, id, network) }
}

/** Posts that are open today, for everybody: what is past its day, closed, or of an employer who pauses is not there. */
export const listOpenPosts = async ({ services, query, now }: Call<typeof contract.listOpenPosts>): Promise<AnswerOf<typeof contract.listOpenPosts>> => {
  const [network, after] = [await services.network.current(), decodeCursor(query.after)]
  const streets = query.street ? streetIds(query.street, network) : []
  const rows = await services.database.query<PostRow & { employerName: string }>(
    `SELECT ${columnsOf('p', employerPostTable)}, e.name AS employerName FROM employer_post p JOIN employer e ON e.id = p.employerId
     WHERE p.openUntil >= ? AND p.closedAt IS NULL AND e.state = 'active'${query.street ? ` AND p.streetId IN (${holes(streets)})` : ''}${query.activityId ? ` AND ${shownAtFair}` : ''}${query.text ? ' AND (p.title LIKE ? OR e.name LIKE ?)' : ''}${after ? ' AND p.id < ?' : ''}
     ORDER BY p.id DESC LIMIT ${pageSize + 1}`, [todayOf(now), ...streets, ...(query.activityId ? [query.activityId] : []), ...(query.text ? [partOf(query.text), partOf(query.text)] : []), ...(after ? [after.id] : [])])
  const last = rows[pageSize - 1]
  return { posts: rows.slice(0, pageSize).map((row) => presentOpenPost(row, network)), next: rows.length > pageSize && last ? encodeCursor({ at: 0, id: last.id }) : null }
}
