import { type contract } from '@shared/contract/contract'
import { type Station } from '@shared/contract/network'
import { type Call } from '../../middleware/endpoints'
import { ownPersonId } from '../identity/policy'
import { type PresentedPerson, readOwnPerson } from '../identity/presenter'
import { type NetworkView } from '../network/network'
import { presentStation } from '../network/presenter'

/** The points where somebody works or learns: they advise and look at papers before a street takes them in. */
export const pointsOf = ({ workplace }: Pick<PresentedPerson, 'workplace'>, network: NetworkView): Station[] =>
  workplace ? network.router.partnersFor(workplace).map((id) => presentStation(network.unit(id), network)) : []

/** Offered before forms that a street takes in: what goes to the district or is a question to one's own station goes there at once. */
export const listPartnerPoints = async ({ services, account, query: { serviceKey } }: Call<typeof contract.listPartnerPoints>): Promise<{ partners: Station[] }> => {
  const network = await services.network.current()
  const { definition } = network.forms.current(serviceKey)
  const person = definition.routing.level === 'street' ? await readOwnPerson(services, ownPersonId(account)) : null
  return { partners: person ? pointsOf(person, network) : [] }
}
