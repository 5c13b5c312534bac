import { type Sql } from '../../database/database'
import { holes, readOne } from '../../database/rows'
import { type ActivityRow, type ActivitySessionRow, activitySessionTable, activityTable } from './entities'

const sessionColumns = Object.keys(activitySessionTable.columns).join(', ')
export const activityColumns = Object.keys(activityTable.columns).map((column) => `a.${column}`).join(', ')

export const readActivity = (sql: Sql, id: string): Promise<ActivityRow | undefined> => readOne(sql, activityTable, { id })

/** The sessions of these activities, each list in the order in which they take place; one statement. */
export const readSessions = async (sql: Sql, activityIds: readonly string[]): Promise<Map<string, ActivitySessionRow[]>> => {
  const sessions = new Map(activityIds.map((id): [string, ActivitySessionRow[]] => [id, []]))
  if (activityIds.length === 0) return sessions
  const rows = await sql.query<ActivitySessionRow>(`SELECT ${sessionColumns} FROM activity_session WHERE activityId IN (${holes(activityIds)}) ORDER BY startsAt, id`, activityIds)
  for (const row of rows) sessions.get(row.activityId)?.push(row)
  return sessions
}

/** The same of one activity. */
export const readSessionsOf = async (sql: Sql, activityId: string): Promise<ActivitySessionRow[]> => (await readSessions(sql, [activityId])).get(activityId) ?? []

/** These activities, in no order. */
export const readActivities = async (sql: Sql, ids: readonly string[]): Promise<Map<string, ActivityRow>> => {
  const rows = ids.length === 0 ? [] : await sql.query<ActivityRow>(`SELECT ${activityColumns} FROM activity a WHERE a.id IN (${holes(ids)})`, ids)
  return new Map(rows.map((row) => [row.id, row]))
}
