import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { DomainError } from '@shared/domain/error'
import { type Call } from '../../middleware/endpoints'
import { myStationOf } from './mine'
import { presentStationDetails } from './presenter'

/** One station; of one that was merged, the one that has its work now. Throws `not_found`. */
export const getStation = async ({ services, actor, params, now }: Call<typeof contract.getStation>): Promise<AnswerOf<typeof contract.getStation>> => {
  const network = await services.network.current()
  const unit = network.successor(params.id)
  if (!unit) throw new DomainError('not_found')
  return { station: presentStationDetails(unit, { network, mine: await myStationOf(services, actor, network), now }) }
}
