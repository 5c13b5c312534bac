import { Text, View } from '@tarojs/components'
import { type Activity, type SignupStanding } from '@shared/contract/activities'
import { activityWords as words } from '@shared/text/activitiesPage'
import { spanText, untilText } from '@shared/text/activityTimes'
import { type SignupObstacle } from '@shared/domain/activities'
import { ActionButton } from '@/components/ActionButton'
import { Icon } from '@/components/Icon'
import { LinkCell, SectionHead } from '@/components/pieces'
import { open, replace } from '@/platform/navigation'
import { ActivityCard } from '../ActivityCard'
import { otherSessions, whyText } from '../standings'
import { askAbout } from './ask'

interface StandingProps {
  activity: Activity
  standing: SignupStanding
  now: number
  onChooseSession: (id: string) => void
}

/** Obstacles that somebody at the station may know a way around. */
const asked: readonly SignupObstacle[] = ['outside_area', 'outside_ages', 'entitlement_used', 'signup_over']

const Alternatives = ({ activity, standing: { obstacle, blockedBy, sessionId }, now, onChooseSession }: StandingProps) => {
  const code = obstacle?.code
  const others = otherSessions(activity, sessionId, now)
  return (
    <View>
      {blockedBy ? <LinkCell icon="calendar" text={words.blockedBy(blockedBy.title)} aside={blockedBy.startsAt === null ? undefined : untilText(blockedBy.startsAt)} onTap={() => void open('signup', { id: blockedBy.signupId })} /> : null}
      {others.length > 0 ? <Text className="block bold mt3">{words.others}</Text> : null}
      {others.map((session) => <LinkCell key={session.id} icon="clock" text={spanText(session)} onTap={() => onChooseSession(session.id)} />)}
      {code && asked.includes(code) ? <View className="mt3"><ActionButton text={words.askStation} icon="chat" kind="line" onTap={() => askAbout(activity.title)} /></View> : null}
    </View>
  )
}

/** Why somebody cannot sign up, or has to wait, and what else can be done. Nothing where they simply can. */
export const Standing = (props: StandingProps) => {
  const { standing: { can, obstacle }, activity: { seats, signupFrom, instead } } = props
  if (can === 'sign_up') return null
  const isWaiting = can === 'wait'
  return (
    <View>
      <View className="card card-warm" role="status">
        <View className="row top">
          <Icon name={isWaiting ? 'pause' : 'info'} color="amber" />
          <View className="grow line-text">
            <Text className="block strong">{whyText(props.standing)}</Text>
            {isWaiting ? <Text className="block mt1">{words.waitHelp}{seats ? words.waitingNow(seats.waiting) : ''}</Text> : null}
            {obstacle?.code === 'not_open_yet' ? <Text className="block mt1 num">{words.opens(signupFrom)}</Text> : null}
          </View>
        </View>
        <Alternatives {...props} />
      </View>
      {instead.length > 0 ? <View><SectionHead title={words.instead} /><View role="list" className="activity-list">{instead.map((one) => <ActivityCard key={one.id} activity={one} />)}</View></View> : null}
      {instead.length === 0 && (obstacle?.code === 'cancelled' || obstacle?.code === 'over') ? <View className="mb3"><ActionButton text={words.seeMore} kind="line" onTap={() => void replace('activities')} /></View> : null}
    </View>
  )
}
