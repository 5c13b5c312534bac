import { contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { holes } from '../../database/rows'
import { type AccountActor } from '../../middleware/actor'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type Call, command, query, type Route } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { supplement } from './actions/supplement'
import { withdraw } from './actions/withdraw'
import { discardDraft, getDraft, openDraft, saveDraft } from './drafts'
import { type RequestRow, requestTable, type StoredRequest } from './entities'
import { readLog } from './log'
import { assertFilesStored } from './papers'
import { perform } from './perform'
import { asApplicant, isApplicant } from './policy'
import { presentBrief, presentReceipt, presentRequest } from './present/applicant'
import { readRequest } from './read'
import { openColumns } from './sealed'
import { prepareSubmit, submit } from './submit'
import { forms } from '../services/effective'

type ApplicantCall = { services: Services; account: AccountActor; now: number }

/** A request of the person whom the account stands for. Throws `not_found` for anybody else's: its existence is nobody's business. */
const readOwn = async ({ services, account }: ApplicantCall, id: string): Promise<RequestRow> => {
  const request = await readRequest(services.database, services, id)
  if (!isApplicant(account, request)) throw new DomainError('not_found')
  return request
}

const presentOwn = async (call: ApplicantCall, id: string) => {
  const { services, now } = call
  return presentRequest(await readOwn(call, id), await readLog(services.database, services, id), await services.network.current(), now)
}

const presentOwnReceipt = async (call: ApplicantCall, id: string) => {
  const { services, now } = call
  return presentReceipt(await readOwn(call, id), await readLog(services.database, services, id), await services.network.current(), now)
}

/** The applicant's own actions go the same way as those of the staff. */
const byApplicant = ({ account }: ApplicantCall) => ({
  by: { kind: 'applicant' as const, accountId: account.id },
  standingsOf: async (request: RequestRow) => {
    if (!isApplicant(account, request)) throw new DomainError('not_found')
    return asApplicant
  },
  mayRead: async () => true,
})

const prepareSupplement = async (call: Call<typeof contract.supplement>) => {
  const request = await readOwn(call, call.params.id)
  await assertFilesStored(call.services, request.id, forms.of(request), call.body.answers)
  return call.services.network.current()
}

const listPage = 20

const listOwn = async ({ services, account, query: { after }, now }: Call<typeof contract.listRequests>) => {
  const network = await services.network.current()
  const cursor = decodeCursor(after)
  const rows = await services.database.query<StoredRequest>(
    `SELECT ${Object.keys(requestTable.columns).join(', ')} FROM service_request WHERE personId IN (${holes(account.personIds)}) ${cursor ? 'AND id < ? ' : ''}ORDER BY id DESC LIMIT ${listPage + 1}`,
    cursor ? [...account.personIds, cursor.id] : account.personIds)
  const page = rows.slice(0, listPage)
  const last = page[page.length - 1]
  return {
    requests: page.map((row) => presentBrief(openColumns(services.vault, row.id, row), network, now)),
    next: rows.length > listPage && last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
  }
}

export const requestRoutes: readonly Route[] = [
  query(contract.openDraft, openDraft),
  query(contract.getDraft, getDraft),
  query(contract.saveDraft, saveDraft),
  query(contract.discardDraft, discardDraft),
  command(contract.submit, { prepare: prepareSubmit, run: submit, present: presentOwnReceipt }),
  query(contract.getReceipt, (call) => presentOwnReceipt(call, call.params.id)),
  query(contract.listRequests, listOwn),
  query(contract.getRequest, (call) => presentOwn(call, call.params.id)),
  command(contract.supplement, {
    prepare: prepareSupplement,
    run: (tx, call, network) =>
      perform(tx, call.services, network, { requestId: call.params.id, version: call.body.version, action: 'supplement', body: call.body, ...byApplicant(call) }, supplement),
    present: presentOwn,
  }),
  command(contract.withdraw, {
    prepare: ({ services }) => services.network.current(),
    run: (tx, call, network) =>
      perform(tx, call.services, network, { requestId: call.params.id, version: call.body.version, action: 'withdraw', body: call.body, ...byApplicant(call) }, withdraw),
    present: presentOwn,
  }),
]
