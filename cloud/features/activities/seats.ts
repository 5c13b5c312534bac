import { type Seats } from '@shared/contract/activities'
import { type PoolView } from '../../capacity/look'
import { type Sql } from '../../database/database'
import { holes } from '../../database/rows'
import { type ActivityRow, type ActivitySessionRow } from './entities'

/** While anybody waits nothing is free for whoever comes. */
export const seatsOfPool = ({ places, taken, waiting }: Pick<PoolView, 'places' | 'taken' | 'waiting'>): Seats => ({ places, left: waiting > 0 ? 0 : Math.max(0, places - taken), waiting })

interface Sum {
  activityId: string
  places: number | string
  leftOver: number | string
  waiting: number | string
}

/**
 * The places of these activities, all their pools together, in one statement: of sessions that begin after `from` (epoch ms) and are not
 * cancelled. Activities without any such pool are left out.
 */
export const sumSeats = async (sql: Sql, activityIds: readonly string[], from: number): Promise<Map<string, Seats>> => {
  if (activityIds.length === 0) return new Map()
  const ids = holes(activityIds)
  const rows = await sql.query<Sum>(
    `SELECT x.activityId, SUM(p.places) AS places, SUM(CASE WHEN p.waiting > 0 THEN 0 ELSE p.places - p.taken END) AS leftOver, SUM(p.waiting) AS waiting
     FROM (SELECT id AS activityId, id AS poolId FROM activity WHERE id IN (${ids}) AND signupScope = 'whole'
           UNION ALL SELECT activityId, id AS poolId FROM activity_session WHERE activityId IN (${ids}) AND isCancelled = 0 AND startsAt > ?) x
     JOIN capacity_pool p ON p.id = x.poolId GROUP BY x.activityId`, [...activityIds, ...activityIds, from])
  return new Map(rows.map(({ activityId, places, leftOver, waiting }) => [activityId, { places: Number(places), left: Math.max(0, Number(leftOver)), waiting: Number(waiting) }]))
}

/** What a draft plans: nothing of it is taken. */
export const plannedSeats = ({ signupScope, places }: Pick<ActivityRow, 'signupScope' | 'places'>, sessions: readonly ActivitySessionRow[]): Seats => {
  const planned = signupScope === 'whole' ? (places ?? 0) : sessions.reduce((sum, session) => sum + (session.isCancelled === 1 ? 0 : (session.places ?? 0)), 0)
  return { places: planned, left: planned, waiting: 0 }
}

/** The ids of the pools that an activity has once it is published. */
export const poolIdsOf = ({ id, signupScope }: Pick<ActivityRow, 'id' | 'signupScope'>, sessions: readonly Pick<ActivitySessionRow, 'id'>[]): string[] =>
  signupScope === 'whole' ? [id] : sessions.map((session) => session.id)
