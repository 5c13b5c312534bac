import { contract } from '@shared/contract/contract'
import { type Endpoint } from '@shared/contract/endpoint'
import { type StaffRequest } from '@shared/contract/staffRequests'
import { staffActionNames, type StaffActionName } from '@shared/domain/staffActions'
import { type Transaction } from '../../database/database'
import { type StaffActor } from '../../middleware/actor'
import { command, query, type Route } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { acceptRequests } from './acceptRequests'
import { accept } from './actions/accept'
import { advance } from './actions/advance'
import { announceReady } from './actions/announceReady'
import { acceptTransfer, cancelTransfer, declineTransfer } from './actions/answerTransfer'
import { callBack, claim, comment, enquire, flag, recordOutside } from './actions/aside'
import { cancelSupplement } from './actions/cancelSupplement'
import { complete } from './actions/complete'
import { reject } from './actions/reject'
import { requestSupplement } from './actions/requestSupplement'
import { route } from './actions/route'
import { takeOver } from './actions/takeOver'
import { escalate, transfer } from './actions/transfer'
import { type Plan } from './actions/types'
import { listTransferTargets, openIfReadable, openRequest } from './open'
import { performAsStaff } from './performAsStaff'
import { countQueue, listQueue } from './queue'
import { findRequests } from './search'

const plans: { [A in StaffActionName]: Plan<(typeof contract)[A]> } = {
  accept, advance, announceReady, callBack, claim, comment, enquire, flag, recordOutside, acceptTransfer, cancelTransfer, declineTransfer, cancelSupplement, complete, reject, requestSupplement, route, takeOver, escalate, transfer,
}

interface ActionCall {
  services: Services
  staff: StaffActor
  now: number
  params: { id: string }
  body: { version: number }
}

/** The name of the endpoint is the action: check, plan, write, log, tell, and the request again as it is now. */
const action = (name: StaffActionName): Route => {
  // The table above holds the plan of this very endpoint; beyond that the steps know nothing of its words.
  const plan = plans[name] as Plan<Endpoint>
  return (command as (endpoint: Endpoint, steps: object) => Route)(contract[name], {
    prepare: ({ services }: ActionCall) => services.network.current(),
    run: (tx: Transaction, { services, staff, params, body }: ActionCall, network: NetworkView) =>
      performAsStaff(tx, { services, staff, network }, { requestId: params.id, action: name, body: body as never }, plan),
    present: async (call: ActionCall, id: string): Promise<{ request: StaffRequest | null }> => ({ request: await openIfReadable(call, id) }),
  })
}

export const staffRequestRoutes: readonly Route[] = [
  query(contract.listQueue, listQueue),
  query(contract.countQueue, countQueue),
  query(contract.findRequests, findRequests),
  query(contract.acceptRequests, acceptRequests),
  query(contract.openRequest, (call) => openRequest(call, call.params.id)),
  query(contract.listTransferTargets, listTransferTargets),
  ...staffActionNames.map(action),
]
