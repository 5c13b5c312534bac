import { type StaffActionName } from '@shared/domain/staffActions'
import { type Transaction } from '../../database/database'
import { type StaffActor } from '../../middleware/actor'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { type PlanFor } from './actions/types'
import { staffMayRead, staffStandings } from './open'
import { type Acting, perform } from './perform'

interface Worker {
  services: Services
  staff: StaffActor
  network: NetworkView
}

interface Task<Body> {
  requestId: string
  action: StaffActionName
  body: Body
}

/** A member of staff who acts; what they are to the request is worked out in the caller's transaction. */
export const asStaff = (tx: Transaction, staff: StaffActor, network: NetworkView): Acting => ({
  by: { kind: 'staff', staffId: staff.id },
  standingsOf: (request) => staffStandings(tx, staff, request, network),
  mayRead: (request) => staffMayRead(tx, staff, request, network),
})

/** An action of a member of staff, in the caller's transaction. */
export const performAsStaff = <Body extends { version: number }>(tx: Transaction, { services, staff, network }: Worker, { requestId, action, body }: Task<Body>, plan: PlanFor<Body>): Promise<string> =>
  perform(tx, services, network, { requestId, version: body.version, action, body, ...asStaff(tx, staff, network) }, plan)
