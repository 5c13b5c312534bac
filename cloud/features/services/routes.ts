import { contract } from '@shared/contract/contract'
import { query, type Route } from '../../middleware/endpoints'
import { allEntries, entryFor } from './effective'
import { presentService, presentServiceBrief } from './presenter'

export const serviceRoutes: readonly Route[] = [
  query(contract.listServices, async () => ({ services: allEntries().map(presentServiceBrief) })),
  query(contract.getService, async ({ params }) => presentService(entryFor(params.key))),
]
