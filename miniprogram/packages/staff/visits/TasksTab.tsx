import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type VisitTask } from '@shared/contract/visits'
import { momentText } from '@shared/text/due'
import { visitWords as words } from '@shared/text/visits'
import { Refusal } from '@/components/Refusal'
import { Notice, SectionHead } from '@/components/pieces'
import { EmptyState, ErrorState, Skeleton } from '@/components/states'
import { useSession } from '@/session/session'
import { ledBy } from '@/session/workplace'
import { AssignSheet, useAssigning } from './AssignSheet'
import { FollowUpCard, TaskCard } from './TaskCard'
import { type VisitListing } from './useVisitList'

/** Mine and what nobody took, or all of the station: from the device where there is no network. */
export const TasksTab = ({ listing: { remote, lists, keptAt }, isMine }: { listing: VisitListing; isMine: boolean }) => {
  const { me } = useSession()
  const [assigned, setAssigned] = useState<VisitTask | null>(null)
  const show = (task: VisitTask) => {
    if (remote.data) remote.replace({ ...remote.data, tasks: remote.data.tasks.map((one) => (one.id === task.id ? task : one)) })
    setAssigned(null)
  }
  const { submit, isBusy, error } = useAssigning(show)
  if (!lists) return remote.error ? <ErrorState text={remote.error.text} onRetry={() => void remote.reload()} /> : <Skeleton />
  const tasks = lists.tasks.filter(({ assignee }) => !isMine || !assignee || assignee.isMe)
  const followUps = isMine ? lists.followUps : []
  return (
    <View>
      <Refusal error={error} />
      {keptAt !== null && remote.state === 'error' ? <Notice text={words.keptList(momentText(keptAt))} /> : null}
      {followUps.length > 0 ? <View><SectionHead title={words.followUps} /><View className="visit-grid" role="list">{followUps.map((followUp) => <FollowUpCard key={followUp.visitId} followUp={followUp} />)}</View></View> : null}
      {tasks.length === 0 && followUps.length === 0 ? <EmptyState title={words.none} text={words.noneText} /> : null}
      <View className="visit-grid" role="list">
        {tasks.map((task) => (
          <TaskCard key={task.id} task={task} isBusy={isBusy} onTake={(one, isTaking) => void submit(one, isTaking ? (me?.staff?.id ?? null) : null)} onAssign={ledBy(me).length > 0 ? setAssigned : undefined} />
        ))}
      </View>
      <Text className="block sub mt2">{words.keptOnDevice}</Text>
      {assigned ? <AssignSheet task={assigned} onDone={show} onClose={() => setAssigned(null)} /> : null}
    </View>
  )
}
