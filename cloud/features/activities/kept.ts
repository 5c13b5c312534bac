import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { type Seats } from '@shared/contract/activities'
import { type KeptActivity, type KeptActivityBrief } from '@shared/contract/staffActivities'
import { DomainError } from '@shared/domain/error'
import { activityChangeTexts, activityKindTexts, activityStateTexts } from '@shared/text/activities'
import { peekPool } from '../../capacity/look'
import { holes } from '../../database/rows'
import { type Actor, type StaffActor } from '../../middleware/actor'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { contentOf } from './content'
import { type ActivityRow, type ActivitySessionRow } from './entities'
import { readChanges } from './log'
import { draftPictureUrl } from './pictures'
import { isOver, organiserOf } from './presenter'
import { activityColumns, readActivity, readSessions, readSessionsOf } from './read'
import { actionsOn, type ActivityScope, coveredUnits, mayAddFor, scopeOf } from './scope'
import { plannedSeats, poolIdsOf, seatsOfPool, sumSeats } from './seats'

const pageSize = 30

interface Keeper {
  services: Services
  staff: StaffActor
  actor: Actor
  now: number
}

const presentBrief = (row: ActivityRow, seats: Seats, { scope, network, now }: { scope: ActivityScope; network: NetworkView; now: number }): KeptActivityBrief => ({
  id: row.id, kind: { code: row.kind, text: activityKindTexts[row.kind] }, title: row.title, state: { code: row.state, text: activityStateTexts[row.state] }, organiser: organiserOf(row, network),
  startsAt: row.startsAt, signupUntil: row.signupUntil, isOver: isOver(row, now), seats, may: actionsOn(scope, network, row, now), updatedAt: row.updatedAt,
})

/** Null of the whole. What is no pool (yet) is counted as it is planned. */
const countsOf = async ({ database }: Services, row: ActivityRow, sessions: readonly ActivitySessionRow[]): Promise<KeptActivity['counts']> => {
  const pools = await peekPool(database, poolIdsOf(row, sessions))
  const planned = (places: number | null): Seats => ({ places: places ?? 0, left: places ?? 0, waiting: 0 })
  const seatsIn = (id: string, places: number | null): Seats => {
    const pool = pools.get(id)
    return pool ? seatsOfPool(pool) : planned(places)
  }
  if (row.signupScope === 'whole') return [{ sessionId: null, seats: seatsIn(row.id, row.places) }]
  return sessions.map(({ id, places }) => ({ sessionId: id, seats: seatsIn(id, places) }))
}

const seatsOver = async ({ database }: Services, row: ActivityRow, sessions: readonly ActivitySessionRow[]): Promise<Seats> =>
  (await sumSeats(database, [row.id], 0)).get(row.id) ?? plannedSeats(row, sessions)

/** One of theirs, to be edited. Throws `not_found`. */
export const readKept = async ({ services, staff, now }: Pick<Keeper, 'services' | 'staff' | 'now'>, id: string): Promise<{ row: ActivityRow; scope: ActivityScope; network: NetworkView }> => {
  const network = await services.network.current()
  const [row, scope] = [await readActivity(services.database, id), scopeOf(staff)]
  if (!row || actionsOn(scope, network, row, now).length === 0) throw new DomainError('not_found')
  return { row, scope, network }
}

/** The answer of every change: the activity as it is now, under the rights of now. */
export const presentKept = async (call: Keeper, id: string): Promise<{ activity: KeptActivity }> => {
  const { services, now } = call
  const { row, scope, network } = await readKept(call, id)
  const sessions = await readSessionsOf(services.database, id)
  const changes = await readChanges(services.database, id)
  return {
    activity: {
      ...presentBrief(row, await seatsOver(services, row, sessions), { scope, network, now }),
      content: contentOf(row, sessions), counts: await countsOf(services, row, sessions), pictureUrl: draftPictureUrl(call, row.pictureId),
      changes: changes.map(({ what, ...change }) => ({ ...change, what: { code: what, text: activityChangeTexts[what] } })), version: row.version,
    },
  }
}

const tabs = {
  draft: { sql: "a.state = 'draft'", isTimed: false },
  coming: { sql: "a.state = 'published' AND a.endsAt > ?", isTimed: true },
  past: { sql: "a.state = 'published' AND a.endsAt <= ?", isTimed: true },
  cancelled: { sql: "a.state = 'cancelled'", isTimed: false },
} as const

/** One page of what somebody keeps, newest first. */
export const listKeptActivities = async ({ services, staff, query, now }: Call<typeof contract.listKeptActivities>): Promise<AnswerOf<typeof contract.listKeptActivities>> => {
  const [network, scope, after] = [await services.network.current(), scopeOf(staff), decodeCursor(query.after)]
  const units = coveredUnits(scope, network)
  const { sql, isTimed } = tabs[query.tab]
  const rows = await services.database.query<ActivityRow>(
    `SELECT ${activityColumns} FROM activity a WHERE a.organiserUnitId IN (${holes(units)}) AND ${sql}${after ? ' AND a.id < ?' : ''} ORDER BY a.id DESC LIMIT ${pageSize + 1}`,
    [...units, ...(isTimed ? [now] : []), ...(after ? [after.id] : [])])
  const [shown, last] = [rows.slice(0, pageSize), rows[pageSize - 1]]
  const ids = shown.map(({ id }) => id)
  const [seats, sessions] = [await sumSeats(services.database, ids, 0), query.tab === 'draft' ? await readSessions(services.database, ids) : new Map<string, ActivitySessionRow[]>()]
  return {
    activities: shown.map((row) => presentBrief(row, seats.get(row.id) ?? plannedSeats(row, sessions.get(row.id) ?? []), { scope, network, now })),
    next: rows.length > pageSize && last ? encodeCursor({ at: 0, id: last.id }) : null, mayAddFor: mayAddFor(scope, network),
  }
}
