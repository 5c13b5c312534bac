import { contract } from '@shared/contract/contract'
import { query, type Route } from '../../middleware/endpoints'
import { getLedger, listUnaccounted } from './list'

export const ledgerRoutes: readonly Route[] = [query(contract.getLedger, getLedger), query(contract.listUnaccounted, listUnaccounted)]
