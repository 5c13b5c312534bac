import { type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { type CoverageProposal } from '@shared/contract/coverage'
import { momentText } from '@shared/text/due'
import { originTexts, proposalWords as words } from '@shared/text/proposals'

/** 控江路 1200 弄：从延吉新村街道改为控江路街道. */
export const changeText = ({ text, from, unit }: CoverageProposal): string => words.change(text, from?.shortName ?? null, unit.shortName)

/** A proposal in words, with what it rests on; at a PC its parts stand side by side. */
export const ProposalLine = ({ proposal, children }: { proposal: CoverageProposal; children?: ReactNode }) => {
  const { origin, times, lastNumber, lastAt, decidedAt, decidedByName, reason } = proposal
  return (
    <View className="card proposal" role="listitem">
      <View className="proposal-what">
        <Text className="block strong num">{changeText(proposal)}</Text>
        <Text className="block num">{words.times(times)}</Text>
        {reason ? <Text className="block pre">{reason}</Text> : null}
        {decidedAt ? <Text className="block sub num">{words.decidedBy(decidedByName, momentText(decidedAt))}</Text> : null}
      </View>
      <View className="proposal-why">
        <Text className="block sub">{originTexts[origin.code]}</Text>
        {lastNumber ? <Text className="block sub num">{words.last(lastNumber, momentText(lastAt))}</Text> : null}
      </View>
      {children}
    </View>
  )
}
