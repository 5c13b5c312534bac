import { DomainError } from '@shared/domain/error'
import { type Sql } from '../../database/database'
import { type NetworkView } from '../network/network'
import { type ActivityRow, type ActivitySessionRow, activitySessionTable } from '../activities/entities'
import { type ActivityScope, assertMay } from '../activities/scope'

/** A session with what is needed of its activity. */
export type Door = ActivitySessionRow & Pick<ActivityRow, 'organiserUnitId' | 'state' | 'title'> & { activityEndsAt: number | null }

const columns = Object.keys(activitySessionTable.columns).map((column) => `se.${column}`).join(', ')

const readDoor = async (sql: Sql, sessionId: string): Promise<Door | undefined> =>
  (await sql.query<Door>(`SELECT ${columns}, a.organiserUnitId, a.state, a.title, a.endsAt AS activityEndsAt FROM activity_session se JOIN activity a ON a.id = se.activityId WHERE se.id = ?`, [sessionId]))[0]

/** The door of a session of theirs. Throws `not_found`, and `activity_over` where the session or all of it was cancelled. */
export const doorFor = async (sql: Sql, sessionId: string, { scope, network, now }: { scope: ActivityScope; network: NetworkView; now: number }): Promise<Door> => {
  const door = await readDoor(sql, sessionId)
  if (!door) throw new DomainError('not_found')
  assertMay('door', scope, network, { organiserUnitId: door.organiserUnitId, state: door.state, endsAt: door.activityEndsAt }, now)
  if (door.isCancelled === 1) throw new DomainError('activity_over')
  return door
}

/** The sign-ups `su` that are for a session: for it alone, or for the whole of which it is part. Takes the activity and the session. */
export const forSession = 'su.activityId = ? AND (su.sessionId = ? OR su.sessionId IS NULL)'
