import { Text, View } from '@tarojs/components'
import { type KeptActivity } from '@shared/contract/staffActivities'
import { activityDeskWords as words } from '@shared/text/activityDesk'
import { spanText } from '@shared/text/activityTimes'
import { activityDoorWords } from '@shared/text/activityDoor'
import { LinkCell } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'
import { open } from '@/platform/navigation'
import { heldSessions } from './pools'

/** At which session one stands; those that are over long ago come last. */
export const DoorChoice = ({ activity: { id, content }, onClose }: { activity: KeptActivity; onClose: () => void }) => {
  const now = Date.now()
  const sessions = heldSessions(content)
  const coming = sessions.filter(({ endsAt }) => endsAt > now)
  const go = (sessionId: string | null) => {
    onClose()
    if (sessionId) void open('activityDoor', { session: sessionId, activity: id })
  }
  return (
    <Sheet title={words.doorOf} onClose={onClose}>
      {sessions.length === 0 ? <Text className="block">{activityDoorWords.noSession}</Text> : null}
      <View className="card card-cells">
        {[...coming, ...sessions.filter(({ endsAt }) => endsAt <= now).reverse()].map((session) => <LinkCell key={session.id} icon="clock" text={spanText(session)} aside={session.place} onTap={() => go(session.id)} />)}
      </View>
    </Sheet>
  )
}
