import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type StaffCall } from '@shared/contract/calls'
import { contract } from '@shared/contract/contract'
import { callsWords as words } from '@shared/text/callsPage'
import { call } from '@/api/call'
import { usePaged } from '@/api/usePaged'
import { ActionButton } from '@/components/ActionButton'
import { MoreButton } from '@/components/MoreButton'
import { Page } from '@/components/Page'
import { PaneTabs } from '@/components/PaneTabs'
import { EmptyState, WhenReady } from '@/components/states'
import { DeskPage } from '@/components/DeskPage'
import { useOnReturn } from '@/platform/lifecycle'
import { open, useParams } from '@/platform/navigation'
import { useSession } from '@/session/session'
import { StaffOnly } from '@/session/StaffOnly'
import { handlesRequests } from '@/session/workplace'
import { CallCard } from './CallCard'
import { OutcomeForm } from './OutcomeForm'

type Tab = 'open' | 'done'

const Calls = () => {
  const { noticeId: only } = useParams()
  const [tab, setTab] = useState<Tab>('open')
  const [noticeId, setNoticeId] = useState(only)
  const [count, setCount] = useState(0)
  const [recorded, setRecorded] = useState<StaffCall | null>(null)
  const paged = usePaged(async (after) => {
    const answer = await call(contract.listCalls, { query: { tab, noticeId, after } })
    setCount(answer.open)
    return { rows: answer.calls, next: answer.next }
  }, [tab, noticeId])
  const reload = () => void paged.remote.reload()
  useOnReturn(reload)
  const saved = () => {
    setRecorded(null)
    reload()
  }
  return (
    <DeskPage title={words.title} place="calls" above="staffQueue" onCurrent={reload}>
      <Text className="block sub mb3">{words.lead}</Text>
      <PaneTabs label={words.tabsLabel} tabs={[{ key: 'open', text: words.openCount(count) }, { key: 'done', text: words.done }]} shown={tab} onShow={setTab} />
      {noticeId ? <View className="row between wrap mb3"><Text className="sub grow">{words.onlyNotice}</Text><ActionButton text={words.everything} kind="plain" size="small" onTap={() => setNoticeId(undefined)} /></View> : null}
      <WhenReady remote={paged.remote} cards={2}>
        {({ rows }) => rows.length === 0 ? <EmptyState title={words.none[tab]} text={words.noneText[tab]} /> : <View className="visit-grid" role="list">{rows.map((one) => <CallCard key={one.id} call={one} onRecord={() => setRecorded(one)} />)}</View>}
      </WhenReady>
      <MoreButton text={words.more} paged={paged} />
      {recorded ? <OutcomeForm call={recorded} onSaved={saved} onClose={() => setRecorded(null)} /> : null}
    </DeskPage>
  )
}

/** 电话名单: whom a station calls because no phone shows them what matters. */
const StaffCallsPage = () => {
  const { me } = useSession()
  const isOther = me !== null && !handlesRequests(me)
  return <StaffOnly title={words.title}>{isOther ? <Page title={words.title} hasBack><EmptyState title={words.notHandler} action={{ text: words.toQueue, onTap: () => void open('staffQueue') }} /></Page> : <Calls />}</StaffOnly>
}

export default StaffCallsPage
