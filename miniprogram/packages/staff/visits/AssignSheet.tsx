import { contract } from '@shared/contract/contract'
import { type VisitTask } from '@shared/contract/visits'
import { visitPlanWords as planWords } from '@shared/text/visits'
import { View } from '@tarojs/components'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { useSubmit } from '@/api/useSubmit'
import { Notice } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'
import { WhenReady } from '@/components/states'
import { ActionButton } from '@/components/ActionButton'

/** Who goes: the task as it is afterwards. */
export const useAssigning = (onDone: (task: VisitTask) => void) =>
  useSubmit(async (key: string, task: VisitTask, staffId: string | null) => {
    onDone((await call(contract.assignVisitTask, { params: { id: task.id }, body: { version: task.version, staffId }, key })).task)
  })

/** The lead asks a colleague, by one tap. */
export const AssignSheet = ({ task, onDone, onClose }: { task: VisitTask; onDone: (task: VisitTask) => void; onClose: () => void }) => {
  const colleagues = useRemote(() => call(contract.listVisitStaff, { query: { unitId: task.person.unit.id } }), [task.id])
  const { submit, isBusy, error } = useAssigning(onDone)
  return (
    <Sheet title={`${planWords.assign}：${task.person.name}`} onClose={onClose}>
      {error ? <Notice icon="alert" text={error.text} /> : null}
      <WhenReady remote={colleagues} cards={1}>
        {({ staff }) => (
          <View>
            {staff.map(({ id, name }) => <View key={id} className="mb2"><ActionButton text={planWords.assignTo(name)} kind={id === task.assignee?.id ? 'soft' : 'line'} isBusy={isBusy} onTap={() => void submit(task, id)} /></View>)}
            {task.assignee ? <ActionButton text={planWords.nobodyYet} kind="plain" isDisabled={isBusy} onTap={() => void submit(task, null)} /> : null}
          </View>
        )}
      </WhenReady>
    </Sheet>
  )
}
