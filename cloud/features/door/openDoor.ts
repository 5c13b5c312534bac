import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { type DoorEntry } from '@shared/contract/staffActivities'
import { activityLimits } from '@shared/domain/activities'
import { doorTime, isListOpen } from '@shared/domain/doorScan'
import { DomainError } from '@shared/domain/error'
import { peekPool } from '../../capacity/look'
import { type Sql } from '../../database/database'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { presentSession } from '../activities/presenter'
import { scopeOf } from '../activities/scope'
import { seatsOfPool } from '../activities/seats'
import { countAttended } from './attendance'
import { type Door, doorFor, forSession } from './door'
import { presentEntry } from './presenter'

/** So many names are opened at a time, so that one popular hall does not keep everybody else waiting. */
const page = 1000

type Expected = Parameters<typeof presentEntry>[1]

const readExpected = (sql: Sql, { id, activityId }: Door, after: string): Promise<Expected[]> =>
  sql.query(
    `SELECT su.id AS signupId, su.personId, su.ticketCode, p.name, at.happenedAt AS firstAt FROM signup su JOIN capacity_hold h ON h.id = su.id JOIN person p ON p.id = su.personId
     LEFT JOIN attendance at ON at.signupId = su.id AND at.sessionId = ?
     WHERE ${forSession} AND su.id > ? AND h.state = 'held' AND su.admission IN ('none', 'admitted') ORDER BY su.id LIMIT ${page}`, [id, activityId, id, after])

/** Everybody with a place, by pages: never more than a pool can have places. */
const expectedAt = async ({ database, vault }: Services, door: Door): Promise<DoorEntry[]> => {
  const expected: DoorEntry[] = []
  for (let after = ''; expected.length < activityLimits.places;) {
    const rows = await readExpected(database, door, after)
    expected.push(...rows.map((row) => presentEntry(vault, row)))
    const last = rows.at(-1)
    if (rows.length < page || !last) break
    after = last.signupId
  }
  return expected
}

/**
 * What a door needs, kept on the device: from a day before the session until six hours after it. Names are masked, so that nobody's record was
 * looked at. Throws `door_closed` with when people are let in.
 */
export const openDoor = async ({ services, staff, params, now }: Call<typeof contract.openDoor>): Promise<AnswerOf<typeof contract.openDoor>> => {
  const door = await doorFor(services.database, params.id, { scope: scopeOf(staff), network: await services.network.current(), now })
  if (!isListOpen(door, now)) throw new DomainError('door_closed', doorTime(door))
  const pool = (await peekPool(services.database, [door.id])).get(door.id)
  return { session: presentSession(door, pool ? seatsOfPool(pool) : null), title: door.title, expected: await expectedAt(services, door), attended: await countAttended(services.database, door.id) }
}
