import { type contract } from '@shared/contract/contract'
import { type StaffInterest } from '@shared/contract/interests'
import { DomainError } from '@shared/domain/error'
import { type Sql } from '../../database/database'
import { readOne } from '../../database/rows'
import { type StaffActor } from '../../middleware/actor'
import { decodeCursor } from '../../middleware/cursor'
import { type Call } from '../../middleware/endpoints'
import { type EmployerRow, employerTable } from '../employers/entities'
import { assertKeeps, desksOf } from '../employers/scope'
import { type NetworkView } from '../network/network'
import { pageOfInterests } from './staff'

/** An employer that the caller keeps. Throws `not_found`, `forbidden`. */
export const readKeptEmployer = async (sql: Sql, staff: StaffActor, network: NetworkView, id: string): Promise<EmployerRow> => {
  const row = await readOne(sql, employerTable, { id })
  if (!row) throw new DomainError('not_found')
  assertKeeps(desksOf(staff), network, row.keptByUnitId)
  return row
}

/** Who would like a post of an employer: all that stand, whichever station they are of, for whoever talks to the employer. */
export const listEmployerInterests = async ({ services, staff, params, query, now }: Call<typeof contract.listEmployerInterests>): Promise<{ interests: StaffInterest[]; next: string | null }> => {
  await readKeptEmployer(services.database, staff, await services.network.current(), params.id)
  return pageOfInterests(services, { condition: 'p.employerId = ? AND i.withdrawnAt = 0', values: [params.id], cursor: decodeCursor(query.after), staff, now })
}
