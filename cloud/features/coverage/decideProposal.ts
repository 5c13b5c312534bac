import { type contract } from '@shared/contract/contract'
import { areaName } from '@shared/domain/coverage'
import { DomainError } from '@shared/domain/error'
import { type Transaction } from '../../database/database'
import { update } from '../../database/rows'
import { type Call } from '../../middleware/endpoints'
import { type NetworkView, raiseCoverageVersion } from '../network/network'
import { applyChange, rowOf } from './apply'
import { type CoverageProposalRow, coverageProposalTable } from './entities'
import { planEntries, readStanding } from './plan'
import { presentConflicts } from './presenter'
import { type ReadProposal, readProposal } from './proposals'
import { covers, mayDecide, type Scope, scopeNow } from './scope'

type ApproveCall = Call<typeof contract.approveCoverageProposal>
type DeclineCall = Call<typeof contract.declineCoverageProposal>

/** The proposal, as whoever may decide it finds it when it is their turn. */
const readMine = async (tx: Transaction, { services, staff, params, now }: ApproveCall | DeclineCall, network: NetworkView): Promise<{ proposal: ReadProposal; scope: Scope }> => {
  const scope = await scopeNow(tx, staff.id, now)
  const proposal = await readProposal(tx, services.vault, params.id, scope, network)
  if (!mayDecide(scope, network)) throw new DomainError('forbidden')
  return { proposal, scope }
}

/**
 * Whoever decides first decides. Throws `proposal_decided`. Which requests taught it is forgotten with that: beside the area, which the coverage says
 * in the clear from now on, they would tell who lives there. How many they were stays.
 */
const settle = async (tx: Transaction, id: string, set: Partial<CoverageProposalRow>): Promise<void> => {
  const settled = await update(tx, coverageProposalTable, { ...set, openKey: null, requestId: null }, { id, status: 'open' })
  if (settled !== 1) throw new DomainError('proposal_decided')
  await tx.execute('DELETE FROM coverage_proposal_request WHERE proposalId = ?', [id])
}

/** 采纳: the area belongs to the unit from now on; what somebody entered otherwise goes only with `replace`. */
export const approveProposal = async (tx: Transaction, call: ApproveCall, network: NetworkView): Promise<string> => {
  const { services: { clock }, staff, body, now } = call
  await raiseCoverageVersion(tx)
  const { proposal, scope } = await readMine(tx, call, network)
  await settle(tx, proposal.id, { status: 'approved', decidedAt: now, decidedByStaffId: staff.id, reason: body.note || null })
  const wanted = { row: 1, unitId: proposal.unitId, area: proposal.area }
  const { added, conflicts } = planEntries([wanted], await readStanding(tx, [areaName(proposal.area)], scope, network), network)
  if (conflicts.some(({ entry }) => !body.replace || !covers(scope, network, entry.unitId))) throw new DomainError('coverage_contradicts', { conflicts: presentConflicts(conflicts, scope, network) })
  // Entered meanwhile by hand: then there is nothing left to do.
  if (added.length === 0) return proposal.id
  const rows = added.map((one) => rowOf(one, proposal.origin, { clock, staffId: staff.id }))
  await applyChange(tx, clock, { byStaffId: staff.id, why: 'proposal', note: body.note, added: rows, removed: conflicts.map(({ entry }) => entry) })
  return proposal.id
}

/** 不采纳, with the reason. */
export const declineProposal = async (tx: Transaction, call: DeclineCall, network: NetworkView): Promise<string> => {
  const { proposal } = await readMine(tx, call, network)
  await settle(tx, proposal.id, { status: 'declined', decidedAt: call.now, decidedByStaffId: call.staff.id, reason: call.body.reason })
  return proposal.id
}
