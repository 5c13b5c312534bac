import { Text } from '@tarojs/components'
import { type Load } from '@shared/contract/team'
import { type QueueTab } from '@shared/contract/staffRequests'
import { teamWords as words } from '@shared/text/team'
import { Tappable } from '@/components/Tappable'
import { open } from '@/platform/navigation'
import { useSession } from '@/session/session'
import { pointQueueAt } from '../queue/useQueuePlace'

export type Holder = { id: string; name: string } | 'nobody'
export type Measure = 'inHand' | 'soon' | 'overdue'

/** The tab of the queue behind a number: of everything in hand, the first under which there is something. */
const tabOf = (measure: Measure, load: Load): QueueTab =>
  measure !== 'inHand' ? measure : load.working > 0 ? 'working' : load.waiting > 0 ? 'waiting' : 'supplement'

const tones: Record<Measure, string> = { inHand: '', soon: ' text-amber', overdue: ' text-red' }

/** How many, and a tap that opens the list of them. */
export const LoadNumber = ({ holder, measure, load }: { holder: Holder; measure: Measure; load: Load }) => {
  const { me } = useSession()
  const count = load[measure]
  if (count === 0) return <Text className="sub">{words.none}</Text>
  const show = () => {
    pointQueueAt(me?.staff?.id ?? '', tabOf(measure, load), holder)
    void open('staffQueue')
  }
  return (
    <Tappable role="link" label={words.openList(holder === 'nobody' ? words.nobody : holder.name, words.columns[measure], count)} className={`load-number${tones[measure]}`} onTap={show}>
      <Text className="num bold">{words.count(count)}</Text>
    </Tappable>
  )
}
