import { Text, View } from '@tarojs/components'
import { type CaredPerson, type FollowUp, type VisitTask } from '@shared/contract/visits'
import { dayOfText } from '@shared/domain/calendar/day'
import { dayText } from '@shared/text/due'
import { visitPlanWords, visitWords as words } from '@shared/text/visits'
import { ActionButton } from '@/components/ActionButton'
import { Tag } from '@/components/pieces'
import { Tappable } from '@/components/Tappable'
import { useStore } from '@/platform/store'
import { visitBox } from '@/session/visitBox'
import { openPerson } from './ways'

export const dayWords = (day: string): string => dayText(dayOfText(day))

const assigneeWords = ({ assignee }: VisitTask): string => (!assignee ? words.unassigned : assignee.isMe ? words.byMe : words.by(assignee.name))

/** Who it is, why, and where: what somebody needs to choose the next door. */
export const PersonLines = ({ person, isWaiting = false }: { person: CaredPerson; isWaiting?: boolean }) => (
  <View>
    <View className="row gap-small wrap">
      <Text className="strong">{person.name}</Text>
      {person.groups.map(({ code, text }) => <Tag key={code} text={text} tone="gold" />)}
      {isWaiting ? <Tag text={words.waitingTag} tone="amber" /> : null}
    </View>
    <Text className="block">{person.address ?? words.noAddress}</Text>
  </View>
)

interface TaskCardProps {
  task: VisitTask
  isBusy: boolean
  onTake: (task: VisitTask, isTaking: boolean) => void
  /** Only for whoever leads. */
  onAssign?: (task: VisitTask) => void
}

/** One to be visited; the card opens the person, and below it stands who goes. */
export const TaskCard = ({ task, isBusy, onTake, onAssign }: TaskCardProps) => {
  const { waiting } = useStore(visitBox())
  const isWaiting = waiting.some(({ record }) => record.caredId === task.person.id)
  const { person, state, occasion, untilDay, assignee } = task
  return (
    <View className="card" role="listitem">
      <Tappable label={`${person.name}，${occasion.text}，${words.due(dayWords(untilDay))}`} className="visit-card" onTap={() => void openPerson({ id: person.id, taskId: task.id })}>
        <PersonLines person={person} isWaiting={isWaiting} />
        <Text className="block sub num">{occasion.text} · {words.due(dayWords(untilDay))}{state.code === 'tried' ? ` · ${state.text}` : ''}</Text>
      </Tappable>
      <View className="row between wrap mt2 visit-acts">
        <Text className="sub grow">{assigneeWords(task)}</Text>
        {assignee?.isMe ? <ActionButton text={words.giveBack} label={`${words.giveBack}：${person.name}`} kind="plain" size="small" isDisabled={isBusy} onTap={() => onTake(task, false)} /> : null}
        {!assignee ? <ActionButton text={words.take} label={`${words.take}：${person.name}`} kind="soft" size="small" isDisabled={isBusy} onTap={() => onTake(task, true)} /> : null}
        {onAssign ? <ActionButton text={visitPlanWords.assign} label={`${visitPlanWords.assign}：${person.name}`} kind="line" size="small" isDisabled={isBusy} onTap={() => onAssign(task)} /> : null}
      </View>
    </View>
  )
}

export const FollowUpCard = ({ followUp: { visitId, day, person, needs } }: { followUp: FollowUp }) => (
  <View className="card card-gold" role="listitem">
    <Tappable label={`${person.name}，${words.followUp(dayWords(day))}`} className="visit-card" onTap={() => void openPerson({ id: person.id, followsId: visitId })}>
      <PersonLines person={person} />
      <Text className="block sub num">{words.followUp(dayWords(day))}{needs.length > 0 ? ` · ${needs.map(({ text }) => text).join('、')}` : ''}</Text>
    </Tappable>
  </View>
)
