import { Text, View } from '@tarojs/components'
import { datePartsOf, dayOfText } from '@shared/domain/calendar/day'
import { dayText } from '@shared/text/due'
import { gridKeys } from '@/platform/gridKeys'
import { Icon } from './Icon'
import { Tappable } from './Tappable'

export interface StripDay {
  /** '2026-12-03'. */
  day: string
  /** How it stands, in a word or two. */
  state: string
  /** The whole of it for a screen reader. */
  label: string
  /** `free`: there is something on it; `none`: nothing, and it is told so. */
  tone: 'free' | 'none'
}

interface TurnProps {
  text: string
  /** Null: there is nothing there. */
  onTap: (() => void) | null
  isBack?: true
}

const Turn = ({ text, onTap, isBack }: TurnProps) => (
  <Tappable label={text} isDisabled={onTap === null} className={`day-turn${onTap ? '' : ' day-turn-off'}`} onTap={() => onTap?.()}>
    {isBack ? <Icon name="left" size={20} color={onTap ? 'green' : 'second'} /> : null}
    <Text>{text}</Text>
    {isBack ? null : <Icon name="right" size={20} color={onTap ? 'green' : 'second'} />}
  </Tappable>
)

const monthAndDay = (day: string): string => {
  const { month, dayOfMonth } = datePartsOf(dayOfText(day))
  return `${month}/${dayOfMonth}`
}
const weekdayText = (day: string): string => dayText(dayOfText(day)).slice(-2)

interface DayStripProps {
  label: string
  days: readonly StripDay[]
  chosen: string
  onChoose: (day: string) => void
  previous: TurnProps
  next: TurnProps
}

/** Seven days in a row, each with how it stands in words; the arrows turn to the week before and after. */
export const DayStrip = ({ label, days, chosen, onChoose, previous, next }: DayStripProps) => (
  <View>
    <View className="row between day-turns no-print"><Turn {...previous} isBack /><Turn {...next} /></View>
    <View className="day-strip" role="radiogroup" aria-label={label} {...gridKeys('day-cell')}>
      {days.map(({ day, state, label: said, tone }) => {
        const isOn = day === chosen
        return (
          <Tappable key={day} role="radio" isChosen={isOn} label={said} className={`day-cell day-${tone}${isOn ? ' day-on' : ''}`} onTap={() => onChoose(day)}>
            <Text className="day-weekday">{weekdayText(day)}</Text>
            <Text className="day-number num">{monthAndDay(day)}</Text>
            <Text className="day-state num">{state}</Text>
          </Tappable>
        )
      })}
    </View>
  </View>
)
