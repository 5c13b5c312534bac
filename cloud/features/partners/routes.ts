import { contract } from '@shared/contract/contract'
import { query, type Route } from '../../middleware/endpoints'
import { listPartnerPoints } from './partnerPoints'

export const partnerRoutes: readonly Route[] = [query(contract.listPartnerPoints, listPartnerPoints)]
