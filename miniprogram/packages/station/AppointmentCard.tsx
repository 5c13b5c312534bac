import { Text, View } from '@tarojs/components'
import { type AppointmentBrief } from '@shared/contract/appointments'
import { shanghaiDay } from '@shared/domain/calendar/day'
import { spanText } from '@shared/text/activityTimes'
import { appointmentWords, myAppointmentsWords as words } from '@shared/text/appointmentsPage'
import { Icon } from '@/components/Icon'
import { clockSpan } from '@/components/SlotTimes'
import { Tag } from '@/components/pieces'
import { Tappable } from '@/components/Tappable'
import { open } from '@/platform/navigation'

/** Today and tomorrow are said as such. */
const whenText = ({ startsAt, endsAt }: AppointmentBrief, now: number): string => {
  const ahead = shanghaiDay(startsAt) - shanghaiDay(now)
  return ahead === 0 ? words.today(clockSpan({ startsAt, endsAt })) : ahead === 1 ? words.tomorrow(clockSpan({ startsAt, endsAt })) : spanText({ startsAt, endsAt })
}

/** Once its time is over and nobody wrote down what came of it. */
const stateText = ({ state, isOver }: AppointmentBrief): string => (state.code === 'booked' && isOver ? appointmentWords.over : state.text)

/** One of one's own in a list: when first, for that is what is looked for. */
export const AppointmentCard = ({ appointment }: { appointment: AppointmentBrief }) => {
  const { id, kind, state, unit, subject, personName, isOver } = appointment
  const when = whenText(appointment, Date.now())
  const isToCome = state.code === 'booked' && !isOver
  const place = kind.code === 'home_visit' ? `${words.home}，${unit.name}` : unit.name
  return (
    <View role="listitem">
      <Tappable label={[when, place, subject, personName, stateText(appointment)].filter(Boolean).join('，')} className="card appointment-card" onTap={() => void open('appointment', { id })}>
        <View className="row between wrap"><Text className={`grow num ${isToCome ? 'appointment-when' : 'strong'}`}>{when}</Text><Tag text={stateText(appointment)} tone={isToCome ? 'green' : 'grey'} /></View>
        {personName ? <Text className="block sub mt1">{appointmentWords.forPerson(personName)}</Text> : null}
        <View className="row top mt1 fact-line"><Icon name={kind.code === 'home_visit' ? 'home' : 'station'} size={20} /><Text className="grow line-text">{place}</Text></View>
        <View className="row top mt1 fact-line"><Icon name="file" size={20} /><Text className="grow line-text">{subject}</Text></View>
      </Tappable>
    </View>
  )
}
