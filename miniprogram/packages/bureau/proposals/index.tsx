import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { proposalWords as words } from '@shared/text/proposals'
import { Page } from '@/components/Page'
import { SideNav } from '@/components/SideNav'
import { EmptyState } from '@/components/states'
import { isWeapp } from '@/platform/environment'
import { useOnReturn } from '@/platform/lifecycle'
import { back, open } from '@/platform/navigation'
import { useIsDesk } from '@/platform/screen'
import { useLargeMode } from '@/session/largeMode'
import { useSession } from '@/session/session'
import { StaffOnly } from '@/session/StaffOnly'
import { decidesCoverage } from '@/session/workplace'
import { DecidedProposals } from './DecidedProposals'
import { OpenProposals } from './OpenProposals'
import { useProposals } from './useProposals'

const Proposals = () => {
  const isDesk = useIsDesk()
  const isLarge = useLargeMode()
  const paged = useProposals('open')
  const [round, setRound] = useState(0)
  const reload = () => void paged.remote.reload()
  useOnReturn(reload)
  const decided = () => {
    setRound((now) => now + 1)
    reload()
  }
  const content = <View><Text className="block mb3">{words.lead}</Text><OpenProposals paged={paged} onDecided={decided} /><DecidedProposals round={round} /></View>
  if (!isDesk) return <Page title={words.title} hasBack onBack={() => void back(isWeapp ? 'mine' : 'staffQueue')}>{content}</Page>
  return (
    <View className={`page desk workplace desk-layout${isLarge ? ' elder' : ''}`}>
      <SideNav current="proposals" onCurrent={reload} />
      <View className="people-pane wide-pane" role="main"><View className="hero mb2" role="heading" aria-level={1}>{words.title}</View>{content}</View>
    </View>
  )
}

const Deciders = () => {
  const { me } = useSession()
  if (me && !decidesCoverage(me)) return <Page title={words.title} hasBack><EmptyState title={words.notDecider} action={{ text: words.toQueue, onTap: () => void open('staffQueue') }} /></Page>
  return <Proposals />
}

/** 辖区建议: what requests taught the program about the coverage, decided by the district. */
const ProposalsPage = () => <StaffOnly title={words.title}><Deciders /></StaffOnly>

export default ProposalsPage
