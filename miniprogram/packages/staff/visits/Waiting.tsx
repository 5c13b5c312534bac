import { Text, View } from '@tarojs/components'
import { momentText } from '@shared/text/due'
import { visitWords as words } from '@shared/text/visits'
import { ActionButton } from '@/components/ActionButton'
import { Icon } from '@/components/Icon'
import { confirm } from '@/platform/dialogs'
import { useStore } from '@/platform/store'
import { sendingVisits, sendWaitingVisits } from '@/session/sendVisits'
import { dropWaiting, keepAsNew, visitBox, type WaitingVisit } from '@/session/visitBox'

const drop = async (id: string): Promise<void> => {
  if (await confirm({ title: words.drop, text: words.dropAsk })) await dropWaiting(id)
}

const again = (id: string): void => {
  keepAsNew(id)
  void sendWaitingVisits()
}

/** One record that did not arrive yet, and what can be done about it. */
const WaitingLine = ({ visit: { record, name, error }, isSending }: { visit: WaitingVisit; isSending: boolean }) => (
  <View className="part wrap" role="listitem">
    <View className="grow">
      <Text className="block bold">{name}</Text>
      <Text className="block sub num">{words.happened(momentText(record.happenedAt))}</Text>
      {error ? <View className="text-red" role="alert"><Text>{words.failed}：{error.text}</Text></View> : null}
    </View>
    {error && !isSending ? (
      <View className="row gap-small wrap">
        {error.code === 'idempotency_conflict' ? <ActionButton text={words.keepAsNew} kind="soft" size="small" onTap={() => again(record.id)} /> : null}
        <ActionButton text={words.drop} label={`${words.drop}：${name}`} kind="line" size="small" onTap={() => void drop(record.id)} />
      </View>
    ) : null}
  </View>
)

/** 待上传: what this device still has to hand in. Nothing is shown where nothing waits. */
export const Waiting = () => {
  const { waiting } = useStore(visitBox())
  const isSending = useStore(sendingVisits)
  if (waiting.length === 0) return null
  return (
    <View className="card card-warm" role="region" aria-label={words.waiting(waiting.length)}>
      <View className="row top">
        <Icon name="send" color="amber" size={22} />
        <View className="grow notice-text">
          <Text className="block strong num">{words.waiting(waiting.length)}</Text>
          <Text className="block">{words.waitingText}</Text>
        </View>
      </View>
      <View role="list">{waiting.map((visit) => <WaitingLine key={visit.record.id} visit={visit} isSending={isSending} />)}</View>
      <ActionButton text={words.sendNow} icon="send" isBusy={isSending} busyText={words.sending} onTap={() => void sendWaitingVisits()} />
    </View>
  )
}
