import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type ProposalStatus } from '@shared/domain/coverage'
import { proposalWords as words } from '@shared/text/proposals'
import { MoreButton } from '@/components/MoreButton'
import { LinkCell, SectionHead } from '@/components/pieces'
import { WhenReady } from '@/components/states'
import { ProposalLine } from './ProposalList'
import { useProposals } from './useProposals'

type Decided = Exclude<ProposalStatus, 'open'>

const Decisions = ({ status }: { status: Decided }) => {
  const paged = useProposals(status)
  return (
    <View>
      <WhenReady remote={paged.remote} cards={1}>
        {({ rows }) => rows.length === 0 ? <Text className="block sub mb3">{words.noneDecided}</Text> : <View role="list">{rows.map((proposal) => <ProposalLine key={proposal.id} proposal={proposal} />)}</View>}
      </WhenReady>
      <MoreButton text={words.more} paged={paged} />
    </View>
  )
}

/** What was decided already: read only when somebody wants to see it, and anew after each decision. */
export const DecidedProposals = ({ round }: { round: number }) => {
  const [shown, setShown] = useState<Decided | null>(null)
  const toggle = (status: Decided) => setShown(shown === status ? null : status)
  return (
    <View>
      <SectionHead title={words.decided} />
      <View className="card">
        <LinkCell icon="check" text={words.showApproved} isOpen={shown === 'approved'} onTap={() => toggle('approved')} />
        <LinkCell icon="close" text={words.showDeclined} isOpen={shown === 'declined'} onTap={() => toggle('declined')} />
      </View>
      {shown ? <Decisions key={`${shown} ${round}`} status={shown} /> : null}
    </View>
  )
}
