import { Text, View } from '@tarojs/components'
import { type ActivitySession } from '@shared/contract/activities'
import { activityWords as words, placeText, seatsText } from '@shared/text/activitiesPage'
import { spanText } from '@shared/text/activityTimes'
import { Icon } from '@/components/Icon'
import { Tappable } from '@/components/Tappable'
import { SeatsLine } from './SeatsLine'
import { isComing } from './standings'

const saidOf = (session: ActivitySession, now: number): string =>
  [spanText(session), placeText(session), session.isCancelled ? words.sessionCancelled : !isComing(session, now) ? words.sessionOver : session.seats ? seatsText(session.seats) : ''].filter(Boolean).join('，')

interface SessionChoiceProps {
  label: string
  sessions: readonly ActivitySession[]
  chosen: string | null
  now: number
  onChoose: (id: string) => void
}

/** One of several sessions, each with what is left of it. What is over or cancelled stands there, and cannot be chosen. */
export const SessionChoice = ({ label, sessions, chosen, now, onChoose }: SessionChoiceProps) => (
  <View role="radiogroup" aria-label={label}>
    {sessions.map((session) => {
      const isOn = session.id === chosen
      const isOver = !session.isCancelled && !isComing(session, now)
      return (
        <Tappable key={session.id} role="radio" isChosen={isOn} isDisabled={isOver || session.isCancelled} label={saidOf(session, now)} className={`session-choice${isOn ? ' choice-on' : ''}`} onTap={() => onChoose(session.id)}>
          <View className={`session-mark${isOn ? ' session-mark-on' : ''}`}>{isOn ? <Icon name="check" color="white" size={18} /> : null}</View>
          <View className="grow">
            <Text className="block bold num">{spanText(session)}</Text>
            <Text className="block sub">{placeText(session)}</Text>
            <SeatsLine of={{ seats: session.seats, isCancelled: session.isCancelled, isOver }} />
          </View>
        </Tappable>
      )
    })}
  </View>
)
