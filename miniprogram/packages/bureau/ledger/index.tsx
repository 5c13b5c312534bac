import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { momentText } from '@shared/text/due'
import { ledgerWords as words } from '@shared/text/ledger'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { Icon } from '@/components/Icon'
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
import { keepsServices } from '@/session/workplace'
import { DayCard } from './DayCard'
import { Entries } from './Entries'

const Verdict = ({ open: count, lastAt }: { open: number; lastAt: number }) => (
  <View className="card row" role="status">
    <Icon name={count === 0 ? 'check' : 'alert'} color={count === 0 ? 'green' : 'red'} size={32} />
    <View className="grow">
      <Text className={`block strong${count === 0 ? '' : ' text-red'}`}>{count === 0 ? words.allInOrder : words.open(count)}</Text>
      <Text className="block sub num">{count === 0 ? words.inOrderText(momentText(lastAt)) : words.openText}</Text>
    </View>
  </View>
)

const Ledger = () => {
  const remote = useRemote(() => call(contract.getLedger), [])
  const [isShown, setShown] = useState(false)
  useOnReturn(() => void remote.reload())
  return (
    <View>
      <Text className="block mb3">{words.lead}</Text>
      <WhenReady remote={remote}>
        {({ days, open: count, lastAt }) => lastAt === null ? <EmptyState title={words.none} /> : (
          <View>
            <Verdict open={count} lastAt={lastAt} />
            {count > 0 ? <Entries tab="open" none="" /> : null}
            {days.map(({ day, counts }) => <DayCard key={day} day={day} counts={counts} />)}
          </View>
        )}
      </WhenReady>
      <View className="card card-cells"><LinkCell icon="list" text={words.settled} isOpen={isShown} onTap={() => setShown(!isShown)} /></View>
      {isShown ? <Entries tab="settled" none={words.noneSettled} /> : null}
    </View>
  )
}

const Framed = () => {
  const isDesk = useIsDesk()
  const isLarge = useLargeMode()
  const [round, setRound] = useState(0)
  if (!isDesk) return <Page title={words.title} hasBack onBack={() => void back(isWeapp ? 'mine' : 'staffQueue')}><Ledger /></Page>
  return (
    <View className={`page desk workplace desk-layout${isLarge ? ' elder' : ''}`}>
      <SideNav current="ledger" onCurrent={() => setRound(round + 1)} />
      <View className="people-pane wide-pane" role="main"><View className="hero mb2" role="heading" aria-level={1}>{words.title}</View><Ledger key={round} /></View>
    </View>
  )
}

const Keepers = () => {
  const { me } = useSession()
  if (me && !keepsServices(me)) return <Page title={words.title} hasBack><EmptyState title={words.notAllowed} action={{ text: words.toQueue, onTap: () => void open('staffQueue') }} /></Page>
  return <Framed />
}

/** 每日核对: for the administrators of the bureau. */
const LedgerPage = () => <StaffOnly title={words.title}><Keepers /></StaffOnly>

export default LedgerPage
