import { contract } from '@shared/contract/contract'
import { query, type Route } from '../../middleware/endpoints'
import { checkIn } from './checkIn'
import { listScanConflicts } from './conflicts'
import { openDoor } from './openDoor'

export const doorRoutes: readonly Route[] = [
  query(contract.openDoor, openDoor),
  query(contract.checkIn, checkIn),
  query(contract.listScanConflicts, listScanConflicts),
]
