import { DomainError } from '@shared/domain/error'
import { handles } from '@shared/domain/workflow'
import { type Sql, type Transaction } from '../../database/database'
import { type AccountActor, type StaffActor } from '../../middleware/actor'
import { type Services } from '../../services'
import { assignmentsNow } from '../network/keepers'
import { type NetworkView } from '../network/network'
import { type RequestRow } from '../requests/entities'
import { staffStandings } from '../requests/open'
import { isApplicant } from '../requests/policy'
import { readRequest } from '../requests/read'

/** Who speaks: an account for the person, or a member of staff for the unit that handles the request. */
export type Speaker =
  | { side: 'applicant'; accountId: string; staffId: null; unitId: null }
  | { side: 'staff'; accountId: null; staffId: string; unitId: string }

/** Holds a request until the transaction ends: its status and its owner stay as they are read after this. Throws `not_found`. */
export const holdRequest = async (tx: Transaction, services: Pick<Services, 'vault'>, id: string): Promise<RequestRow> => {
  // SQLite has one connection, and with it the whole database.
  if (tx.kind === 'mysql') await tx.query('SELECT id FROM service_request WHERE id = ? FOR UPDATE', [id])
  return readRequest(tx, services, id)
}

/** The persons whom an account stands for as the database has it at this moment. */
const personsNow = async (sql: Sql, accountId: string, now: number): Promise<string[]> =>
  (await sql.query<{ personId: string }>('SELECT personId FROM representation WHERE accountId = ? AND fromAt <= ? AND (untilAt IS NULL OR untilAt > ?)', [accountId, now, now])).map(({ personId }) => personId)

/** Throws `not_found` for anybody but the applicant's side of now. */
export const applicantNow = async (tx: Transaction, { id: accountId }: Pick<AccountActor, 'id'>, request: RequestRow, now: number): Promise<Speaker> => {
  if (!isApplicant({ personIds: await personsNow(tx, accountId, now) }, request)) throw new DomainError('not_found')
  return { side: 'applicant', accountId, staffId: null, unitId: null }
}

/** A member of staff with what they are at this moment. */
export const staffNow = async (sql: Sql, staff: StaffActor, now: number): Promise<StaffActor> => ({
  ...staff,
  assignments: await assignmentsNow(sql, staff.id, now),
})

/** The unit for which they handle the request now. Throws `forbidden`. */
export const handlerNow = async (tx: Transaction, staff: StaffActor, request: RequestRow, network: NetworkView): Promise<Speaker> => {
  const standings = await staffStandings(tx, staff, request, network)
  const unitId = standings.find(({ party }) => handles([party]))?.unitId
  if (!unitId) throw new DomainError('forbidden')
  return { side: 'staff', accountId: null, staffId: staff.id, unitId }
}
