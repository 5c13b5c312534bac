import { contract } from '@shared/contract/contract'
import { type BodyOf, type Endpoint } from '@shared/contract/endpoint'
import { type StaffRequest } from '@shared/contract/staffRequests'
import { type Action } from '@shared/domain/workflow'
import { type StaffActor } from '../../middleware/actor'
import { command, query, type Route } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { accept } from './actions/accept'
import { advance } from './actions/advance'
import { acceptTransfer, cancelTransfer, declineTransfer } from './actions/answerTransfer'
import { complete } from './actions/complete'
import { reject } from './actions/reject'
import { requestSupplement } from './actions/requestSupplement'
import { route } from './actions/route'
import { escalate, transfer } from './actions/transfer'
import { type Plan } from './actions/types'
import { listTransferTargets, openIfReadable, openRequest, staffMayRead, staffParties } from './open'
import { perform } from './perform'
import { countQueue, findRequests, listQueue } from './queue'

/** What every action endpoint of the staff looks like. */
type ActionEndpoint = Endpoint & { name: Action }

interface ActionCall<E extends Endpoint> {
  services: Services
  staff: StaffActor
  now: number
  params: { id: string }
  body: BodyOf<E> & { version: number }
}

/** The name of the endpoint is the action: check, plan, write, log, tell, and the request again as it is now. */
const action = <E extends ActionEndpoint>(endpoint: E, plan: Plan<E>): Route => {
  // The contract gives every action endpoint this call; the compiler cannot work that out for an endpoint it does not know yet.
  const steps = {
    prepare: ({ services }: ActionCall<E>) => services.network.current(),
    run: (tx: Parameters<typeof perform>[0], { services, staff, params, body }: ActionCall<E>, network: Parameters<typeof perform>[2]) =>
      perform(tx, services, network, {
        requestId: params.id, version: body.version, action: endpoint.name, body, by: { kind: 'staff', staffId: staff.id },
        partiesOf: (request) => staffParties(tx, staff, request),
        mayRead: (request) => staffMayRead(tx, staff, request, network),
      }, plan),
    present: async (call: ActionCall<E>, id: string): Promise<{ request: StaffRequest | null }> => ({ request: await openIfReadable(call, id) }),
  }
  return (command as (endpoint: Endpoint, steps: object) => Route)(endpoint, steps)
}

export const staffRequestRoutes: readonly Route[] = [
  query(contract.listQueue, listQueue),
  query(contract.countQueue, countQueue),
  query(contract.findByNumber, findRequests),
  query(contract.openRequest, (call) => openRequest(call, call.params.id)),
  query(contract.listTransferTargets, listTransferTargets),
  action(contract.route, route),
  action(contract.accept, accept),
  action(contract.requestSupplement, requestSupplement),
  action(contract.advance, advance),
  action(contract.complete, complete),
  action(contract.reject, reject),
  action(contract.transfer, transfer),
  action(contract.escalate, escalate),
  action(contract.cancelTransfer, cancelTransfer),
  action(contract.acceptTransfer, acceptTransfer),
  action(contract.declineTransfer, declineTransfer),
]
