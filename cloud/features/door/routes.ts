import { contract } from '@shared/contract/contract'
import { command, query, type Route } from '../../middleware/endpoints'
import { networkOf } from '../network/network'
import { checkIn } from './checkIn'
import { listScanConflicts } from './conflicts'
import { linkSignupExport, readSignupExport } from './exportSignups'
import { listDueFollowUps, recordFollowUp } from './followUps'
import { openDoor } from './openDoor'
import { saveOutcome } from './outcome'
import { getOutcome, presentFollowed } from './presentOutcome'
import { getActivitySummary } from './summary'

const step = { prepare: networkOf, present: presentFollowed }

export const doorRoutes: readonly Route[] = [
  query(contract.openDoor, openDoor),
  query(contract.checkIn, checkIn),
  query(contract.listScanConflicts, listScanConflicts),
  query(contract.getOutcome, getOutcome),
  command(contract.saveOutcome, { ...step, run: saveOutcome }),
  command(contract.recordFollowUp, { ...step, run: recordFollowUp }),
  query(contract.listDueFollowUps, listDueFollowUps),
  query(contract.getActivitySummary, getActivitySummary),
  query(contract.linkSignupExport, linkSignupExport),
  query(contract.readSignupExport, readSignupExport),
]
