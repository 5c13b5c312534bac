import { contract } from '@shared/contract/contract'
import { type Services } from '../../services'
import { command, query, type Route } from '../../middleware/endpoints'
import { approveProposal, declineProposal } from './decideProposal'
import { changeCoverage, rehearseCoverage } from './edit'
import { linkExport, readExport } from './exportCoverage'
import { getChange, listChanges, presentOne } from './history'
import { importCoverage } from './importCoverage'
import { listCoverage } from './list'
import { listProposals, presentProposal } from './proposals'
import { undoChange } from './undo'

const network = ({ services }: { services: Services }) => services.network.current()

export const coverageRoutes: readonly Route[] = [
  query(contract.listCoverage, listCoverage),
  query(contract.rehearseCoverage, rehearseCoverage),
  command(contract.changeCoverage, { prepare: network, run: changeCoverage, present: presentOne }),
  query(contract.listCoverageChanges, listChanges),
  query(contract.getCoverageChange, getChange),
  command(contract.undoCoverageChange, { prepare: network, run: undoChange, present: presentOne }),
  query(contract.listCoverageProposals, listProposals),
  command(contract.approveCoverageProposal, { prepare: network, run: approveProposal, present: presentProposal }),
  command(contract.declineCoverageProposal, { prepare: network, run: declineProposal, present: presentProposal }),
  query(contract.importCoverage, importCoverage),
  query(contract.linkCoverageExport, linkExport),
  query(contract.readCoverageExport, readExport),
]
