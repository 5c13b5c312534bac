import { contract } from '@shared/contract/contract'
import { type BodyOf } from '@shared/contract/endpoint'
import { type StaffRequest } from '@shared/contract/staffRequests'
import { type handlerRoles } from '@shared/domain/roles'
import { staffActionNames, type StaffActionName } from '@shared/domain/staffActions'
import { query, type Route } from '../../middleware/endpoints'
import { acceptRequests } from './acceptRequests'
import { type ActionEndpoint, actionRoute } from './actionRoute'
import { accept } from './actions/accept'
import { acceptTransfer } from './actions/acceptTransfer'
import { advance } from './actions/advance'
import { assign } from './actions/assign'
import { announceReady } from './actions/announceReady'
import { callBack } from './actions/callBack'
import { cancelSupplement } from './actions/cancelSupplement'
import { cancelTransfer } from './actions/cancelTransfer'
import { claim } from './actions/claim'
import { comment } from './actions/comment'
import { complete } from './actions/complete'
import { declineTransfer } from './actions/declineTransfer'
import { enquire } from './actions/enquire'
import { escalate } from './actions/escalate'
import { extend } from './actions/extend'
import { flag } from './actions/flag'
import { recordOutside } from './actions/recordOutside'
import { reject } from './actions/reject'
import { requestSupplement } from './actions/requestSupplement'
import { route } from './actions/route'
import { takeOver } from './actions/takeOver'
import { transfer } from './actions/transfer'
import { type Plan } from './actions/types'
import { type Transaction } from '../../database/database'
import { type NetworkView } from '../network/network'
import { assertMayTake, listColleagues } from './mayTake'
import { listTransferTargets, openIfReadable, openRequest } from './open'
import { type Acting } from './perform'
import { asStaff } from './performAsStaff'
import { countQueue, listQueue } from './queue'
import { findRequests } from './search'

/** What the endpoints of the actions have in common: the compiler reads the answer of any of them from here. */
type Act<A extends StaffActionName> = ActionEndpoint<BodyOf<(typeof contract)[A]>, typeof handlerRoles, { request: StaffRequest | null }>

const plans: { [A in StaffActionName]: Plan<Act<A>> } = {
  accept, advance, announceReady, assign, callBack, claim, comment, enquire, extend, flag, recordOutside, acceptTransfer, cancelTransfer, declineTransfer, cancelSupplement, complete, reject, requestSupplement, route, takeOver, escalate, transfer,
}

const endpoints: { [A in StaffActionName]: Act<A> } = contract

/** Whoever is named to take it over must be able to, at that very moment. */
const guardFor = (body: { version: number; toStaffId?: string }, tx: Transaction, network: NetworkView, now: number): Pick<Acting, 'guard'> =>
  body.toStaffId === undefined ? {} : { guard: (request) => assertMayTake(tx, request, network, body.toStaffId ?? '', now) }

/** The name of the endpoint is the action. */
const action = <A extends StaffActionName>(name: A): Route =>
  actionRoute<Act<A>>(endpoints[name], {
    action: name, plan: plans[name], as: ({ staff, body, now }, tx, network) => ({ ...asStaff(tx, staff, network), ...guardFor(body, tx, network, now) }),
    present: async (call, id) => ({ request: await openIfReadable(call, id) }),
  })

export const staffRequestRoutes: readonly Route[] = [
  query(contract.listQueue, listQueue),
  query(contract.countQueue, countQueue),
  query(contract.findRequests, findRequests),
  query(contract.acceptRequests, acceptRequests),
  query(contract.openRequest, (call) => openRequest(call, call.params.id)),
  query(contract.listTransferTargets, listTransferTargets),
  query(contract.listColleagues, listColleagues),
  ...staffActionNames.map(action),
]
