import { type Sql } from '../../database/database'
import { holes } from '../../database/rows'

export interface Attended {
  signupId: string
  sessionId: string
  /** When they came (epoch ms). */
  at: number
}

/** At which sessions these people were, in the order in which they came; in one statement. */
export const attendanceOf = async (sql: Sql, signupIds: readonly string[]): Promise<Attended[]> =>
  signupIds.length === 0
    ? []
    : sql.query(`SELECT signupId, sessionId, happenedAt AS at FROM attendance WHERE signupId IN (${holes(signupIds)}) ORDER BY happenedAt, sessionId`, signupIds)

/** How many were at a session. */
export const countAttended = async (sql: Sql, sessionId: string): Promise<number> =>
  Number((await sql.query<{ n: number }>('SELECT COUNT(*) AS n FROM attendance WHERE sessionId = ?', [sessionId]))[0]?.n ?? 0)
