import { Text, View } from '@tarojs/components'
import { type ActivityBrief } from '@shared/contract/activities'
import { activitiesWords as words, placeText, seatsText } from '@shared/text/activitiesPage'
import { spanText } from '@shared/text/activityTimes'
import { Icon } from '@/components/Icon'
import { type IconName } from '@/components/iconPaths'
import { Tag } from '@/components/pieces'
import { Tappable } from '@/components/Tappable'
import { open } from '@/platform/navigation'
import { SeatsLine } from './SeatsLine'
import { deadlineFor } from './standings'

/** A fact with its sign. */
export const FactLine = ({ icon, text }: { icon: IconName; text: string }) => (
  <View className="row top mt1 fact-line"><Icon name={icon} size={20} /><Text className="grow line-text num">{text}</Text></View>
)

const stateText = ({ isCancelled, isOver, seats }: ActivityBrief): string | null => (isCancelled ? words.isCancelled : isOver ? words.isOver : seats ? seatsText(seats) : null)

/** An activity in a list: what, when, where, how far, and whether there is a place. */
export const ActivityCard = ({ activity }: { activity: ActivityBrief }) => {
  const { id, kind, mode, title, next, comingSessions, distance, isOver, isCancelled } = activity
  const when = next ? spanText(next) : null
  const where = next ? [placeText(next), distance === null ? null : words.distance(distance)].filter(Boolean).join(' · ') : null
  return (
    <View role="listitem" className="activity-item">
      <Tappable label={[kind.text, title, when, where, stateText(activity)].filter(Boolean).join('，')} className="card activity-card" onTap={() => void open('activity', { id })}>
        <View className="row wrap gap-small"><Tag text={kind.text} />{mode ? <Text className="sub">{mode.text}</Text> : null}</View>
        <Text className="block strong mt2">{title}</Text>
        {when ? <FactLine icon="clock" text={when} /> : null}
        {comingSessions > 1 ? <Text className="block cap activity-indent num">{words.moreSessions(comingSessions - 1)}</Text> : null}
        {where ? <FactLine icon="pin" text={where} /> : null}
        <View className="mt2"><SeatsLine of={activity} /></View>
        {isOver || isCancelled ? null : <Text className="block cap activity-indent num">{words.until(deadlineFor(activity, comingSessions > 1 ? null : next))}</Text>}
      </Tappable>
    </View>
  )
}
