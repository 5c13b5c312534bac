import { contract } from '@shared/contract/contract'
import { type Endpoint } from '@shared/contract/endpoint'
import { DomainError } from '@shared/domain/error'
import { type Transaction } from '../../database/database'
import { type Call, command, query, type Route } from '../../middleware/endpoints'
import { type NetworkView } from '../network/network'
import { beginReview, prepareReview } from './actions/askReview'
import { rate } from './actions/rate'
import { reopen } from './actions/reopen'
import { supplement } from './actions/supplement'
import { type Plan } from './actions/types'
import { withdraw } from './actions/withdraw'
import { discardDraft, getDraft, openDraft, saveDraft } from './drafts'
import { type RequestRow } from './entities'
import { type ApplicantCall, listOwn, presentOwn, presentOwnReceipt, readOwn } from './own'
import { assertNamedThingsExist } from './papers'
import { perform } from './perform'
import { asApplicant, isApplicant } from './policy'
import { readRequest } from './read'
import { prepareSubmit, presentSubmitted, submit } from './submit'

/** The applicant's own actions go the same way as those of the staff. */
const byApplicant = ({ account }: ApplicantCall) => ({
  by: { kind: 'applicant' as const, accountId: account.id },
  standingsOf: async (request: RequestRow) => {
    if (!isApplicant(account, request)) throw new DomainError('not_found')
    return asApplicant
  },
  mayRead: async () => true,
})

const plans = { supplement, withdraw, rate, reopen }

type OwnCall = ApplicantCall & { params: { id: string }; body: { version: number } }

/** The name of the endpoint is the action, as with the staff. */
const action = (name: keyof typeof plans, check: (call: OwnCall) => Promise<void> = async () => undefined): Route =>
  // The table above holds the plan of this very endpoint; beyond that the steps know nothing of its words.
  (command as (endpoint: Endpoint, steps: object) => Route)(contract[name], {
    prepare: async (call: OwnCall) => {
      await check(call)
      return call.services.network.current()
    },
    run: (tx: Transaction, call: OwnCall, network: NetworkView) =>
      perform(tx, call.services, network, { requestId: call.params.id, version: call.body.version, action: name, body: call.body as never, ...byApplicant(call) }, plans[name] as Plan<Endpoint>),
    present: presentOwn,
  })

const assertPapers = async (call: OwnCall): Promise<void> => {
  const request = await readOwn(call, call.params.id)
  const network = await call.services.network.current()
  await assertNamedThingsExist(call.services, network, request.id, network.forms.of(request), (call as Call<typeof contract.supplement>).body.answers)
}

export const requestRoutes: readonly Route[] = [
  query(contract.openDraft, openDraft),
  query(contract.getDraft, getDraft),
  query(contract.saveDraft, saveDraft),
  query(contract.discardDraft, discardDraft),
  command(contract.submit, { prepare: prepareSubmit, run: submit, present: presentSubmitted }),
  query(contract.getReceipt, (call) => presentOwnReceipt(call, call.params.id)),
  query(contract.listRequests, listOwn),
  query(contract.getRequest, (call) => presentOwn(call, call.params.id)),
  action('supplement', assertPapers),
  action('withdraw'),
  action('rate'),
  action('reopen'),
  command(contract.askReview, {
    prepare: prepareReview,
    run: async (tx, call, prepared) => {
      const original = await readRequest(tx, call.services, call.params.id)
      const act = { requestId: original.id, version: call.body.version, action: 'askReview', body: call.body, ...byApplicant(call) } as const
      await perform(tx, call.services, prepared.network, act, () => ({ set: { reviewedById: prepared.id }, words: call.body.reason, announcements: [] }))
      await beginReview(tx, call, prepared, original)
      return prepared.id
    },
    present: (call, id) => presentOwnReceipt(call, id),
  }),
]
