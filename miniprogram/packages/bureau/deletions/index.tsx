import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { deletionDeskWords as words } from '@shared/text/deletion'
import { MoreButton } from '@/components/MoreButton'
import { Page } from '@/components/Page'
import { LinkCell } from '@/components/pieces'
import { SideNav } from '@/components/SideNav'
import { EmptyState, WhenReady } from '@/components/states'
import { isWeapp } from '@/platform/environment'
import { useOnReturn } from '@/platform/lifecycle'
import { back, open } from '@/platform/navigation'
import { useIsDesk } from '@/platform/screen'
import { useLargeMode } from '@/session/largeMode'
import { useSession } from '@/session/session'
import { StaffOnly } from '@/session/StaffOnly'
import { decidesDeletions } from '@/session/workplace'
import { DeletionLine } from './DeletionLine'
import { OpenDeletions } from './OpenDeletions'
import { useDeletions } from './useDeletions'

const Decisions = () => {
  const paged = useDeletions('decided')
  return (
    <View>
      <WhenReady remote={paged.remote} cards={1}>
        {({ rows }) => rows.length === 0 ? <Text className="block sub mb3">{words.noneDecided}</Text> : <View role="list">{rows.map((deletion) => <DeletionLine key={deletion.id} deletion={deletion} />)}</View>}
      </WhenReady>
      <MoreButton text={words.more} paged={paged} />
    </View>
  )
}

const Deletions = () => {
  const isDesk = useIsDesk()
  const isLarge = useLargeMode()
  const paged = useDeletions('open')
  const [isShown, setShown] = useState(false)
  const [round, setRound] = useState(0)
  const reload = () => void paged.remote.reload()
  useOnReturn(reload)
  const decided = () => {
    setRound((now) => now + 1)
    reload()
  }
  const content = (
    <View>
      <Text className="block mb3">{words.lead}</Text>
      <OpenDeletions paged={paged} onDecided={decided} />
      <View className="card card-cells"><LinkCell icon="list" text={words.decided} isOpen={isShown} onTap={() => setShown(!isShown)} /></View>
      {isShown ? <Decisions key={round} /> : null}
    </View>
  )
  if (!isDesk) return <Page title={words.title} hasBack onBack={() => void back(isWeapp ? 'mine' : 'staffQueue')}>{content}</Page>
  return (
    <View className={`page desk workplace desk-layout${isLarge ? ' elder' : ''}`}>
      <SideNav current="deletions" onCurrent={reload} />
      <View className="people-pane wide-pane" role="main"><View className="hero mb2" role="heading" aria-level={1}>{words.title}</View>{content}</View>
    </View>
  )
}

const Deciders = () => {
  const { me } = useSession()
  if (me && !decidesDeletions(me)) return <Page title={words.title} hasBack><EmptyState title={words.notDecider} action={{ text: words.toQueue, onTap: () => void open('staffQueue') }} /></Page>
  return <Deletions />
}

/** 删除申请: decided by the district. */
const DeletionsPage = () => <StaffOnly title={words.title}><Deciders /></StaffOnly>

export default DeletionsPage
