import { type contract } from '@shared/contract/contract'
import { type ActivityBrief, type Audience } from '@shared/contract/activities'
import { type AnswerOf } from '@shared/contract/endpoint'
import { dayOfText, startOfShanghaiDay } from '@shared/domain/calendar/day'
import { DomainError } from '@shared/domain/error'
import { type SqlValue } from '../../database/database'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { positionOf } from './content'
import { type ActivitySessionRow } from './entities'
import { presentActivityBrief } from './presenter'
import { readActivities, readSessions } from './read'
import { type Reader, readReader } from './reader'
import { sumSeats } from './seats'

type ListCall = Call<typeof contract.listActivities>
type Query = ListCall['query']

const pageSize = 20
/** Where the list is ordered or chosen by what only the program knows, it looks at so many of the soonest: more are never ahead. */
const mostLooked = 2000

/** Where a page ended. `asOf`: all pages are of what was not over when the first was read, or what moves in between would come twice. */
interface Place {
  asOf: number
  /** Metres; 0 where the order is not by distance. */
  distance: number
  startsAt: number
  id: string
}

/** Behind everything that is somewhere. */
const nowhere = 999_999_999

const encode = ({ asOf, distance, startsAt, id }: Place): string => [asOf, distance, startsAt, id].join('_')

/** Throws `bad_request` for a cursor that we did not make. */
const decode = (text: string | undefined): Place | null => {
  if (text === undefined) return null
  const [, asOf, distance, startsAt, id] = /^(\d{1,15})_(\d{1,9})_(\d{1,15})_([0-9A-Z]{26})$/.exec(text) ?? []
  if (!asOf || !distance || !startsAt || !id) throw new DomainError('bad_request')
  return { asOf: Number(asOf), distance: Number(distance), startsAt: Number(startsAt), id }
}

type Found = Pick<ActivitySessionRow, 'startsAt' | 'latitude' | 'longitude'> & { id: string; audience: string }

const daysOf = ({ fromDay, untilDay }: Query): { sql: string; values: number[] } => ({
  sql: `${fromDay ? ' AND x.startsAt >= ?' : ''}${untilDay ? ' AND x.startsAt < ?' : ''}`,
  values: [...(fromDay ? [startOfShanghaiDay(dayOfText(fromDay))] : []), ...(untilDay ? [startOfShanghaiDay(dayOfText(untilDay) + 1)] : [])],
})

/** Each with its next session within those days, soonest first. */
const find = ({ database }: Services, query: Query, asOf: number, after: Place | null): Promise<Found[]> => {
  const days = daysOf(query)
  const isSoonest = query.order === 'soonest'
  const limit = isSoonest && query.forMe === 'no' ? pageSize + 1 : mostLooked
  const values: SqlValue[] = [asOf, ...days.values, asOf, ...(query.kind ? [query.kind] : []), ...(isSoonest && after ? [after.startsAt, after.startsAt, after.id] : [])]
  return database.query<Found>(
    `SELECT a.id, a.audience, s.startsAt, s.latitude, s.longitude FROM activity a
     JOIN activity_session s ON s.id = (SELECT x.id FROM activity_session x WHERE x.activityId = a.id AND x.isCancelled = 0 AND x.endsAt > ?${days.sql} ORDER BY x.startsAt, x.id LIMIT 1)
     WHERE a.state = 'published' AND a.endsAt > ?${query.kind ? ' AND a.kind = ?' : ''}${isSoonest && after ? ' AND (s.startsAt > ? OR (s.startsAt = ? AND a.id > ?))' : ''}
     ORDER BY s.startsAt, a.id LIMIT ${limit}`, values)
}

const placeOf = ({ id, startsAt, ...where }: Found, asOf: number, { order }: Query, reader: Reader): Place => ({ asOf, distance: order === 'nearest' ? (reader.distanceTo(positionOf(where)) ?? nowhere) : 0, startsAt, id })
const compare = (one: Place, other: Place): number => one.distance - other.distance || one.startsAt - other.startsAt || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)

/** These activities as they stand in a list, in this order: three statements, however many. */
export const presentBriefs = async (services: Services, ids: readonly string[], facts: { network: NetworkView; reader: Reader; now: number; from?: number }): Promise<ActivityBrief[]> => {
  const { database } = services
  const [rows, sessions, seats] = [await readActivities(database, ids), await readSessions(database, ids), await sumSeats(database, ids, facts.now)]
  return ids.flatMap((id) => {
    const row = rows.get(id)
    return row ? [presentActivityBrief(row, { ...facts, sessions: sessions.get(id) ?? [], seats: seats.get(id) })] : []
  })
}

/** One page of what is published and not over, for everybody. */
export const listActivities = async ({ services, actor, query, now }: ListCall): Promise<AnswerOf<typeof contract.listActivities>> => {
  const [network, after] = [await services.network.current(), decode(query.after)]
  const reader = await readReader(services, actor?.account, network, now)
  const asOf = after?.asOf ?? now
  const places = (await find(services, query, asOf, after))
    .filter(({ audience }) => query.forMe === 'no' || reader.isForMe(JSON.parse(audience) as Audience))
    .map((found) => placeOf(found, asOf, query, reader))
    .filter((place) => after === null || compare(place, after) > 0)
    .sort(compare)
  const [shown, last] = [places.slice(0, pageSize), places[pageSize - 1]]
  const from = query.fromDay ? startOfShanghaiDay(dayOfText(query.fromDay)) : undefined
  const activities = await presentBriefs(services, shown.map(({ id }) => id), { network, reader, now, ...(from === undefined ? {} : { from }) })
  return { activities, next: places.length > pageSize && last ? encode(last) : null }
}
