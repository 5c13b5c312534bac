import { DomainError } from '@shared/domain/error'
import { type Action } from '@shared/domain/workflow'
import { type Transaction } from '../../database/database'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { type PlanFor } from './actions/types'
import { carryOut } from './carryOut'
import { type RequestRow } from './entities'
import { type Actor, lastLogEntry } from './log'
import { withWorker } from './mayTake'
import { type Standing, standingFor } from './policy'
import { readRequest } from './read'

/** Who acts on a request. */
export interface Acting {
  /** For the log; what they are to this request is worked out inside the transaction. */
  by: Actor
  standingsOf: (request: RequestRow) => Promise<readonly Standing[]>
  /** Whether they may know of it without having a part in it now: then they are told what somebody else did. */
  mayRead: (request: RequestRow) => Promise<boolean>
  /** What else must be so of the request, looked at once they may act on it. */
  guard?: (request: RequestRow) => Promise<void>
}

interface Act<Body> extends Acting {
  requestId: string
  version: number
  action: Action
  body: Body
}

/**
 * What every action on a request shares: read it in the transaction, ask the workflow table, plan, carry it out under the version that
 * the person saw. Throws `acted_meanwhile` with what happened when somebody else was first.
 */
export const perform = async <Body>(tx: Transaction, services: Services, network: NetworkView, act: Act<Body>, plan: PlanFor<Body>): Promise<string> => {
  const now = services.clock.now()
  const request = await readRequest(tx, services, act.requestId)
  const standings = await act.standingsOf(request)
  if (standings.length === 0 && !(await act.mayRead(request))) throw new DomainError('forbidden')
  if (request.version !== act.version) throw await actedMeanwhile(tx, request)
  if (standings.length === 0) throw new DomainError('forbidden')
  const entry = network.forms.of(request)
  const standing = standingFor(act.action, request, { entry, network, now }, standings)
  if (!standing) throw new DomainError('action_not_allowed')
  await act.guard?.(request)
  const planned = plan({
    request, entry, network, now, body: act.body,
    actorUnit: standing.unitId ? network.unit(standing.unitId) : null,
    staffId: act.by.kind === 'staff' ? act.by.staffId : null,
  })
  const change = await withWorker(tx, request, planned, now)
  const isDone = await carryOut(tx, services, network, request, change, { action: act.action, by: act.by, unitId: standing.unitId, at: now })
  if (!isDone) throw await actedMeanwhile(tx, request)
  return request.id
}

/** Says what the other person did, so that nobody has to guess. */
const actedMeanwhile = async (tx: Transaction, request: RequestRow): Promise<DomainError> => {
  const last = await lastLogEntry(tx, request.id)
  return new DomainError('acted_meanwhile', { action: last?.action ?? null, at: last?.at ?? null, version: request.version })
}
