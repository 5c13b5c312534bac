import { useState } from 'react'
import { View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type UnitBrief } from '@shared/contract/values'
import { activityDeskWords as words } from '@shared/text/activityDesk'
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
import { KeepersOnly } from '../parts/ActivityPage'
import { ActivityLine } from './ActivityLine'
import { ActivityPane } from './ActivityPane'
import { NewActivity } from './NewActivity'

type Tab = keyof typeof words.tabs
const tabs = (Object.keys(words.tabs) as Tab[]).map((key) => ({ key, text: words.tabs[key] }))

const useActivities = (tab: Tab) => {
  const [units, setUnits] = useState<readonly UnitBrief[]>([])
  const paged = usePaged(async (after) => {
    const { activities, next, mayAddFor } = await call(contract.listKeptActivities, { query: { tab, after } })
    setUnits(mayAddFor)
    return { rows: activities, next }
  }, [tab])
  return { paged, units }
}

const Kept = () => {
  const { value: tab, set: showTab } = useKept<Tab>('activities:tab', 'coming')
  const { openedId, openOne } = useOpened('staffActivities')
  const [isAdding, setAdding] = useState(false)
  const { paged, units } = useActivities(tab)
  const reload = () => void paged.remote.reload()
  useOnReturn(reload)
  const made = (id: string) => {
    setAdding(false)
    void open('activityEditor', { id })
  }
  const list = (
    <View>
      <View className="row wrap cover-buttons">
        {units.length > 0 ? <ActionButton text={words.add} size="small" icon="plus" kind={openedId ? 'soft' : 'solid'} onTap={() => setAdding(true)} /> : null}
        <ActionButton text={words.followUps} size="small" kind="line" onTap={() => void open('jobFollowUps')} />
      </View>
      <PaneTabs label={words.tabsLabel} tabs={tabs} shown={tab} onShow={showTab} />
      <WhenReady remote={paged.remote}>
        {({ rows }) => rows.length === 0 ? <EmptyState title={words.none[tab]} text={words.noneText} /> : <View role="list">{rows.map((activity) => <ActivityLine key={activity.id} activity={activity} isOpen={activity.id === openedId} onTap={() => openOne(activity.id)} />)}</View>}
      </WhenReady>
      <MoreButton text={words.more} paged={paged} />
      {isAdding ? <NewActivity units={units} onMade={made} onClose={() => setAdding(false)} /> : null}
    </View>
  )
  return <ListAndDetail current="activities" title={words.title} route="staffActivities" list={list} detail={openedId ? <ActivityPane key={openedId} id={openedId} onChanged={reload} /> : null} pickOne={words.pickOne} onCurrent={reload} />
}

/** 活动 for its keepers: drafts, what is to come, what is over, what was cancelled. */
const ActivitiesDeskPage = () => <KeepersOnly title={words.title}><Kept /></KeepersOnly>

export default ActivitiesDeskPage
