import { DomainError } from '@shared/domain/error'
import { type HandlerRole, handlerRoles } from '@shared/domain/roles'
import { type Sql, type SqlValue } from '../../database/database'
import { holes } from '../../database/rows'

/** Somebody at work who may take something over: the units in which they handle requests now, and all to which they belong. */
export interface Taker {
  id: string
  unitIds: readonly string[]
  assignments: readonly { unitPath: string }[]
}

/** Handlers of now: in force and not deactivated. Whoever is on leave is not at work. */
const inForce = { sql: `s.disabledAt IS NULL AND sa.role IN (${holes(handlerRoles)}) AND sa.fromAt <= ? AND (sa.untilAt IS NULL OR sa.untilAt > ?)`, values: (now: number): SqlValue[] => [...handlerRoles, now, now] }
const notOnLeave = { sql: 'NOT EXISTS (SELECT 1 FROM staff_leave l WHERE l.staffId = sa.staffId AND l.fromAt <= ? AND l.untilAt > ?)', values: (now: number): SqlValue[] => [now, now] }

/** What somebody's own account stands for in private, or did: it is never theirs to handle. Takes their id. */
export const ownPersons = 'SELECT r.personId FROM account a JOIN representation r ON r.accountId = a.id WHERE a.staffId = ?'

const unitsOf = async (sql: Sql, staffId: string, now: number, isAtWork: boolean): Promise<string[]> => {
  const rows = await sql.query<{ unitId: string }>(
    `SELECT DISTINCT sa.unitId FROM staff_assignment sa JOIN staff s ON s.id = sa.staffId WHERE sa.staffId = ? AND ${inForce.sql}${isAtWork ? ` AND ${notOnLeave.sql}` : ''}`,
    [staffId, ...inForce.values(now), ...(isAtWork ? notOnLeave.values(now) : [])])
  return rows.map(({ unitId }) => unitId)
}

/** Every unit to which these members of staff belong now, in whatever role. */
export const readBelonging = (sql: Sql, staffIds: readonly string[], now: number): Promise<{ staffId: string; unitPath: string }[]> =>
  sql.query(
    `SELECT sa.staffId, u.path AS unitPath FROM staff_assignment sa JOIN unit u ON u.id = sa.unitId WHERE sa.staffId IN (${holes(staffIds)}) AND sa.fromAt <= ? AND (sa.untilAt IS NULL OR sa.untilAt > ?)`,
    [...staffIds, now, now])

/** Somebody as they are at this moment; null when they are on leave, deactivated or handle nothing any more. */
export const readTaker = async (sql: Sql, staffId: string, now: number): Promise<Taker | null> => {
  const unitIds = await unitsOf(sql, staffId, now, true)
  return unitIds.length > 0 ? { id: staffId, unitIds, assignments: await readBelonging(sql, [staffId], now) } : null
}

export interface ColleagueRow {
  id: string
  name: string
  role: HandlerRole
}

/** People of one unit at most; a station has three, the bureau some dozens. */
const mostColleagues = 200

/** Who is at work in these units, once for each role; without anybody for whom the person of a request would be family. */
export const readColleagues = (sql: Sql, unitIds: readonly string[], now: number, personId: string | null = null): Promise<ColleagueRow[]> =>
  sql.query<ColleagueRow>(
    `SELECT DISTINCT s.id, s.name, sa.role FROM staff_assignment sa JOIN staff s ON s.id = sa.staffId WHERE sa.unitId IN (${holes(unitIds)}) AND ${inForce.sql} AND ${notOnLeave.sql}
       ${personId === null ? '' : `AND NOT EXISTS (SELECT 1 FROM account a JOIN representation r ON r.accountId = a.id WHERE a.staffId = s.id AND r.personId = ?)`} ORDER BY s.name, s.id LIMIT ${mostColleagues}`,
    [...unitIds, ...inForce.values(now), ...notOnLeave.values(now), ...(personId === null ? [] : [personId])])

export const nobodyToTake = (): DomainError => new DomainError('invalid_input', { fields: { toStaffId: { code: 'choose_colleague' } } })

/** That somebody is a colleague in one of these units: at work now, or (`isLater`) at least still there. Throws `invalid_input`. */
export const assertColleague = async (sql: Sql, toStaffId: string, unitIds: readonly string[], now: number, isLater: boolean): Promise<void> => {
  const theirs = await unitsOf(sql, toStaffId, now, !isLater)
  if (!theirs.some((unitId) => unitIds.includes(unitId))) throw nobodyToTake()
}
