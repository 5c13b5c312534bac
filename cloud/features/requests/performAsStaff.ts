import { type BodyOf, type Endpoint } from '@shared/contract/endpoint'
import { type StaffActionName } from '@shared/domain/staffActions'
import { type Transaction } from '../../database/database'
import { type StaffActor } from '../../middleware/actor'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { type Plan } from './actions/types'
import { staffMayRead, staffStandings } from './open'
import { perform } from './perform'

interface Worker {
  services: Services
  staff: StaffActor
  network: NetworkView
}

interface Task<E extends Endpoint> {
  requestId: string
  action: StaffActionName
  body: BodyOf<E> & { version: number }
}

/** An action of a member of staff, in the caller's transaction; what they are to the request is worked out inside it. */
export const performAsStaff = <E extends Endpoint>(tx: Transaction, { services, staff, network }: Worker, { requestId, action, body }: Task<E>, plan: Plan<E>): Promise<string> =>
  perform(tx, services, network, {
    requestId, version: body.version, action, body, by: { kind: 'staff', staffId: staff.id },
    standingsOf: (request) => staffStandings(tx, staff, request, network),
    mayRead: (request) => staffMayRead(tx, staff, request, network),
  }, plan)
