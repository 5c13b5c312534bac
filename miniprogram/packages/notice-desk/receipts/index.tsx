import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type NoticeReceipt } from '@shared/contract/notices'
import { momentText } from '@shared/text/due'
import { noticeReceiptsWords as words } from '@shared/text/noticeDesk'
import { call } from '@/api/call'
import { usePaged } from '@/api/usePaged'
import { ActionButton } from '@/components/ActionButton'
import { MoreButton } from '@/components/MoreButton'
import { PaneTabs } from '@/components/PaneTabs'
import { Tag } from '@/components/pieces'
import { EmptyState, WhenReady } from '@/components/states'
import { DeskPage } from '@/components/DeskPage'
import { makeCall } from '@/platform/dialogs'
import { useOnReturn } from '@/platform/lifecycle'
import { open, useParams } from '@/platform/navigation'
import { useSession } from '@/session/session'
import { handlesRequests } from '@/session/workplace'
import { KeepersOnly } from '../parts/KeepersOnly'

type Tab = keyof typeof words.tabs
type Counts = Record<Tab, number>

const Line = ({ receipt: { name, phone, home, hasAccount, readAt, confirmedAt, isMasked } }: { receipt: NoticeReceipt }) => (
  <View className="people-line" role="listitem">
    <View className="col-name"><Text className="block bold">{name}</Text><Text className="block sub">{home?.shortName ?? ''}</Text></View>
    <View className="col-role">
      <Text className="block num">{phone}</Text>
      {confirmedAt !== null ? <Text className="block sub num">{words.confirmedAt(momentText(confirmedAt))}</Text> : readAt !== null ? <Text className="block sub num">{words.readAt(momentText(readAt))}</Text> : null}
      {hasAccount ? null : <Tag text={words.noAccount} tone="grey" />}
    </View>
    <View className="col-state">{!isMasked && phone && confirmedAt === null ? <ActionButton text={words.call} label={words.callWhom(name)} icon="phone" kind="soft" size="small" onTap={() => void makeCall(phone)} /> : null}</View>
  </View>
)

const Receipts = ({ id }: { id: string }) => {
  const { me } = useSession()
  const [tab, setTab] = useState<Tab>('unread')
  const [counts, setCounts] = useState<Counts | null>(null)
  const paged = usePaged(async (after) => {
    const answer = await call(contract.listNoticeReceipts, { params: { id }, query: { tab, after } })
    setCounts(answer.counts)
    return { rows: answer.receipts.map((receipt) => ({ ...receipt, id: receipt.personId })), next: answer.next }
  }, [id, tab])
  useOnReturn(() => void paged.remote.reload())
  const tabs = (Object.keys(words.tabs) as Tab[]).map((key) => ({ key, text: counts ? words.tabCount(words.tabs[key], counts[key]) : words.tabs[key] }))
  return (
    <DeskPage title={words.title} place="notices" above="staffNotices">
      <PaneTabs label={words.tabsLabel} tabs={tabs} shown={tab} onShow={setTab} />
      {tab === 'unread' && handlesRequests(me) ? (
        <View className="row between wrap mb3"><Text className="sub grow">{words.callsHelp}</Text><ActionButton text={words.toCalls} icon="phone" kind="line" size="small" onTap={() => void open('staffCalls', { noticeId: id })} /></View>
      ) : null}
      <WhenReady remote={paged.remote} cards={2}>
        {({ rows }) => rows.length === 0 ? <EmptyState title={words.none[tab]} text={tab === 'unread' ? undefined : words.noneText} /> : <View className="card act-people" role="list">{rows.map((receipt) => <Line key={receipt.personId} receipt={receipt} />)}</View>}
      </WhenReady>
      <MoreButton text={words.more} paged={paged} />
    </DeskPage>
  )
}

/** 谁看了，谁没看: who has not read it, has read it, has confirmed. */
const NoticeReceiptsPage = () => {
  const { id = '' } = useParams()
  return <KeepersOnly title={words.title}><Receipts id={id} /></KeepersOnly>
}

export default NoticeReceiptsPage
