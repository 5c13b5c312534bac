import { type Actor } from '../../middleware/actor'
import { type Services } from '../../services'
import { ownPersonId } from '../identity/policy'
import { readOwnPerson } from '../identity/presenter'
import { type NetworkView, type UnitView } from '../network/network'
import { stationOf } from '../people/home'

/** The station of whoever asks: the one that has the work of where they live. Null for guests, for whoever has not said where, and outside of Yangpu. */
export const myStationOf = async (services: Services, actor: Actor | null, network: NetworkView): Promise<UnitView | null> => {
  const person = actor?.account ? await readOwnPerson(services, ownPersonId(actor.account)) : null
  return person && stationOf(person, network)
}
