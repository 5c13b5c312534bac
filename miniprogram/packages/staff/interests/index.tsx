import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type StaffInterest } from '@shared/contract/interests'
import { momentText } from '@shared/text/due'
import { interestsWords as words } from '@shared/text/interestsPage'
import { call } from '@/api/call'
import { usePaged } from '@/api/usePaged'
import { ListAndDetail, useOpened } from '@/components/ListAndDetail'
import { MoreButton } from '@/components/MoreButton'
import { PaneTabs } from '@/components/PaneTabs'
import { Tag } from '@/components/pieces'
import { EmptyState, WhenReady } from '@/components/states'
import { Tappable } from '@/components/Tappable'
import { useOnReturn } from '@/platform/lifecycle'
import { StaffOnly } from '@/session/StaffOnly'
import { InterestPane } from './InterestPane'

const tabs = [{ key: 'open', text: words.open }, { key: 'closed', text: words.closed }] as const
type Tab = (typeof tabs)[number]['key']

const Line = ({ interest: { name, phone, post, state, at, nextContactDay, isLate }, isOpen, onTap }: { interest: StaffInterest; isOpen: boolean; onTap: () => void }) => (
  <View role="listitem">
    <Tappable label={`${name}，${post.title}，${state.text}`} isCurrent={isOpen} className={`card queue-row${isOpen ? ' queue-row-on' : ''}`} onTap={onTap}>
      <View className="grow">
        <View className="row between wrap"><Text className="strong num">{words.person(name, phone)}</Text><Tag text={isLate ? words.late : state.text} tone={isLate ? 'amber' : 'green'} /></View>
        <Text className="block">{post.title} · {post.employerName}</Text>
        <Text className="block sub num">{[momentText(at), nextContactDay ? words.nextDay(nextContactDay) : null].filter(Boolean).join(' · ')}</Text>
      </View>
    </Tappable>
  </View>
)

const Interests = () => {
  const [tab, setTab] = useState<Tab>('open')
  const { openedId, openOne } = useOpened('staffInterests')
  const paged = usePaged<StaffInterest>(async (after) => {
    const { interests, next } = await call(contract.listInterests, { query: { tab, after } })
    return { rows: interests, next }
  }, [tab])
  const reload = () => void paged.remote.reload()
  useOnReturn(reload)
  const list = (
    <View>
      <Text className="block mb2">{words.lead}</Text>
      <PaneTabs label={words.title} tabs={tabs} shown={tab} onShow={setTab} />
      <WhenReady remote={paged.remote}>
        {({ rows }) => rows.length > 0 ? <View role="list">{rows.map((interest) => <Line key={interest.id} interest={interest} isOpen={interest.id === openedId} onTap={() => openOne(interest.id)} />)}</View>
          : tab === 'open' ? <EmptyState title={words.none} text={words.noneText} /> : <EmptyState title={words.noneClosed} />}
      </WhenReady>
      <MoreButton text={words.more} paged={paged} />
    </View>
  )
  return <ListAndDetail current="interests" title={words.title} route="staffInterests" list={list} detail={openedId ? <InterestPane key={openedId} id={openedId} onChanged={reload} /> : null} pickOne={words.pickOne} onCurrent={reload} />
}

/** 岗位意向: who of my area would like which post, and what the station does about it. */
const InterestsPage = () => <StaffOnly title={words.title}><Interests /></StaffOnly>

export default InterestsPage
