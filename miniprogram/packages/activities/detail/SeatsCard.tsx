import { Text, View } from '@tarojs/components'
import { type Activity, type ActivitySession, type Seats } from '@shared/contract/activities'
import { activitiesWords, activityWords as words, placeText } from '@shared/text/activitiesPage'
import { spanText } from '@shared/text/activityTimes'
import { ActionButton } from '@/components/ActionButton'
import { Icon } from '@/components/Icon'
import { type IconName } from '@/components/iconPaths'
import { copyText } from '@/platform/dialogs'
import { hasMap, showOnMap } from '@/platform/location'
import { deadlineFor } from '../standings'

const SeatsHead = ({ seats: { left, places, waiting }, youCan }: { seats: Seats; youCan: boolean }) => (
  <View>
    <Text className="block sub">{words.left}</Text>
    <View className="row between wrap">
      <View className="seats-number">
        <Text className="activity-left num">{left > 0 ? left : words.full}</Text>
        <Text className="num">{left > 0 ? words.leftUnit(places) : words.fullUnit(places, waiting)}</Text>
      </View>
      {youCan ? <View className="you-can"><Icon name="check" size={20} /><Text className="bold">{words.youCan}</Text></View> : null}
    </View>
    <View className="seats-bar" role="img" aria-label={words.barLabel(left, places)}>
      <View className="seats-taken" style={{ width: `${places > 0 ? Math.min(100, Math.round(((places - left) / places) * 100)) : 100}%` }} />
    </View>
  </View>
)

const Fact = ({ icon, text, sub }: { icon: IconName; text: string; sub?: string | null }) => (
  <View className="row top activity-fact">
    <Icon name={icon} />
    <View className="grow line-text">
      <Text className="block strong num">{text}</Text>
      {sub ? <Text className="block sub num">{sub}</Text> : null}
    </View>
  </View>
)

/** The way there: a map where there is one, else the words to look for it with. */
const WayThere = ({ session: { position, place, address } }: { session: ActivitySession }) => {
  if (position && hasMap) return <View className="activity-way"><ActionButton text={words.map} kind="soft" size="small" icon="signpost" onTap={() => void showOnMap({ position, name: place, address })} /></View>
  return address ? <View className="activity-way"><ActionButton text={words.copyAddress} kind="soft" size="small" icon="copy" onTap={() => void copyText(address)} /></View> : null
}

const whereSub = ({ address, link, position }: ActivitySession): string | null => address || (link || position ? null : words.placePending)

interface SeatsCardProps {
  activity: Activity
  session: ActivitySession | null
  seats: Seats | null
  youCan: boolean
  now: number
}

const deadlineOf = (activity: Activity, session: ActivitySession, now: number): string | null => {
  const { signupFrom, isOver, isCancelled } = activity
  if (isCancelled) return activitiesWords.isCancelled
  if (isOver) return activitiesWords.isOver
  return now < signupFrom ? words.opens(signupFrom) : words.deadline(deadlineFor(activity, session))
}

/** Whether there is a place, when, where, for whom: the whole question of going or not. */
export const SeatsCard = ({ activity, session, seats, youCan, now }: SeatsCardProps) => {
  const { audienceText, organiser, partner, distance } = activity
  return (
    <View className="card">
      {seats ? <SeatsHead seats={seats} youCan={youCan} /> : null}
      {session ? <Fact icon="clock" text={spanText(session)} sub={deadlineOf(activity, session, now)} /> : null}
      {session ? <Fact icon="pin" text={placeText(session)} sub={[whereSub(session), distance === null ? null : activitiesWords.distance(distance)].filter(Boolean).join(' · ')} /> : null}
      {session ? <WayThere session={session} /> : null}
      <Fact icon="people" text={audienceText || words.forAll} sub={words.organiser(organiser.name, partner)} />
    </View>
  )
}
