import { contract } from '@shared/contract/contract'
import { command, query, type Route } from '../../middleware/endpoints'
import { checkIdentity, prepareCheck, presentIdentity } from './identity'
import { listWalkIns } from './list'
import { onBehalfRoutes } from './onBehalf'
import { openWalkIn, prepareWalkIn, presentWalkIn } from './open'
import { renewRoute } from './renewReceipt'
import { submitRoute } from './submit'

export const walkInRoutes: readonly Route[] = [
  query(contract.listWalkIns, listWalkIns),
  command(contract.openWalkIn, { prepare: prepareWalkIn, run: openWalkIn, present: presentWalkIn }),
  submitRoute(contract.submitWalkIn),
  renewRoute(contract.renewReceiptCode),
  ...onBehalfRoutes,
  query(contract.getIdentity, (call) => presentIdentity(call, call.params.id)),
  command(contract.checkIdentity, { prepare: prepareCheck, run: checkIdentity, present: presentIdentity }),
]
