import { Text, View } from '@tarojs/components'
import { type StaffRequest } from '@shared/contract/staffRequests'
import { deskWords } from '@shared/text/desk'
import { timeWords } from '@shared/text/ownRequest'
import { Tag } from '@/components/pieces'
import { useIsDesk } from '@/platform/screen'

const dueWords = ({ state, days, unitText }: NonNullable<StaffRequest['due']>): string =>
  state === 'today' ? '今天要办完' : `${state === 'over' ? '已超' : '还剩'} ${days} ${unitText}`

const DueLine = ({ due, pausedSince }: Pick<StaffRequest, 'due' | 'pausedSince'>) =>
  due ? (
    <View className="due-line">
      <Text className={`block title${due.state === 'over' ? ' text-red' : due.isSoon ? ' text-amber' : ' text-green'}`}>{dueWords(due)}</Text>
      <Text className="block sub">{due.dayText}{due.isProvisional ? timeWords.provisional : ''}前办</Text>
    </View>
  ) : <Text className="sub">{pausedSince ? deskWords.waitsForApplicant : ''}</Text>

/** At a PC: how far it is, in segments with their names. */
const Stages = ({ timeline }: Pick<StaffRequest, 'timeline'>) => {
  const stages = timeline.filter(({ key }) => key !== 'submitted')
  return (
    <View className="stages" aria-hidden>
      {stages.map(({ key, title, state }, index) => (
        <View key={key} className={`stage${state === 'upcoming' ? '' : ' stage-on'}${state === 'upcoming' || state === 'done' ? '' : ' stage-now'}`}>
          <Text className="block cap">{index + 1} {title}</Text>
        </View>
      ))}
    </View>
  )
}

/** Whose request it is, where it stands, until when. */
export const RequestHead = ({ request }: { request: StaffRequest }) => {
  const isDesk = useIsDesk()
  const { title, status, applicant, number, stage, owner } = request
  return (
    <View>
      <View className="row between wrap top">
        <View>
          <View className="row gap-small wrap"><View className="title" role="heading" aria-level={2}>{title}</View><Tag text={status.text} tone="grey" /></View>
          <Text className="block"><Text className="bold">{applicant.name}</Text>　<Text className="num">{applicant.phone}</Text></Text>
          <Text className="block sub num">办件号 {number} · {stage.title}</Text>
          <Text className="block sub">{applicant.isMasked ? deskWords.masked(owner.name) : deskWords.looked}</Text>
        </View>
        <DueLine due={request.due} pausedSince={request.pausedSince} />
      </View>
      {isDesk ? <Stages timeline={request.timeline} /> : null}
    </View>
  )
}
