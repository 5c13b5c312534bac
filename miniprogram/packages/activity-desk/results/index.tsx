import { useState } from 'react'
import { View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type ActivitySummary, type KeptActivity } from '@shared/contract/staffActivities'
import { activityResultWords as words } from '@shared/text/activitySignups'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { PaneTabs } from '@/components/PaneTabs'
import { EmptyState, WhenReady } from '@/components/states'
import { open, useParams } from '@/platform/navigation'
import { ActivityPage, KeepersOnly } from '../parts/ActivityPage'
import { HelpCell } from '../parts/HelpCell'
import { PurposeExport } from '../parts/PurposeExport'
import { PeopleTab } from './PeopleTab'
import { CommentsTab, SummaryTab } from './SummaryTab'

type Tab = keyof typeof words.tabs
const tabsOf = (isTraining: boolean) => (Object.keys(words.tabs) as Tab[]).filter((key) => isTraining || key !== 'people').map((key) => ({ key, text: words.tabs[key] }))

const Results = ({ activity, summary }: { activity: KeptActivity; summary: ActivitySummary }) => {
  const [tab, setTab] = useState<Tab>('numbers')
  const [isExporting, setExporting] = useState(false)
  const isTraining = activity.kind.code === 'training'
  return (
    <View>
      <View className="row wrap cover-buttons"><ActionButton text={words.exporting} size="small" kind="line" icon="file" onTap={() => setExporting(true)} /></View>
      <PaneTabs label={words.tabsLabel} tabs={tabsOf(isTraining)} shown={tab} onShow={setTab} />
      {tab === 'numbers' ? <SummaryTab summary={summary} activity={activity} /> : tab === 'words' ? <CommentsTab comments={summary.comments} /> : <PeopleTab id={activity.id} />}
      <HelpCell title={words.title} lines={words.help} />
      {isExporting ? <PurposeExport id={activity.id} onClose={() => setExporting(false)} /> : null}
    </View>
  )
}

const Opened = ({ id }: { id: string }) => {
  const remote = useRemote(async () => {
    const [{ activity }, { summary }] = await Promise.all([call(contract.getKeptActivity, { params: { id } }), call(contract.getActivitySummary, { params: { id } })])
    return { activity, summary }
  }, [id])
  return <ActivityPage title={words.title} about={remote.data?.activity.title}><WhenReady remote={remote}>{(data) => <Results {...data} />}</WhenReady></ActivityPage>
}

/** 结果和统计: how it went, what came of a training for each, what people said. */
const ActivityResultsPage = () => {
  const { id } = useParams()
  return <KeepersOnly title={words.title}>{id ? <Opened id={id} /> : <ActivityPage title={words.title}><EmptyState title={words.noNumbers} action={{ text: words.toList, onTap: () => void open('staffActivities') }} /></ActivityPage>}</KeepersOnly>
}

export default ActivityResultsPage
