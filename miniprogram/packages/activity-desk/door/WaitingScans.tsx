import { Text, View } from '@tarojs/components'
import { activityDoorWords as words } from '@shared/text/activityDoor'
import { ActionButton } from '@/components/ActionButton'
import { Icon } from '@/components/Icon'
import { confirm } from '@/platform/dialogs'
import { useStore } from '@/platform/store'
import { type BoxedScan, dropRefusedScans } from '@/session/scanBox'
import { sendingScans, sendWaitingScans } from '@/session/sendScans'

/** What this device still has to hand in. Nothing is shown where nothing waits. */
export const WaitingScans = ({ sessionId, waiting }: { sessionId: string; waiting: readonly BoxedScan[] }) => {
  const isSending = useStore(sendingScans)
  const refused = waiting.find(({ error }) => error)?.error
  const drop = async () => {
    if (await confirm({ title: words.drop, text: words.dropAsk })) dropRefusedScans(sessionId)
  }
  if (waiting.length === 0) return null
  return (
    <View className="card card-warm" role="region" aria-label={words.waiting(waiting.length)}>
      <View className="row top">
        <Icon name="send" color="amber" size={22} />
        <View className="grow notice-text"><Text className="block strong num">{words.waiting(waiting.length)}</Text><Text className="block">{refused ? `${words.failed}：${refused.text}` : words.waitingText}</Text></View>
      </View>
      <View className="row wrap cover-buttons mt2">
        <ActionButton text={words.sendNow} kind="line" size="small" isBusy={isSending} busyText={words.sending} onTap={() => void sendWaitingScans()} />
        {refused && !isSending ? <ActionButton text={words.drop} kind="plain" size="small" onTap={() => void drop()} /> : null}
      </View>
    </View>
  )
}
