import { Text, View } from '@tarojs/components'
import { type RequestDetail } from '@shared/contract/requests'
import { momentText } from '@shared/text/due'
import { ActionButton } from '@/components/ActionButton'
import { Tag } from '@/components/pieces'
import { Icon } from '@/components/Icon'
import { open } from '@/platform/navigation'

const turnWords = { you: '轮到您了', unit: '轮到服务站', outside: '在区外办理', nobody: '已结束' } as const

/** On top of a request: whose turn it is, until when, what happens next. */
export const TurnCard = ({ request }: { request: RequestDetail }) => {
  const { turn, headline, explanation, due, pause, supplement, closing } = request
  const isMine = turn === 'you'
  return (
    <View className={`card${isMine ? ' card-warm' : ''}`}>
      <View className="row between">
        <Tag text={turnWords[turn]} tone={isMine ? 'amber' : turn === 'nobody' ? 'grey' : 'green'} />
        {pause ? <View className="row"><Icon name="pause" color="amber" size={20} /><Text className="text-amber bold pause-word">时间已暂停</Text></View> : null}
      </View>
      <Text className="block title mt3">{headline}</Text>
      {supplement?.items.map(({ field, label, reason, note }, index) => (
        <Text key={field} className="block mt1">{index + 1}. {label}：{reason.text}{note ? `。${note}` : ''}</Text>
      ))}
      {supplement?.message ? <Text className="block mt2 pre">{supplement.message}</Text> : null}
      {supplement ? <View className="mt3"><ActionButton text="去补材料" icon="camera" onTap={() => void open('supplement', { id: request.id })} /></View> : null}
      {pause ? (
        <View className="row top between mt3">
          <View><Text className="block sub">还剩办理时间</Text><Text className="block strong">{pause.leftText}</Text></View>
          {pause.dueIfToday ? <View><Text className="block sub">您今天补，最晚</Text><Text className="block strong">{pause.dueIfToday.dayText}</Text></View> : null}
        </View>
      ) : null}
      {due ? (
        <View className="row top between mt3">
          <View><Text className="block sub">最晚这天有回音</Text><Text className="block strong">{due.dayText}{due.isProvisional ? '（暂定）' : ''}</Text></View>
          <View><Text className="block sub">{due.state === 'over' ? '已经超过' : '还有'}</Text><Text className={`block strong${due.state === 'over' ? ' text-red' : ''}`}>{due.state === 'today' ? '就是今天' : `${due.days} ${due.unitText}`}</Text></View>
        </View>
      ) : null}
      {closing ? (
        <View className="mt2">
          {closing.outcome ? <Text className="block strong">{closing.outcome.text}</Text> : null}
          {closing.result ? <Text className="block pre">{closing.result}</Text> : null}
          {closing.reason ? <Text className="block pre">原因：{closing.reason}</Text> : null}
          {closing.remedy ? <Text className="block pre mt1">您可以：{closing.remedy}</Text> : null}
          <Text className="block cap num mt2">{momentText(closing.at)}</Text>
        </View>
      ) : null}
      <Text className="block sub mt3">{explanation}</Text>
    </View>
  )
}
