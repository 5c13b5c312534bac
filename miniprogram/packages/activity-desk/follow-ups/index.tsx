import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { dayOfText, shanghaiDay } from '@shared/domain/calendar/day'
import { activityResultWords as words } from '@shared/text/activitySignups'
import { dayText } from '@shared/text/due'
import { call } from '@/api/call'
import { usePaged } from '@/api/usePaged'
import { ActionButton } from '@/components/ActionButton'
import { MoreButton } from '@/components/MoreButton'
import { Tag } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'
import { EmptyState, WhenReady } from '@/components/states'
import { makeCall } from '@/platform/dialogs'
import { useOnReturn } from '@/platform/lifecycle'
import { FollowUpForm } from '../parts/FollowUpForm'
import { ActivityPage, KeepersOnly } from '../parts/ActivityPage'

const useDue = () =>
  usePaged(async (after) => {
    const { followUps, next } = await call(contract.listDueFollowUps, { query: { after } })
    return { rows: followUps.map((one) => ({ ...one, id: `${one.signupId}:${one.day}` })), next }
  }, [])
type Due = NonNullable<ReturnType<typeof useDue>['remote']['data']>['rows'][number]

const DueCard = ({ due, onRecord }: { due: Due; onRecord: () => void }) => (
  <View className="card" role="listitem">
    <View className="row between wrap"><Text className="strong">{due.name}</Text>{dayOfText(due.day) < shanghaiDay(Date.now()) ? <Tag text={words.overdue} tone="red" /> : null}</View>
    <Text className="block sub">{[due.activityTitle, due.employer].filter(Boolean).join(' · ')}</Text>
    <Text className="block mt1">{words.dayOf(dayText(dayOfText(due.day)))}</Text>
    <View className="row wrap cover-buttons mt2">
      {due.phone ? <ActionButton text={words.call} label={`${words.call}：${due.name}`} icon="phone" kind="line" size="small" onTap={() => void makeCall(due.phone)} /> : null}
      <ActionButton text={words.recordCall} label={`${words.recordCall}：${due.name}`} kind="soft" size="small" onTap={onRecord} />
    </View>
  </View>
)

const FollowUps = () => {
  const paged = useDue()
  const [opened, setOpened] = useState<Due | null>(null)
  const reload = () => void paged.remote.reload()
  useOnReturn(reload)
  return (
    <ActivityPage title={words.dueTitle}>
      <Text className="block sub mb3">{words.dueLead}</Text>
      <WhenReady remote={paged.remote} cards={2}>
        {({ rows }) => rows.length === 0 ? <EmptyState title={words.dueNone} text={words.dueNoneText} /> : <View className="visit-grid" role="list">{rows.map((due) => <DueCard key={due.id} due={due} onRecord={() => setOpened(due)} />)}</View>}
      </WhenReady>
      <MoreButton text={words.more} paged={paged} />
      {opened ? <Sheet title={`${opened.name}：${words.followUps}`} onClose={() => setOpened(null)}><FollowUpForm signupId={opened.signupId} day={opened.day} onSaved={() => { setOpened(null); reload() }} /></Sheet> : null}
    </ActivityPage>
  )
}

/** 就业回访: whom to ask again whether the job is still there. */
const JobFollowUpsPage = () => <KeepersOnly title={words.dueTitle}><FollowUps /></KeepersOnly>

export default JobFollowUpsPage
