import { Text, View } from '@tarojs/components'
import { type AppointmentBrief } from '@shared/contract/appointments'
import { shanghaiDay } from '@shared/domain/calendar/day'
import { spanText } from '@shared/text/activityTimes'
import { homeWords } from '@shared/text/home'
import { onBehalfText } from '@shared/text/labels'
import { ActionButton } from '@/components/ActionButton'
import { Icon } from '@/components/Icon'
import { Tag } from '@/components/pieces'
import { open } from '@/platform/navigation'

/** Whether it is today or tomorrow: then it stands among what needs the person now. */
export const isNear = ({ startsAt }: AppointmentBrief): boolean => shanghaiDay(startsAt) - shanghaiDay(Date.now()) <= 1

const words = homeWords.appointment

/** An appointment that is near: what about, when and where. */
export const AppointmentTodo = ({ appointment, isFirst }: { appointment: AppointmentBrief; isFirst: boolean }) => {
  const { id, subject, unit, personName, startsAt } = appointment
  return (
    <View className="card card-warm">
      <View className="row between wrap">
        <Text className="strong grow">{words.title(subject)}</Text>
        <Tag text={shanghaiDay(startsAt) === shanghaiDay(Date.now()) ? words.today : words.tomorrow} tone="amber" />
      </View>
      {personName ? <Text className="block sub mt1">{onBehalfText(personName)}</Text> : null}
      <Text className="block mt1 num">{spanText(appointment)}</Text>
      <View className="row mt1"><Icon name="pin" color="amber" size={20} /><Text className="text-amber pause-word grow">{unit.name}</Text></View>
      <View className="mt3"><ActionButton text={words.button} kind={isFirst ? 'solid' : 'line'} onTap={() => void open('appointment', { id })} /></View>
    </View>
  )
}
