import { contract } from '@shared/contract/contract'
import { command, query, type Route } from '../../middleware/endpoints'
import { networkOf } from '../network/network'
import { changeOffer, checkOffer, declineOffer, proposeOffer, releaseOffer, reportOffer, withdrawOffer } from './keep'
import { listKept, listOffers, presentWhole } from './read'

const steps = { present: presentWhole }

export const offerRoutes: readonly Route[] = [
  query(contract.listOffers, listOffers),
  command(contract.reportOffer, { run: reportOffer, present: async () => ({ done: true as const }) }),
  query(contract.listKeptOffers, listKept),
  query(contract.getKeptOffer, (call) => presentWhole(call, call.params.id)),
  command(contract.proposeOffer, { ...steps, prepare: networkOf, run: proposeOffer }),
  command(contract.changeOffer, { ...steps, prepare: networkOf, run: changeOffer }),
  command(contract.releaseOffer, { ...steps, run: releaseOffer }),
  command(contract.declineOffer, { ...steps, run: declineOffer }),
  command(contract.withdrawOffer, { ...steps, run: withdrawOffer }),
  command(contract.checkOffer, { ...steps, run: checkOffer }),
]
