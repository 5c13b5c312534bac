import { type SqlValue } from '../../database/database'
import { type StaffActor } from '../../middleware/actor'
import { type NetworkView } from '../network/network'
import { notHiddenFrom } from './hiddenFrom'
import { workedOn } from './queue'

/**
 * What somebody may read, as a condition on the request of that id: what lies with their units or those below, is offered to them, comes from a
 * home street of theirs or has passed through their hands. Never by what the caller says. Asked of one request at a time, of which an index gave
 * the id: as EXISTS, MariaDB would read all that ever passed through anybody's hands.
 */
export const readableBy = (staff: StaffActor, network: NetworkView, id: string): { sql: string; values: SqlValue[] } => {
  const paths = staff.assignments.map(({ unitPath }) => unitPath)
  const standIn = workedOn(staff, network).filter((unitId) => !paths.some((path) => network.unit(unitId).path.startsWith(path)))
  const isTheirs = `(${[...paths.map(() => 'u.path LIKE ?'), ...standIn.map(() => 'u.id = ?')].join(' OR ')})`
  const unit = (column: string) => `(SELECT 1 FROM unit u WHERE u.id = r.${column} AND ${isTheirs})`
  const ways = [
    unit('ownerUnitId'), unit('homeUnitId'), unit('offeredUnitId'),
    `(SELECT 1 FROM request_participation p JOIN unit u ON u.id = p.unitId WHERE p.requestId = r.id AND p.endedAt IS NULL AND ${isTheirs} LIMIT 1)`,
  ]
  const notHidden = notHiddenFrom(staff, network, 'r.')
  return {
    sql: `(SELECT COALESCE(${ways.join(', ')}) FROM service_request r WHERE r.id = ${id} AND ${notHidden.sql}) = 1`,
    values: [...ways.flatMap(() => [...paths.map((path) => `${path}%`), ...standIn]), ...notHidden.values],
  }
}
