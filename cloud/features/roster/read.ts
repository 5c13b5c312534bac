import { DomainError } from '@shared/domain/error'
import { type Sql } from '../../database/database'
import { type StaffActor } from '../../middleware/actor'
import { type Services } from '../../services'
import { assertCovers, scopeOf } from '../coverage/scope'
import { type RosterRow, rosterMemberTable } from './entities'
import { presentDetails } from './presenter'

export const memberColumns = Object.keys(rosterMemberTable.columns).map((column) => `m.${column}`).join(', ')

export const readMember = async (sql: Sql, id: string): Promise<RosterRow & { consentByName: string | null }> => {
  const [row] = await sql.query<RosterRow & { consentByName: string | null }>(`SELECT ${memberColumns}, s.name AS consentByName FROM roster_member m LEFT JOIN staff s ON s.id = m.consentByStaffId WHERE m.id = ?`, [id])
  if (!row) throw new DomainError('not_found')
  return row
}

/** One entry for whoever keeps it. Throws `not_found`, `forbidden`. */
export const presentOne = async ({ services, staff }: { services: Services; staff: StaffActor }, id: string) => {
  const network = await services.network.current()
  const row = await readMember(services.database, id)
  assertCovers(scopeOf(staff), network, row.unitId)
  return { member: presentDetails(row, { vault: services.vault, staff, network }) }
}
