import { type Context } from 'koa'
import { type Endpoint } from '@shared/contract/endpoint'
import { DomainError } from '@shared/domain/error'
import { type StaffRole, type UnitKind } from '@shared/domain/roles'
import { csrfToken, hashToken, sameSecret } from '../security/token'
import { type Services } from '../services'
import { type RepresentationKind } from '@shared/domain/representation'
import { type AccountActor, type Actor, type Assignment, type RepresentedPerson } from './actor'

const minute = 60_000
/** Veterans stay signed in for 30 days after their last visit; a counter PC locks after 15 idle minutes and ends after 8 hours. */
export const sessionLifetimes = { wechat: 30 * 24 * 60 * minute, cookie: 8 * 60 * minute, cookieIdle: 15 * minute } as const

const cookieName = 'staff_session'

interface SessionRow {
  sessionId: string
  kind: 'wechat' | 'cookie'
  level: 'password' | 'full'
  accountId: string | null
  personId: string | null
  representationKind: RepresentationKind
  privacyVersion: string | null
  staffId: string | null
  lastSeenAt: number
  expiresAt: number
  accountDisabledAt: number | null
  staffName: string | null
  staffDisabledAt: number | null
  assignmentId: string | null
  unitId: string | null
  unitKind: UnitKind
  unitPath: string
  role: StaffRole
}

// One statement for the whole actor: session, account, the persons it stands for, staff and every assignment in force. The rows are persons
// times assignments, a few of each: joining strings instead would be cut at a length, and in an order of the database's own.
const actorQuery = `
  SELECT s.id AS sessionId, s.kind, s.level, s.accountId, st.id AS staffId, s.lastSeenAt, s.expiresAt, a.disabledAt AS accountDisabledAt, a.privacyVersion,
    r.personId, r.kind AS representationKind, st.name AS staffName, st.disabledAt AS staffDisabledAt, sa.id AS assignmentId, sa.unitId, u.kind AS unitKind, u.path AS unitPath, sa.role
  FROM session s
  LEFT JOIN account a ON a.id = s.accountId
  LEFT JOIN representation r ON r.accountId = s.accountId AND r.fromAt <= ? AND (r.untilAt IS NULL OR r.untilAt > ?)
  LEFT JOIN staff st ON st.id = COALESCE(s.staffId, a.staffId)
  LEFT JOIN staff_assignment sa ON sa.staffId = st.id AND sa.fromAt <= ? AND (sa.untilAt IS NULL OR sa.untilAt > ?)
  LEFT JOIN unit u ON u.id = sa.unitId
  WHERE s.`

type SessionKey = { column: 'tokenHash' | 'id'; value: string }

const readSession = async ({ database, clock }: Services, { column, value }: SessionKey): Promise<[SessionRow, SessionRow[]]> => {
  const now = clock.now()
  const rows = await database.query<SessionRow>(`${actorQuery}${column} = ?`, [now, now, now, now, value])
  const session = rows[0]
  if (!session || session.expiresAt <= now) throw new DomainError('session_expired')
  // Whoever left the staff is still a citizen with an account of their own; a session that was the staff's alone is over.
  if (session.accountDisabledAt !== null || (session.staffDisabledAt !== null && session.accountId === null)) throw new DomainError('account_disabled')
  return [session, rows]
}

/** Who calls. A bearer token (mini-program) or the staff cookie (PC, with its CSRF header for all that changes something). */
export const identify = async (services: Services, { whileLocked }: Pick<Endpoint, 'whileLocked'>, context: Context): Promise<Actor> => {
  const bearer = /^Bearer ([A-Za-z0-9_-]{20,100})$/.exec(context.get('Authorization'))?.[1]
  const token = bearer ?? context.cookies.get(cookieName)
  if (!token) throw new DomainError('not_signed_in')
  const now = services.clock.now()
  const [session, rows] = await readSession(services, { column: 'tokenHash', value: hashToken(token) })
  const isLocked = session.kind === 'cookie' && now - session.lastSeenAt > sessionLifetimes.cookieIdle
  if (isLocked && !whileLocked) throw new DomainError('session_locked')
  if (session.kind === 'cookie') guardCookie(services, context, session)
  // What works in a locked session does not open it: unlocking does, after the password.
  if (!isLocked) await touch(services, session, now)
  return toActor([session, rows])
}

