import { contract } from '@shared/contract/contract'
import { type Call, command, query, type Route } from '../../middleware/endpoints'
import { actionRoute } from './actionRoute'
import { beginReview, prepareReview } from './actions/askReview'
import { rate } from './actions/rate'
import { supplement } from './actions/supplement'
import { withdraw } from './actions/withdraw'
import { discardDraft, getDraft, openDraft, saveDraft } from './drafts'
import { asOwner, listOwn, presentOwn, presentOwnReceipt, readOwn } from './own'
import { assertNamedThingsExist } from './papers'
import { perform } from './perform'
import { readRequest } from './read'
import { prepareSubmit, presentSubmitted, submit } from './submit'

const own = { as: asOwner, present: presentOwn }

const assertPapers = async (call: Call<typeof contract.supplement>): Promise<void> => {
  const request = await readOwn(call, call.params.id)
  const network = await call.services.network.current()
  await assertNamedThingsExist(call.services, network, request.id, network.forms.of(request), call.body.answers)
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
  actionRoute(contract.supplement, { ...own, action: 'supplement', plan: supplement, check: assertPapers }),
  actionRoute(contract.withdraw, { ...own, action: 'withdraw', plan: withdraw }),
  actionRoute(contract.rate, { ...own, action: 'rate', plan: rate }),
  command(contract.askReview, {
    prepare: prepareReview,
    run: async (tx, call, prepared) => {
      const original = await readRequest(tx, call.services, call.params.id)
      const act = { requestId: original.id, version: call.body.version, action: 'askReview', body: call.body, ...asOwner(call) } as const
      await perform(tx, call.services, prepared.network, act, () => ({ set: { reviewedById: prepared.id }, words: call.body.reason, announcements: [] }))
      await beginReview(tx, call, prepared, original)
      return prepared.id
    },
    present: (call, id) => presentOwnReceipt(call, id),
  }),
]
