import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type VisitTask } from '@shared/contract/visits'
import { type VisitTaskState } from '@shared/domain/visits'
import { visitPlanWords as words, visitWords } from '@shared/text/visits'
import { call } from '@/api/call'
import { usePaged } from '@/api/usePaged'
import { ActionButton } from '@/components/ActionButton'
import { MoreButton } from '@/components/MoreButton'
import { Sheet } from '@/components/Sheet'
import { EmptyState, WhenReady } from '@/components/states'
import { useSession } from '@/session/session'
import { ledBy } from '@/session/workplace'
import { AssignSheet } from '../visits/AssignSheet'
import { PersonLines } from '../visits/TaskCard'

/** What a number of the progress stands for. */
export interface Behind {
  planId: string
  title: string
  unitId?: string
  state?: VisitTaskState
}

const isOpen = ({ state }: VisitTask): boolean => state.code === 'open' || state.code === 'tried'

/** The list behind a number; the lead of the station asks somebody to go. */
export const BehindSheet = ({ behind: { planId, title, unitId, state }, onClose }: { behind: Behind; onClose: () => void }) => {
  const { me } = useSession()
  const [assigned, setAssigned] = useState<VisitTask | null>(null)
  const paged = usePaged(async (after) => {
    const { tasks, next } = await call(contract.listPlanTasks, { params: { id: planId }, query: { unitId, state, after } })
    return { rows: tasks, next }
  }, [planId, unitId, state])
  // One sheet at a time: two over each other confuse whoever closes them.
  if (assigned) return <AssignSheet task={assigned} onClose={() => setAssigned(null)} onDone={() => { setAssigned(null); void paged.remote.reload() }} />
  return (
    <Sheet title={title} onClose={onClose}>
      <WhenReady remote={paged.remote} cards={1}>
        {({ rows }) => rows.length === 0 ? <EmptyState title={visitWords.none} /> : (
          <View role="list">
            {rows.map((task) => (
              <View key={task.id} className="part wrap" role="listitem">
                <View className="grow"><PersonLines person={task.person} /><Text className="block sub">{task.state.text}{task.assignee ? ` · ${visitWords.by(task.assignee.name)}` : ''}</Text></View>
                {isOpen(task) && !task.person.isMasked && ledBy(me).length > 0 ? <ActionButton text={words.assign} label={`${words.assign}：${task.person.name}`} kind="soft" size="small" onTap={() => setAssigned(task)} /> : null}
              </View>
            ))}
          </View>
        )}
      </WhenReady>
      <MoreButton text={words.more} paged={paged} />
    </Sheet>
  )
}