/** The actor behind a session that was just opened, or that just changed. */
export const actorOfToken = async (services: Services, token: string): Promise<Actor> => toActor(await readSession(services, { column: 'tokenHash', value: hashToken(token) }))
export const actorOfSession = async (services: Services, sessionId: string): Promise<Actor> => toActor(await readSession(services, { column: 'id', value: sessionId }))

/** Who follows a link that was made for this session. Throws `link_expired` once it has ended. */
export const followerOf = (services: Services, sessionId: string): Promise<Actor> =>
  actorOfSession(services, sessionId).catch((error: unknown) => {
    throw error instanceof DomainError && error.code === 'session_expired' ? new DomainError('link_expired') : error
  })

const guardCookie = (services: Services, context: Context, session: SessionRow): void => {
  const isReading = context.method === 'GET' || context.method === 'HEAD'
  if (!isReading && !sameSecret(context.get('X-CSRF-Token'), csrfToken(services.keys, session.sessionId))) throw new DomainError('csrf_failed')
}

/** Once a minute is exact enough, and keeps reading requests from writing. */
const touch = async ({ database }: Services, session: SessionRow, now: number): Promise<void> => {
  if (now - session.lastSeenAt < minute) return
  const expiresAt = session.kind === 'wechat' ? now + sessionLifetimes.wechat : session.expiresAt
  await database.execute('UPDATE session SET lastSeenAt = ?, expiresAt = ? WHERE id = ?', [now, expiresAt, session.sessionId])
}

/** One row for each value of that column. */
const distinct = (rows: readonly SessionRow[], column: 'personId' | 'assignmentId'): SessionRow[] =>
  [...new Map(rows.filter((row) => row[column] !== null).map((row) => [row[column], row])).values()]

const accountOf = (id: string, privacyVersion: string, rows: readonly SessionRow[]): AccountActor => {
  const persons = distinct(rows, 'personId')
    .map(({ personId, representationKind }): RepresentedPerson => ({ personId: personId as string, kind: representationKind }))
    .sort((a, b) => Number(b.kind === 'self') - Number(a.kind === 'self') || a.personId.localeCompare(b.personId))
  return { id, persons, personIds: persons.map(({ personId }) => personId), privacyVersion }
}

const toActor = ([session, rows]: readonly [SessionRow, readonly SessionRow[]]): Actor => {
  const assignments = distinct(rows, 'assignmentId').map(({ unitId, unitKind, unitPath, role }): Assignment => ({ unitId: unitId as string, unitKind, unitPath, role }))
  return {
    sessionId: session.sessionId,
    isCookie: session.kind === 'cookie',
    needsSecondFactor: session.staffDisabledAt === null && session.level !== 'full' && assignments.some(({ unitKind }) => unitKind === 'bureau'),
    account: session.accountId ? accountOf(session.accountId, session.privacyVersion ?? '', rows) : null,
    staff: session.staffId && session.staffDisabledAt === null ? { id: session.staffId, name: session.staffName ?? '', assignments } : null,
  }
}

/** Not readable by scripts and not sent by other sites; `secure` wherever the page itself came over TLS. */
export const sessionCookie = (context: Context, token: string): void => {
  context.cookies.set(cookieName, token, { httpOnly: true, sameSite: 'strict', secure: context.secure, overwrite: true, maxAge: sessionLifetimes.cookie, signed: false })
}

export const clearSessionCookie = (context: Context): void => {
  context.cookies.set(cookieName, null, { httpOnly: true, sameSite: 'strict', secure: context.secure, overwrite: true, signed: false })
}
