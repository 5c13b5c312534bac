import { type Sql } from '../../database/database'
import { holes } from '../../database/rows'

/**
 * What somebody had taken up and can no longer work on goes back to the queue of its unit, where anybody takes it up; with `unitIds` only
 * what lies there. A colleague who took it up meanwhile keeps it. What is closed keeps the name of who worked on it.
 */
export const returnClaims = async (sql: Sql, staffId: string, unitIds?: readonly string[]): Promise<void> => {
  const there = unitIds ? ` AND ownerUnitId IN (${holes(unitIds)})` : ''
  await sql.execute(
    `UPDATE service_request SET assigneeId = NULL WHERE assigneeId = ? AND status IN ('submitted', 'accepted', 'awaiting_supplement')${there}`, [staffId, ...(unitIds ?? [])])
}
