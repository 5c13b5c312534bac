import { type Sql } from '../../database/database'
import { holes } from '../../database/rows'

/** Counted up to 100: a badge says "99+" beyond. */
export const countUnread = async (sql: Sql, recipients: readonly string[]): Promise<number> => {
  if (recipients.length === 0) return 0
  const [row] = await sql.query<{ amount: number }>(
    `SELECT COUNT(*) AS amount FROM (SELECT 1 AS one FROM notification WHERE recipientId IN (${holes(recipients)}) AND readAt IS NULL LIMIT 100) AS unread`, recipients)
  return row?.amount ?? 0
}
