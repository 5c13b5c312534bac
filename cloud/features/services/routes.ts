import { contract } from '@shared/contract/contract'
import { query, type Route } from '../../middleware/endpoints'
import { forms } from './effective'
import { presentService, presentServiceBrief } from './presenter'

export const serviceRoutes: readonly Route[] = [
  query(contract.listServices, async () => ({ services: forms.all().map(presentServiceBrief) })),
  query(contract.getService, async ({ params }) => presentService(forms.current(params.key))),
]
