import { contract } from '@shared/contract/contract'
import { command, query, type Route } from '../../middleware/endpoints'
import { networkOf } from '../network/network'
import { listCalls } from './list'
import { presentRecorded, recordCall } from './record'

export const callRoutes: readonly Route[] = [query(contract.listCalls, listCalls), command(contract.recordCall, { prepare: networkOf, run: recordCall, present: presentRecorded })]
