import { useState } from 'react'
import { View } from '@tarojs/components'
import { type CoverageProposal } from '@shared/contract/coverage'
import { proposalWords as words } from '@shared/text/proposals'
import { type Paged } from '@/api/usePaged'
import { ActionButton } from '@/components/ActionButton'
import { MoreButton } from '@/components/MoreButton'
import { Notice } from '@/components/pieces'
import { EmptyState, WhenReady } from '@/components/states'
import { open } from '@/platform/navigation'
import { conflictsOf, ConflictSheet, DeclineSheet } from './DecideSheets'
import { changeText, ProposalLine } from './ProposalList'
import { useDeciding } from './useProposals'

type Chosen = { proposal: CoverageProposal; isDeclining: boolean } | null

const DecideButtons = ({ proposal, isBusy, onApprove, onDecline }: { proposal: CoverageProposal; isBusy: boolean; onApprove: () => void; onDecline: () => void }) => (
  <View className="row cover-buttons proposal-act">
    <ActionButton text={words.approve} label={words.approveOf(changeText(proposal))} kind="soft" size="small" isBusy={isBusy} busyText={words.approving} onTap={onApprove} />
    <ActionButton text={words.decline} label={words.declineOf(changeText(proposal))} kind="line" size="small" isDisabled={isBusy} onTap={onDecline} />
  </View>
)

/** What waits for a decision; what was decided leaves the list. */
export const OpenProposals = ({ paged, onDecided }: { paged: Paged<CoverageProposal>; onDecided: () => void }) => {
  const [chosen, setChosen] = useState<Chosen>(null)
  const { submit, isBusy, error, clearError } = useDeciding(onDecided)
  const conflicts = conflictsOf(error)
  const close = () => {
    clearError()
    setChosen(null)
  }
  const approve = async (proposal: CoverageProposal, replace: boolean) => {
    setChosen({ proposal, isDeclining: false })
    if (await submit({ kind: 'approve', proposal, replace })) setChosen(null)
  }
  const decline = async (proposal: CoverageProposal, reason: string) => {
    if (await submit({ kind: 'decline', proposal, reason })) setChosen(null)
  }
  return (
    <View>
      {error && conflicts.length === 0 && !chosen?.isDeclining ? <Notice icon="alert" text={error.text} /> : null}
      <WhenReady remote={paged.remote}>
        {({ rows }) => rows.length === 0 ? <EmptyState title={words.none} text={words.noneText} action={{ text: words.toQueue, onTap: () => void open('staffQueue') }} /> : (
          <View role="list" aria-label={words.open}>
            {rows.map((proposal) => (
              <ProposalLine key={proposal.id} proposal={proposal}>
                {proposal.mayDecide ? <DecideButtons proposal={proposal} isBusy={isBusy} onApprove={() => void approve(proposal, false)} onDecline={() => { clearError(); setChosen({ proposal, isDeclining: true }) }} /> : null}
              </ProposalLine>
            ))}
          </View>
        )}
      </WhenReady>
      <MoreButton text={words.more} paged={paged} />
      {chosen?.isDeclining ? <DeclineSheet title={changeText(chosen.proposal)} isBusy={isBusy} error={error} onClose={close} onSend={(reason) => void decline(chosen.proposal, reason)} /> : null}
      {chosen && conflicts.length > 0 ? <ConflictSheet title={changeText(chosen.proposal)} conflicts={conflicts} isBusy={isBusy} onClose={close} onApprove={() => void approve(chosen.proposal, true)} /> : null}
    </View>
  )
}
