import { type Sql } from '../../database/database'
import { holes } from '../../database/rows'
import { notStaffOnly } from '../requests/staffOnly'

/** Nobody needs to know more exactly. */
const mostCounted = 100

/** Messages of stations to these persons that nobody on their side has read, counted up to a hundred. */
export const unreadThreads = async (sql: Sql, personIds: readonly string[]): Promise<number> => {
  const [row] = await sql.query<{ amount: number }>(
    `SELECT COUNT(*) AS amount FROM (SELECT 1 AS one FROM service_request q JOIN thread t ON t.requestId = q.id JOIN thread_message m ON m.requestId = q.id AND m.seq > t.applicantRead AND m.side = 'staff'
     WHERE q.personId IN (${holes(personIds)}) AND ${notStaffOnly('q')} LIMIT ${mostCounted}) AS unread`, personIds)
  return Number(row?.amount ?? 0)
}
