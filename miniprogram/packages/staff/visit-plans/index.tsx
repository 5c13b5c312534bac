import { useState } from 'react'
import { View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type VisitPlan } from '@shared/contract/visits'
import { visitPlanWords as words } from '@shared/text/visits'
import { call } from '@/api/call'
import { type Paged, usePaged } from '@/api/usePaged'
import { ActionButton } from '@/components/ActionButton'
import { MoreButton } from '@/components/MoreButton'
import { Page } from '@/components/Page'
import { SideNav } from '@/components/SideNav'
import { EmptyState, WhenReady } from '@/components/states'
import { isWeapp } from '@/platform/environment'
import { back, open, useParams } from '@/platform/navigation'
import { useIsDesk } from '@/platform/screen'
import { useLargeMode } from '@/session/largeMode'
import { useSession } from '@/session/session'
import { StaffOnly } from '@/session/StaffOnly'
import { handlesRequests, plansVisitsFor } from '@/session/workplace'
import { PlanCard } from './PlanCard'
import { PlanForm } from './PlanForm'
import { PlanProgress } from './PlanProgress'

interface ListProps {
  paged: Paged<VisitPlan>
  openedId: string | null
  onOpen: (id: string) => void
}

const PlanList = ({ paged, openedId, onOpen }: ListProps) => {
  const [isMaking, setMaking] = useState(false)
  const make = () => setMaking(true)
  return (
    <View>
      <View className="mb3"><ActionButton text={words.make} icon="plus" kind="soft" onTap={make} /></View>
      <WhenReady remote={paged.remote}>
        {({ rows }) => rows.length === 0 ? <EmptyState title={words.none} text={words.noneText} action={{ text: words.make, onTap: make }} />
          : <View role="list">{rows.map((plan) => <PlanCard key={plan.id} plan={plan} isOn={plan.id === openedId} onOpen={() => onOpen(plan.id)} />)}</View>}
      </WhenReady>
      <MoreButton text={words.more} paged={paged} />
      {isMaking ? <PlanForm onClose={() => setMaking(false)} onMade={({ id }) => { setMaking(false); void paged.remote.reload(); onOpen(id) }} /> : null}
    </View>
  )
}

const Plans = () => {
  const isDesk = useIsDesk()
  const isLarge = useLargeMode()
  const { me } = useSession()
  const { id } = useParams()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const paged = usePaged(async (after) => {
    const { plans, next } = await call(contract.listVisitPlans, { query: { after } })
    return { rows: plans, next }
  }, [])
  const reload = () => void paged.remote.reload()
  if (!isDesk) {
    return (
      <Page title={words.title} hasBack onBack={() => void back(id ? 'visitPlans' : handlesRequests(me) ? 'staffVisits' : isWeapp ? 'mine' : 'staffPeople')}>
        {id ? <PlanProgress planId={id} onStopped={reload} /> : <PlanList paged={paged} openedId={null} onOpen={(planId) => void open('visitPlans', { id: planId })} />}
      </Page>
    )
  }
  const openedId = chosenId ?? id ?? paged.remote.data?.rows[0]?.id ?? null
  return (
    <View className={`page desk workplace desk-layout${isLarge ? ' elder' : ''}`}>
      <SideNav current={handlesRequests(me) ? 'visits' : 'visitPlans'} onCurrent={handlesRequests(me) ? () => void open('staffVisits') : reload} />
      <View className="unit-pane"><View className="hero mb2" role="heading" aria-level={1}>{words.title}</View><PlanList paged={paged} openedId={openedId} onOpen={setChosenId} /></View>
      <View className="people-pane" role="main">{openedId ? <PlanProgress key={openedId} planId={openedId} onStopped={reload} /> : null}</View>
    </View>
  )
}

const Planners = () => {
  const { me } = useSession()
  if (me && plansVisitsFor(me).length === 0) return <Page title={words.title} hasBack onBack={() => void back('staffVisits')}><EmptyState title={words.notPlanner} /></Page>
  return <Plans />
}

/** 走访计划: what is to be done, and how far the stations are. */
const VisitPlansPage = () => <StaffOnly title={words.title}><Planners /></StaffOnly>

export default VisitPlansPage
