import { type Admission, type SignupState } from '@shared/domain/activities'
import { type HoldRow } from '../../capacity/entities'
import { type Sql, type SqlValue } from '../../database/database'
import { type ActivityRow, type ActivitySessionRow } from '../activities/entities'
import { readSessions } from '../activities/read'
import { type SignupRow, signupTable } from './entities'

/** A sign-up with how its hold stands, and what it is about. */
export type Signup = SignupRow & Pick<HoldRow, 'poolId' | 'offeredUntil' | 'endedWhy'> & { holdState: HoldRow['state'] } & Pick<ActivityRow, 'title' | 'kind' | 'organiserUnitId' | 'contact' | 'usesEntitlement' | 'needsAdmission'> & {
  activityState: ActivityRow['state']
}

const columns = `${Object.keys(signupTable.columns).map((name) => `s.${name}`).join(', ')}, h.poolId, h.state AS holdState, h.offeredUntil, h.endedWhy,
  a.title, a.kind, a.organiserUnitId, a.contact, a.usesEntitlement, a.needsAdmission, a.state AS activityState`

/** The tables of such a row: `s` sign-up, `h` hold, `a` activity. */
const tables = 'signup s JOIN capacity_hold h ON h.id = s.id JOIN activity a ON a.id = s.activityId'

/** Sign-ups by a condition on `s`, `h` and `a`, whose order and limit it says itself. */
export const readSignups = (sql: Sql, condition: string, values: readonly SqlValue[]): Promise<Signup[]> =>
  sql.query<Signup>(`SELECT ${columns} FROM ${tables} WHERE ${condition}`, values)

export const readSignup = async (sql: Sql, id: string): Promise<Signup | undefined> => (await readSignups(sql, 's.id = ? LIMIT 1', [id]))[0]

/** The same within a list that is ordered by something of its sessions: `ranked` names it, `condition` and the rest see it as `at`. */
export const readSignupsBy = (sql: Sql, ranked: string, condition: string, values: readonly SqlValue[]): Promise<(Signup & { at: number })[]> =>
  sql.query<Signup & { at: number }>(`SELECT * FROM (SELECT ${columns}, (${ranked}) AS at FROM ${tables} WHERE ${condition}`, values)

/** The sessions of these activities, each in their order, in one statement. */
export const readSessionsOf = async (sql: Sql, activityIds: readonly string[]): Promise<ActivitySessionRow[]> => [...(await readSessions(sql, activityIds)).values()].flat()

/** The sessions that a sign-up is for. */
export const sessionsFor = ({ activityId, sessionId }: Pick<SignupRow, 'activityId' | 'sessionId'>, sessions: readonly ActivitySessionRow[]): ActivitySessionRow[] =>
  sessions.filter((session) => session.activityId === activityId && (sessionId === null || session.id === sessionId))

/** How a sign-up stands: by its hold, and by whether the staff still look whether the person is admitted. */
export const stateOf = ({ holdState, admission }: { holdState: HoldRow['state']; admission: Admission }): SignupState =>
  holdState === 'held' ? (admission === 'pending' ? 'pending' : 'confirmed') : holdState
