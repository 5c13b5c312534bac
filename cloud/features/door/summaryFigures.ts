import { type AudienceGroup, type TrainingResult } from '@shared/domain/activities'
import { type RatingLevel } from '@shared/domain/rating'
import { type Sql } from '../../database/database'

/** Whoever has a place and is admitted. */
const confirmed = "h.state = 'held' AND su.admission IN ('none', 'admitted')"
const signups = 'signup su JOIN capacity_hold h ON h.id = su.id'
/** A day of Shanghai as the moment at which it begins; without division, which the databases do differently. */
const offset = 8 * 60 * 60_000
const dayOf = `su.createdAt - (su.createdAt + ${offset}) % 86400000`
/** Far more than the weeks for which a sign-up is open; comments as many as somebody reads. */
const most = { days: 400, comments: 200 } as const

interface Totals {
  confirmed: number | null
  cancelled: number | null
  waiting: number | null
  byStaff: number | null
  jobFound: number | null
}

export interface Counted<Key> {
  key: Key
  n: number
}

const readTotals = async (sql: Sql, activityId: string) => {
  const sum = (condition: string) => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`
  const [row] = await sql.query<Totals>(
    `SELECT ${sum(confirmed)} AS confirmed, ${sum("h.state = 'ended'")} AS cancelled, ${sum("h.state IN ('waiting', 'offered')")} AS waiting,
       ${sum(`${confirmed} AND su.byStaffId IS NOT NULL`)} AS byStaff, ${sum(`${confirmed} AND su.jobFound = 1`)} AS jobFound FROM ${signups} WHERE su.activityId = ?`, [activityId])
  const { confirmed: in_ = 0, cancelled = 0, waiting = 0, byStaff = 0, jobFound = 0 } = row ?? {}
  return { confirmed: Number(in_), cancelled: Number(cancelled), waiting: Number(waiting), byStaff: Number(byStaff), jobFound: Number(jobFound) }
}

/** `key` is a reserved word of MySQL. */
const counted = async <Key>(sql: Sql, statement: string, activityId: string): Promise<Counted<Key>[]> =>
  (await sql.query<{ what: Key; n: number }>(statement, [activityId])).map(({ what, n }) => ({ key: what, n: Number(n) }))

/** How many of those with a place have each value of a column. */
const countBy = <Key>(sql: Sql, activityId: string, column: string, from = signups): Promise<Counted<Key>[]> =>
  counted(sql, `SELECT ${column} AS what, COUNT(*) AS n FROM ${from} WHERE su.activityId = ? AND ${confirmed} GROUP BY ${column}`, activityId)

const attendance = 'FROM activity_session se JOIN attendance at ON at.sessionId = se.id WHERE se.activityId = ?'

/** All that a summary counts, in a number of statements that grows with nothing. */
export const readFigures = async (sql: Sql, activityId: string) => ({
  totals: await readTotals(sql, activityId),
  attended: (await counted<null>(sql, `SELECT NULL AS what, COUNT(DISTINCT at.signupId) AS n ${attendance}`, activityId))[0]?.n ?? 0,
  attendedBySession: await counted<string>(sql, `SELECT at.sessionId AS what, COUNT(*) AS n ${attendance} GROUP BY at.sessionId`, activityId),
  /** Null: for the whole. */
  expectedBySession: await countBy<string | null>(sql, activityId, 'su.sessionId'),
  homes: await countBy<string | null>(sql, activityId, 'p.homeUnitId', `${signups} JOIN person p ON p.id = su.personId`),
  groups: await countBy<AudienceGroup | null>(sql, activityId, 'su.audienceGroup'),
  ratings: await countBy<RatingLevel | null>(sql, activityId, 'su.ratingLevel'),
  results: await countBy<TrainingResult | null>(sql, activityId, 'su.result'),
  days: await counted<number>(sql, `SELECT ${dayOf} AS what, COUNT(*) AS n FROM signup su WHERE su.activityId = ? GROUP BY ${dayOf} ORDER BY what LIMIT ${most.days}`, activityId),
  comments: await sql.query<{ id: string; ratedAt: number; ratingComment: string }>(
    `SELECT id, ratedAt, ratingComment FROM signup WHERE activityId = ? AND ratingComment IS NOT NULL ORDER BY ratedAt DESC, id DESC LIMIT ${most.comments}`, [activityId]),
})
export type Figures = Awaited<ReturnType<typeof readFigures>>
