import { contract } from '@shared/contract/contract'
import { type CoverageProposal } from '@shared/contract/coverage'
import { type ProposalStatus } from '@shared/domain/coverage'
import { proposalWords as words } from '@shared/text/proposals'
import { call } from '@/api/call'
import { usePaged } from '@/api/usePaged'
import { useSubmit } from '@/api/useSubmit'
import { toast } from '@/platform/dialogs'
import { countProposals } from '@/session/proposalCount'

/** Proposals of one status, page by page. */
export const useProposals = (status: ProposalStatus) =>
  usePaged(async (after) => {
    const { proposals, next } = await call(contract.listCoverageProposals, { query: { status, after } })
    return { rows: proposals, next }
  }, [status])

export type Decision = { proposal: CoverageProposal } & ({ kind: 'approve'; replace: boolean } | { kind: 'decline'; reason: string })

/** Decides a proposal; it leaves the list, and the count beside the navigation follows. */
export const useDeciding = (onDecided: () => void) =>
  useSubmit(async (key, decision: Decision) => {
    const params = { id: decision.proposal.id }
    if (decision.kind === 'approve') await call(contract.approveCoverageProposal, { params, body: { replace: decision.replace }, key })
    else await call(contract.declineCoverageProposal, { params, body: { reason: decision.reason }, key })
    toast(decision.kind === 'approve' ? words.approved : words.declined)
    onDecided()
    void countProposals()
    return true
  })
export type Deciding = ReturnType<typeof useDeciding>
