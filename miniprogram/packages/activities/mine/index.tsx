import { useState } from 'react'
import { View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { activitiesWords } from '@shared/text/activitiesPage'
import { mySignupsWords as words, signupWords } from '@shared/text/mySignups'
import { call } from '@/api/call'
import { usePaged } from '@/api/usePaged'
import { MoreButton } from '@/components/MoreButton'
import { Page } from '@/components/Page'
import { LinkCell, Notice } from '@/components/pieces'
import { PaneTabs } from '@/components/PaneTabs'
import { EmptyState, WhenReady } from '@/components/states'
import { useOnReturn } from '@/platform/lifecycle'
import { back, open } from '@/platform/navigation'
import { SignedInOnly } from '@/session/SignedInOnly'
import { useKeptTickets } from '@/session/ticketBox'
import { SignupCard } from '../SignupCard'

type Tab = 'coming' | 'past'

const readSignups = async (tab: Tab, after: string | undefined) => {
  const { signups, next } = await call(contract.listMySignups, { query: { tab, after } })
  return { rows: signups, next }
}

const SignupList = ({ tab }: { tab: Tab }) => {
  const paged = usePaged((after) => readSignups(tab, after), [tab])
  const { reload, state } = paged.remote
  useOnReturn(() => void reload())
  const kept = useKeptTickets()
  const isOffline = state === 'error' && tab === 'coming' && kept.length > 0
  return (
    <View>
      {isOffline ? <View><Notice text={signupWords.keptList} />{kept.map(({ signup }) => <SignupCard key={signup.id} signup={signup} />)}</View> : null}
      <WhenReady remote={paged.remote}>
        {({ rows }) => rows.length > 0 ? <View>{rows.map((signup) => <SignupCard key={signup.id} signup={signup} />)}<MoreButton text={tab === 'past' ? words.more : words.moreComing} paged={paged} /></View>
          : tab === 'past' ? <EmptyState title={words.nonePast} />
            : <EmptyState title={words.none} text={words.noneText} action={{ text: words.find, onTap: () => void open('activities') }} />}
      </WhenReady>
    </View>
  )
}

const Mine = () => {
  const [tab, setTab] = useState<Tab>('coming')
  return (
    <View>
      <PaneTabs label={words.title} tabs={[{ key: 'coming', text: words.coming }, { key: 'past', text: words.past }]} shown={tab} onShow={setTab} />
      <SignupList tab={tab} />
      <View className="card card-cells mt3"><LinkCell icon="search" text={activitiesWords.title} onTap={() => void open('activities')} /></View>
    </View>
  )
}

/** 我的活动: of mine and of those whom I help, what is to come and what was. */
const MySignupsPage = () => (
  <Page title={words.title} hasBack onBack={() => void back('mine')}>
    <SignedInOnly reason={words.reason}><Mine /></SignedInOnly>
  </Page>
)

export default MySignupsPage
