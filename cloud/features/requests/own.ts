import { type contract } from '@shared/contract/contract'
import { type RequestDetail } from '@shared/contract/requests'
import { DomainError } from '@shared/domain/error'
import { holes } from '../../database/rows'
import { type AccountActor } from '../../middleware/actor'
import { ownPersonId } from '../identity/policy'
import { type NetworkView } from '../network/network'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { type RequestRow, requestTable, type StoredRequest } from './entities'
import { readLog } from './log'
import { readNumber } from './open'
import { type Acting } from './perform'
import { asApplicant, isApplicant } from './policy'
import { presentBrief, presentReceipt, presentRequest } from './present/applicant'
import { readRequest } from './read'
import { openColumns } from './sealed'
import { seenByApplicant } from './staffOnly'

export type ApplicantCall = { services: Services; account: AccountActor; now: number }

/** The applicant's own actions go the same way as those of the staff. */
export const asOwner = ({ account }: Pick<ApplicantCall, 'account'>): Acting => ({
  by: { kind: 'applicant', accountId: account.id },
  standingsOf: async (request) => {
    if (!isApplicant(account, request)) throw new DomainError('not_found')
    return asApplicant
  },
  mayRead: async () => true,
})

/** A request of a person whom the account stands for. Throws `not_found` for anybody else's: its existence is nobody's business. */
export const readOwn = async ({ services, account }: ApplicantCall, id: string): Promise<RequestRow> => {
  const request = await readRequest(services.database, services, id)
  if (!isApplicant(account, request)) throw new DomainError('not_found')
  return request
}

export const presentOwn = async (call: ApplicantCall, id: string): Promise<RequestDetail> => {
  const { services, now } = call
  const request = await readOwn(call, id)
  const own = {
    request, log: await readLog(services.database, services, id),
    review: await readNumber(services.database, request.reviewedById), reviewOf: await readNumber(services.database, request.reviewOf), ownId: ownPersonId(call.account),
  }
  return presentRequest(own, await services.network.current(), now)
}

/** `known`: the network, where the caller has it in hand. */
export const presentOwnReceipt = async (call: ApplicantCall, id: string, known: NetworkView | null = null) => {
  const { services, now } = call
  return presentReceipt(await readOwn(call, id), await readLog(services.database, services, id), known ?? (await services.network.current()), now)
}

const pageSize = 20

/** Requests and drafts of everybody whom the account stands for, newest first. */
export const listOwn = async ({ services, account, query: { after }, now }: Call<typeof contract.listRequests>) => {
  const network = await services.network.current()
  const cursor = decodeCursor(after)
  const rows = await services.database.query<StoredRequest>(
    `SELECT ${Object.keys(requestTable.columns).join(', ')} FROM service_request WHERE personId IN (${holes(account.personIds)}) AND ${seenByApplicant} ${cursor ? 'AND id < ? ' : ''}ORDER BY id DESC LIMIT ${pageSize + 1}`,
    cursor ? [...account.personIds, cursor.id] : account.personIds)
  const last = rows[pageSize - 1]
  return {
    requests: rows.slice(0, pageSize).map((row) => presentBrief(openColumns(services.vault, row.id, row), ownPersonId(account), network, now)),
    next: rows.length > pageSize && last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
  }
}
