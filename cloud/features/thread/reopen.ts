import { type contract } from '@shared/contract/contract'
import { type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { type Call } from '../../middleware/endpoints'
import { type NetworkView } from '../network/network'
import { reopen } from '../requests/actions/reopen'
import { asOwner } from '../requests/own'
import { perform } from '../requests/perform'
import { addMessage, startWaiting } from './add'
import { applicantNow, holdRequest } from './scope'

/** 还有问题，请再办: why stands in the thread, too, as the message that opened it again and waits for an answer. */
export const reopenRequest = async (tx: Transaction, call: Call<typeof contract.reopen>, network: NetworkView): Promise<string> => {
  const { services, account, params, body, now } = call
  const request = await holdRequest(tx, services, params.id)
  const by = await applicantNow(tx, account, request, now)
  await perform(tx, services, network, { requestId: request.id, version: body.version, action: 'reopen', body, ...asOwner(call) }, reopen)
  await addMessage(tx, services, request.id, { sentId: newId(services.clock), text: body.reason, fileIds: [] }, by, now)
  await startWaiting(tx, request.id, now)
  return request.id
}
