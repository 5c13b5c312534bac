import { useState } from 'react'
import { View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type UnitBrief } from '@shared/contract/values'
import { noticeDeskWords as words } from '@shared/text/noticeDesk'
import { call } from '@/api/call'
import { usePaged } from '@/api/usePaged'
import { ActionButton } from '@/components/ActionButton'
import { ListAndDetail, useOpened } from '@/components/ListAndDetail'
import { MoreButton } from '@/components/MoreButton'
import { PaneTabs } from '@/components/PaneTabs'
import { EmptyState, WhenReady } from '@/components/states'
import { useKept } from '@/platform/kept'
import { useOnReturn } from '@/platform/lifecycle'
import { open } from '@/platform/navigation'
import { NoticePane } from '../parts/NoticePane'
import { KeepersOnly } from '../parts/KeepersOnly'
import { NewNotice } from './NewNotice'
import { NoticeRow } from './NoticeRow'

type Tab = keyof typeof words.tabs

const useNotices = (tab: Tab) => {
  const [known, setKnown] = useState<{ units: readonly UnitBrief[]; inReview: number }>({ units: [], inReview: 0 })
  const paged = usePaged(async (after) => {
    const { notices, next, mayAddFor, inReview } = await call(contract.listKeptNotices, { query: { tab, after } })
    setKnown({ units: mayAddFor, inReview })
    return { rows: notices, next }
  }, [tab])
  return { paged, ...known }
}

const Kept = () => {
  const { value: tab, set: showTab } = useKept<Tab>('notices:tab', 'published')
  const { openedId, openOne } = useOpened('staffNotice')
  const [isAdding, setAdding] = useState(false)
  const { paged, units, inReview } = useNotices(tab)
  const reload = () => void paged.remote.reload()
  useOnReturn(reload)
  const made = (id: string) => {
    setAdding(false)
    void open('noticeEditor', { id })
  }
  const tabs = (Object.keys(words.tabs) as Tab[]).map((key) => ({ key, text: key === 'in_review' ? words.tabCount(words.tabs[key], inReview) : words.tabs[key] }))
  const list = (
    <View>
      {units.length > 0 ? <View className="row wrap cover-buttons"><ActionButton text={words.add} size="small" icon="plus" kind={openedId ? 'soft' : 'solid'} onTap={() => setAdding(true)} /></View> : null}
      <PaneTabs label={words.tabsLabel} tabs={tabs} shown={tab} onShow={showTab} />
      <WhenReady remote={paged.remote}>
        {({ rows }) => rows.length === 0 ? <EmptyState title={words.none[tab]} text={words.noneText} /> : <View role="list">{rows.map((notice) => <NoticeRow key={notice.id} notice={notice} isOpen={notice.id === openedId} onTap={() => openOne(notice.id)} />)}</View>}
      </WhenReady>
      <MoreButton text={words.more} paged={paged} />
      {isAdding ? <NewNotice units={units} onMade={made} onClose={() => setAdding(false)} /> : null}
    </View>
  )
  return <ListAndDetail current="notices" title={words.title} route="staffNotices" list={list} detail={openedId ? <NoticePane key={openedId} id={openedId} onChanged={reload} /> : null} pickOne={words.pickOne} onCurrent={reload} />
}

/** 通知 for whoever writes and releases them: drafts, what waits for a second look, what goes out by itself, what is out, what was withdrawn. */
const NoticesDeskPage = () => <KeepersOnly title={words.title}><Kept /></KeepersOnly>

export default NoticesDeskPage
