import { type HoldRow } from '../../capacity/entities'
import { type Sql } from '../../database/database'
import { holes } from '../../database/rows'

/** A meeting that somebody signed up for, or stands in line for; or, without times to come, only that they did. */
export interface Engagement {
  personId: string
  signupId: string
  poolId: string
  state: HoldRow['state']
  title: string
  startsAt: number
  endsAt: number
}

/** Meetings to come of all those people; more than that nobody goes to. */
const most = 2000

/** Of these people: every meeting still to come that they have a seat for, are offered one for, or wait for. */
export const readEngagements = async (sql: Sql, personIds: readonly string[], now: number): Promise<Engagement[]> =>
  personIds.length === 0 ? [] : sql.query<Engagement>(
    `SELECT s.personId, s.id AS signupId, h.poolId, h.state, a.title, se.startsAt, se.endsAt
     FROM signup s JOIN capacity_hold h ON h.id = s.id JOIN activity a ON a.id = s.activityId
       JOIN activity_session se ON se.activityId = s.activityId AND (s.sessionId IS NULL OR se.id = s.sessionId)
     WHERE s.personId IN (${holes(personIds)}) AND h.state <> 'ended' AND se.isCancelled = 0 AND se.endsAt > ? ORDER BY se.startsAt, se.id LIMIT ${most}`, [...personIds, now])

export interface UsedEntitlement {
  personId: string
  signupId: string
  title: string
  startsAt: number | null
}

/** Of these people: the sign-up by which they use the one free training that everybody has. */
export const readEntitlements = async (sql: Sql, personIds: readonly string[]): Promise<UsedEntitlement[]> =>
  personIds.length === 0 ? [] : sql.query<UsedEntitlement>(
    `SELECT s.personId, s.id AS signupId, a.title, a.startsAt FROM signup s JOIN capacity_hold h ON h.id = s.id JOIN activity a ON a.id = s.activityId
     WHERE s.entitlementKey IN (${holes(personIds)}) AND h.state <> 'ended'`, personIds)
