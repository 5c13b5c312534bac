import { type RoutingReason, routingSentence } from '@shared/text/routing'
import { type RoutingReceipt } from '../../routing/place'
import { type UnitView } from '../network/network'
import { type RequestRow } from './entities'

/** Why a request is where it is, as it was decided: by the router first, later by people. */
export const routingOf = ({ routing }: Pick<RequestRow, 'routing'>): RoutingReceipt => {
  if (!routing) throw new Error('a submitted request has its routing receipt')
  return JSON.parse(routing) as RoutingReceipt
}

/** The receipt of a request that people sent to another station: the ground that was found stays, the station and the reason are new. */
export const resentTo = (unit: UnitView, request: RequestRow, reason: RoutingReason): string =>
  JSON.stringify({ ...routingOf(request), kind: 'station', unitId: unit.id, candidates: [], reasons: [reason], sentence: routingSentence(unit.name, [reason]) } satisfies RoutingReceipt)
