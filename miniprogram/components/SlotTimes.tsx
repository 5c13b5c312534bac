import { Text, View } from '@tarojs/components'
import { type SlotDay } from '@shared/contract/appointments'
import { shanghaiTime } from '@shared/domain/calendar/day'
import { clockText } from '@shared/text/activityTimes'
import { slotWords as words } from '@shared/text/appointmentsPage'
import { Icon } from './Icon'
import { Tappable } from './Tappable'

export type Slot = SlotDay['slots'][number]

const noon = 12
/** 9:00–9:30. */
export const clockSpan = ({ startsAt, endsAt }: Pick<Slot, 'startsAt' | 'endsAt'>): string => `${clockText(startsAt)}–${clockText(endsAt)}`

interface SlotTimesProps {
  slots: readonly Slot[]
  /** When the chosen one begins. */
  chosen: number | null
  onChoose: (startsAt: number) => void
}

const Times = ({ title, slots, chosen, onChoose }: SlotTimesProps & { title: string }) => slots.length === 0 ? null : (
  <View>
    <Text className="block sub bold slot-half">{title}</Text>
    <View className="slots" role="radiogroup" aria-label={title}>
      {slots.map((slot) => {
        const isOn = slot.startsAt === chosen
        const state = words.left(slot.left)
        return (
          <Tappable key={slot.startsAt} role="radio" isChosen={isOn} isDisabled={slot.left <= 0} label={words.timeLabel(clockSpan(slot), state)} className={`slot${isOn ? ' slot-on' : ''}${slot.left <= 0 ? ' slot-full' : ''}`} onTap={() => onChoose(slot.startsAt)}>
            {isOn ? <View className="slot-mark"><Icon name="check" size={20} /></View> : null}
            <Text className="slot-clock num">{clockSpan(slot)}</Text>
            <Text className="slot-left num">{state}</Text>
          </Tappable>
        )
      })}
    </View>
  </View>
)

/** The times of one day as large cells, each with what is left of it in words. */
export const SlotTimes = ({ slots, chosen, onChoose }: SlotTimesProps) => {
  const isMorning = ({ startsAt }: Slot) => shanghaiTime(startsAt).hour < noon
  return (
    <View>
      <Times title={words.morning} slots={slots.filter(isMorning)} chosen={chosen} onChoose={onChoose} />
      <Times title={words.afternoon} slots={slots.filter((slot) => !isMorning(slot))} chosen={chosen} onChoose={onChoose} />
    </View>
  )
}
