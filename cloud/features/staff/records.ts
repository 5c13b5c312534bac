import { type StaffRole } from '@shared/domain/roles'
import { type Sql } from '../../database/database'
import { holes } from '../../database/rows'

export interface AssignmentRecord {
  id: string
  staffId: string
  unitId: string
  unitPath: string
  role: StaffRole
  fromAt: number
  untilAt: number | null
  state: 'now' | 'later' | 'ended'
}

export interface LeaveRecord {
  id: string
  staffId: string
  fromAt: number
  untilAt: number
  /** Who takes over when it begins. */
  handToName: string | null
}

/** A member of staff with all that belongs to the record. */
export interface StaffRecord {
  id: string
  name: string
  loginName: string | null
  disabledAt: number | null
  isBound: boolean
  hasSecondFactor: boolean
  invitedUntil: number | null
  assignments: AssignmentRecord[]
  leaves: LeaveRecord[]
}

/** People of one unit at most; a station has three, the bureau some dozens. */
const mostPeople = 500
/** How long those who left are still shown (ms), to be taken on again. */
const remembered = 365 * 24 * 60 * 60_000

type StaffRow = Omit<StaffRecord, 'isBound' | 'hasSecondFactor' | 'assignments' | 'leaves'> & { bound: number; factors: number }

const stateAt = ({ fromAt, untilAt }: { fromAt: number; untilAt: number | null }, now: number): AssignmentRecord['state'] =>
  untilAt !== null && untilAt <= now ? 'ended' : fromAt > now ? 'later' : 'now'

/** The records of these members of staff, by name. */
export const readRecords = async (sql: Sql, ids: readonly string[], now: number): Promise<StaffRecord[]> => {
  if (ids.length === 0) return []
  const among = holes(ids)
  const staff = await sql.query<StaffRow>(
    `SELECT s.id, s.name, s.loginName, s.disabledAt, (SELECT COUNT(*) FROM account a WHERE a.staffId = s.id) AS bound,
       (SELECT COUNT(*) FROM staff_second_factor f WHERE f.staffId = s.id AND f.confirmedAt IS NOT NULL) AS factors,
       (SELECT MAX(i.expiresAt) FROM staff_invitation i WHERE i.staffId = s.id AND i.usedAt IS NULL AND i.expiresAt > ?) AS invitedUntil
     FROM staff s WHERE s.id IN (${among}) ORDER BY s.name, s.id`, [now, ...ids])
  const assignments = await sql.query<Omit<AssignmentRecord, 'state'>>(
    `SELECT sa.id, sa.staffId, sa.unitId, u.path AS unitPath, sa.role, sa.fromAt, sa.untilAt
     FROM staff_assignment sa JOIN unit u ON u.id = sa.unitId WHERE sa.staffId IN (${among}) ORDER BY sa.id`, ids)
  const leaves = await sql.query<LeaveRecord>(
    `SELECT l.id, l.staffId, l.fromAt, l.untilAt, h.name AS handToName FROM staff_leave l LEFT JOIN staff h ON h.id = l.handToStaffId
     WHERE l.staffId IN (${among}) AND l.untilAt > ? ORDER BY l.fromAt`, [...ids, now])
  return staff.map(({ bound, factors, ...row }) => ({
    ...row, isBound: bound > 0, hasSecondFactor: factors > 0,
    assignments: assignments.filter(({ staffId }) => staffId === row.id).map((assignment) => ({ ...assignment, state: stateAt(assignment, now) })),
    leaves: leaves.filter(({ staffId }) => staffId === row.id),
  }))
}

export const readRecord = async (sql: Sql, id: string, now: number): Promise<StaffRecord | undefined> => (await readRecords(sql, [id], now))[0]

/** Who is assigned to a unit, or was until a short while ago. */
export const readRecordsOf = async (sql: Sql, unitId: string, now: number): Promise<StaffRecord[]> => {
  const rows = await sql.query<{ staffId: string }>(
    `SELECT DISTINCT staffId FROM staff_assignment WHERE unitId = ? AND (untilAt IS NULL OR untilAt > ?) LIMIT ${mostPeople}`, [unitId, now - remembered])
  return readRecords(sql, rows.map(({ staffId }) => staffId), now)
}

/** How many people stand in each unit now: not those who are deactivated. */
export const countPeople = async (sql: Sql, now: number): Promise<Map<string, number>> => {
  const rows = await sql.query<{ unitId: string; people: number }>(
    `SELECT sa.unitId, COUNT(DISTINCT sa.staffId) AS people FROM staff_assignment sa JOIN staff s ON s.id = sa.staffId
     WHERE s.disabledAt IS NULL AND sa.fromAt <= ? AND (sa.untilAt IS NULL OR sa.untilAt > ?) GROUP BY sa.unitId`, [now, now])
  return new Map(rows.map(({ unitId, people }) => [unitId, Number(people)]))
}
