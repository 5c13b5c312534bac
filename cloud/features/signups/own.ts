import { type contract } from '@shared/contract/contract'
import { type Signup as PresentedSignup, type SignupBrief } from '@shared/contract/activities'
import { DomainError } from '@shared/domain/error'
import { placeInLine } from '../../capacity/look'
import { type Sql } from '../../database/database'
import { holes } from '../../database/rows'
import { type AccountActor } from '../../middleware/actor'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { attendanceOf } from '../door/attendance'
import { namesOf } from '../identity/helpedNames'
import { type Around, presentBrief, presentSignup } from './presenter'
import { readSessionsOf, readSignup, readSignups, readSignupsBy, type Signup } from './read'

const around = async (services: Services, account: AccountActor, rows: readonly Signup[], now: number): Promise<Around> => ({
  sessions: rows.length === 0 ? [] : await readSessionsOf(services.database, [...new Set(rows.map(({ activityId }) => activityId))]),
  places: await placeInLine(services.database, rows.filter(({ holdState }) => holdState === 'waiting').map(({ id }) => id)),
  names: await namesOf(services, account, rows),
  attended: await attendanceOf(services.database, rows.map(({ id }) => id)),
  now,
})

/** Sign-ups of one's own and of those whom one helps, in as many statements however many they are. */
export const presentBriefs = async (services: Services, account: AccountActor, rows: readonly Signup[], now: number): Promise<SignupBrief[]> => {
  const given = await around(services, account, rows, now)
  return rows.map((row) => presentBrief(row, given))
}

/** So many of one activity: a family of ten in every session of a week. */
const mostOfOne = 100

/** What the account and those whom it helps have of one activity; what ended stands in the list of what is past. */
export const ownSignupsOf = async (services: Services, account: AccountActor, activityId: string, now: number): Promise<SignupBrief[]> => {
  if (account.personIds.length === 0) return []
  const rows = await readSignups(services.database, `s.activityId = ? AND s.personId IN (${holes(account.personIds)}) AND h.state <> 'ended' ORDER BY s.id LIMIT ${mostOfOne}`, [activityId, ...account.personIds])
  return presentBriefs(services, account, rows, now)
}

const pageSize = 20

const theirSessions = 'FROM activity_session se WHERE se.activityId = s.activityId AND (s.sessionId IS NULL OR se.id = s.sessionId) AND se.isCancelled = 0 AND se.endsAt > ?'

/** Soonest first: by the next session that is not over. */
export const readComing = (sql: Sql, personIds: readonly string[], now: number, { after = null, limit }: { after?: { at: number; id: string } | null; limit: number }): Promise<(Signup & { at: number })[]> =>
  readSignupsBy(sql, `SELECT MIN(se.startsAt) ${theirSessions}`,
    `s.personId IN (${holes(personIds)}) AND h.state <> 'ended') coming WHERE at IS NOT NULL${after ? ' AND (at > ? OR (at = ? AND id > ?))' : ''} ORDER BY at, id LIMIT ${limit}`,
    [now, ...personIds, ...(after ? [after.at, after.at, after.id] : [])])

/** Newest first: what ended, or of which no session is still to come. */
const readPast = async (sql: Sql, personIds: readonly string[], now: number, { after, limit }: { after: { id: string } | null; limit: number }): Promise<(Signup & { at: number })[]> =>
  (await readSignups(sql,
    `s.personId IN (${holes(personIds)}) AND (h.state = 'ended' OR NOT EXISTS (SELECT 1 ${theirSessions}))${after ? ' AND s.id < ?' : ''} ORDER BY s.id DESC LIMIT ${limit}`,
    [...personIds, now, ...(after ? [after.id] : [])])).map((row) => ({ ...row, at: 0 }))

export const listMySignups = async ({ services, account, query: { tab, after }, now }: Call<typeof contract.listMySignups>): Promise<{ signups: SignupBrief[]; next: string | null }> => {
  const { personIds } = account
  if (personIds.length === 0) return { signups: [], next: null }
  const read = tab === 'coming' ? readComing : readPast
  const rows = await read(services.database, personIds, now, { after: decodeCursor(after), limit: pageSize + 1 })
  const last = rows[pageSize - 1]
  return { signups: await presentBriefs(services, account, rows.slice(0, pageSize), now), next: rows.length > pageSize && last ? encodeCursor(last) : null }
}

/** A sign-up of theirs. Throws `not_found` for everybody else's. */
export const readOwnSignup = async (sql: Sql, account: AccountActor, id: string): Promise<Signup> => {
  const row = await readSignup(sql, id)
  if (!row || !account.personIds.includes(row.personId)) throw new DomainError('not_found')
  return row
}

/** One sign-up for whoever stands for its person. */
export const presentOwn = async ({ services, account, now }: Pick<Call<typeof contract.getSignup>, 'services' | 'account' | 'now'>, id: string): Promise<{ signup: PresentedSignup }> => {
  const row = await readOwnSignup(services.database, account, id)
  const [network, given] = [await services.network.current(), await around(services, account, [row], now)]
  return { signup: presentSignup(row, { ...given, vault: services.vault, keys: services.keys, network }) }
}
