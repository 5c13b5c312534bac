import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { visitPlanWords, visitWords as words } from '@shared/text/visits'
import { Page } from '@/components/Page'
import { PaneTabs } from '@/components/PaneTabs'
import { LinkCell } from '@/components/pieces'
import { SideNav } from '@/components/SideNav'
import { StaffBar } from '@/components/StaffBar'
import { isWeapp } from '@/platform/environment'
import { useOnShow } from '@/platform/lifecycle'
import { back, open, useParams } from '@/platform/navigation'
import { useIsDesk } from '@/platform/screen'
import { useLargeMode } from '@/session/largeMode'
import { sendWaitingVisits } from '@/session/sendVisits'
import { useSession } from '@/session/session'
import { StaffOnly } from '@/session/StaffOnly'
import { plansVisitsFor } from '@/session/workplace'
import { VisitFormPage } from './form/VisitFormPage'
import { PeopleTab } from './PeopleTab'
import { PersonPage } from './person/PersonPage'
import { TasksTab } from './TasksTab'
import { useVisitList } from './useVisitList'
import { Waiting } from './Waiting'

const tabs = (['mine', 'station', 'people'] as const).map((key) => ({ key, text: words.tabs[key] }))

const Visits = () => {
  const isDesk = useIsDesk()
  const isLarge = useLargeMode()
  const { me } = useSession()
  const [tab, setTab] = useState<(typeof tabs)[number]['key']>('mine')
  const listing = useVisitList()
  useOnShow(() => void sendWaitingVisits())
  const reload = () => void listing.remote.reload()
  const content = (
    <View>
      <Waiting />
      {plansVisitsFor(me).length > 0 ? <View className="card card-cells"><LinkCell icon="calendar" text={visitPlanWords.title} onTap={() => void open('visitPlans')} /></View> : null}
      <PaneTabs label={words.title} tabs={tabs} shown={tab} onShow={setTab} />
      {tab === 'people' ? <PeopleTab /> : <View><Text className="block mb3">{words.lead}</Text><TasksTab listing={listing} isMine={tab === 'mine'} /></View>}
    </View>
  )
  if (!isDesk) return <Page title={words.title} hasBack={isWeapp} onBack={() => void back('mine')} bar={<StaffBar current="visits" />}>{content}</Page>
  return (
    <View className={`page desk workplace desk-layout${isLarge ? ' elder' : ''}`}>
      <SideNav current="visits" onCurrent={reload} />
      <View className="people-pane wide-pane" role="main"><View className="hero mb2" role="heading" aria-level={1}>{words.title}</View>{content}</View>
    </View>
  )
}

/** 走访: whom to go to, with or without a network, and what still has to be handed in. */
const VisitsPage = () => {
  const { person, view, taskId, followsId } = useParams()
  const door = person ? { id: person, taskId, followsId } : null
  return <StaffOnly title={words.title}>{!door ? <Visits /> : view === 'form' ? <VisitFormPage door={door} /> : <PersonPage door={door} />}</StaffOnly>
}

export default VisitsPage
