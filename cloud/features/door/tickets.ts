import { type Admission, type ScanOutcome } from '@shared/domain/activities'
import { type HoldState } from '@shared/domain/capacity'
import { readTicket } from '@shared/domain/ticket'
import { type Sql } from '../../database/database'
import { holes } from '../../database/rows'
import { type Keys } from '../../security/keys'
import { verifyTicket } from '../../security/token'
import { type Door } from './door'

/** A sign-up as a door sees it: what it is for, how it stands, and whether it was here already. */
export interface Ticket {
  signupId: string
  activityId: string
  /** Null where it is for the whole. */
  sessionId: string | null
  personId: string
  ticketCode: string
  admission: Admission
  holdState: HoldState
  /** Sealed for the person. */
  name: string
  title: string
  startsAt: number | null
  firstAt: number | null
  firstScanId: string | null
}

export const ticketColumns = `su.id AS signupId, su.activityId, su.sessionId, su.personId, su.ticketCode, su.admission, h.state AS holdState, p.name, a.title, own.startsAt,
  at.happenedAt AS firstAt, at.scanId AS firstScanId`
export const ticketJoins = `JOIN capacity_hold h ON h.id = su.id JOIN person p ON p.id = su.personId JOIN activity a ON a.id = su.activityId LEFT JOIN activity_session own ON own.id = su.sessionId`

/** The tickets with these digits, with when they were first at this session; in one statement. */
export const readTickets = async (sql: Sql, sessionId: string, codes: readonly string[]): Promise<Map<string, Ticket>> => {
  if (codes.length === 0) return new Map()
  const rows = await sql.query<Ticket>(
    `SELECT ${ticketColumns} FROM signup su ${ticketJoins} LEFT JOIN attendance at ON at.signupId = su.id AND at.sessionId = ? WHERE su.ticketCode IN (${holes(codes)})`, [sessionId, ...codes])
  return new Map(rows.map((row) => [row.ticketCode, row]))
}

/** The digits of what was scanned or typed; null for what is no ticket, or was not signed by us. Digits alone are believed: whoever types has the paper or the person before them. */
export const codeOf = (keys: Keys, text: string): string | null => {
  const scanned = readTicket(text)
  if (!scanned) return null
  return scanned.signature === null || verifyTicket(keys, scanned.code, scanned.signature) ? scanned.code : null
}

/** What comes of a ticket at a door, where it was not there before. */
export const judge = (ticket: Pick<Ticket, 'activityId' | 'sessionId' | 'holdState' | 'admission'> | undefined, door: Pick<Door, 'id' | 'activityId'>): ScanOutcome => {
  if (!ticket) return 'unknown'
  if (ticket.activityId !== door.activityId || (ticket.sessionId !== null && ticket.sessionId !== door.id)) return 'other_session'
  if (ticket.holdState === 'ended') return 'ended'
  return ticket.holdState === 'held' && (ticket.admission === 'none' || ticket.admission === 'admitted') ? 'admitted' : 'not_confirmed'
}
