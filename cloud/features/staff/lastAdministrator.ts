import { DomainError } from '@shared/domain/error'
import { type Sql } from '../../database/database'
import { type AssignmentRecord } from './records'

/** Administrators of a district are few; beyond this something is wrong, and the answer is the careful one. */
const mostAdministrators = 2000

/**
 * To be asked after a change, in its transaction: wherever somebody administered a unit, there must still be an administrator of it or of
 * a unit above, without a last day: one for some days would leave nobody when these are over. Throws `last_administrator`.
 */
export const assertStillAdministered = async (sql: Sql, lost: readonly AssignmentRecord[], now: number): Promise<void> => {
  const units = lost.filter(({ role, state }) => role === 'administrator' && state === 'now')
  if (units.length === 0) return
  const left = await sql.query<{ path: string }>(
    `SELECT DISTINCT u.path FROM staff_assignment sa JOIN staff s ON s.id = sa.staffId JOIN unit u ON u.id = sa.unitId
     WHERE sa.role = 'administrator' AND s.disabledAt IS NULL AND sa.fromAt <= ? AND sa.untilAt IS NULL LIMIT ${mostAdministrators}`, [now])
  const isAdministered = ({ unitPath }: AssignmentRecord): boolean => left.some(({ path }) => unitPath.startsWith(path))
  if (!units.every(isAdministered)) throw new DomainError('last_administrator')
}
