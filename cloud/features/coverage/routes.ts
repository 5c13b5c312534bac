import { contract } from '@shared/contract/contract'
import { command, query, type Route } from '../../middleware/endpoints'
import { approveProposal, declineProposal } from './decideProposal'
import { changeCoverage, rehearseCoverage } from './edit'
import { linkExport, readExport } from './exportCoverage'
import { getChange, listChanges, presentOne } from './history'
import { importCoverage } from './importCoverage'
import { listCoverage } from './list'
import { listProposals, presentProposal } from './proposals'
import { networkOf } from '../network/network'
import { undoChange } from './undo'

export const coverageRoutes: readonly Route[] = [
  query(contract.listCoverage, listCoverage),
  query(contract.rehearseCoverage, rehearseCoverage),
  command(contract.changeCoverage, { prepare: networkOf, run: changeCoverage, present: presentOne }),
  query(contract.listCoverageChanges, listChanges),
  query(contract.getCoverageChange, getChange),
  command(contract.undoCoverageChange, { prepare: networkOf, run: undoChange, present: presentOne }),
  query(contract.listCoverageProposals, listProposals),
  command(contract.approveCoverageProposal, { prepare: networkOf, run: approveProposal, present: presentProposal }),
  command(contract.declineCoverageProposal, { prepare: networkOf, run: declineProposal, present: presentProposal }),
  query(contract.importCoverage, importCoverage),
  query(contract.linkCoverageExport, linkExport),
  query(contract.readCoverageExport, readExport),
]
