import { Text, View } from '@tarojs/components'
import { dayNames } from '@shared/text/openingHours'
import { stationDeskWords as words } from '@shared/text/stationPage'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextInput } from '@/components/inputs'
import { copiedFrom, dayTrouble, emptyDays } from './typedFacts'

const troubleTexts = { unread: words.dayBad, order: words.dayOrder } as const

interface WeekFieldsProps {
  days: readonly string[] | null
  /** What the service found, by the name of the field. */
  problems: Readonly<Record<string, string>>
  onChange: (days: readonly string[] | null) => void
}

const Day = ({ day, text, error, onType }: { day: number; text: string; error: string | null; onType: (text: string) => void }) => {
  const name = dayNames[day] ?? ''
  return <Field id={`day-${day}`} label={name} error={error}><TextInput id={`day-${day}`} label={name} value={text} placeholder={words.dayPlaceholder} hasError={error !== null} onInput={onType} /></Field>
}

/** 对外时间 day by day; the first day is taken over for the others by a tap. */
export const WeekFields = ({ days, problems, onChange }: WeekFieldsProps) => {
  if (days === null) return <View className="mb3"><Text className="block bold">{words.week}</Text><Text className="block sub mb2">{words.weekUnknown}</Text><ActionButton text={words.setWeek} kind="soft" icon="clock" onTap={() => onChange(emptyDays)} /></View>
  const errorOf = (day: number): string | null => {
    const trouble = dayTrouble(days[day] ?? '')
    return trouble ? troubleTexts[trouble] : (problems[`week.${day}`] ?? null)
  }
  const copyable = [0, 5].filter((day) => (days[day] ?? '').trim() !== '' && errorOf(day) === null)
  return (
    <View role="group" aria-label={words.week}>
      <Text className="block bold">{words.week}</Text>
      <Text className="block sub mb2">{words.weekHelp}</Text>
      <View className="week-fields">{days.map((text, day) => <Day key={day} day={day} text={text} error={errorOf(day)} onType={(typed) => onChange(days.map((one, index) => (index === day ? typed : one)))} />)}</View>
      <View className="row wrap cover-buttons">
        {copyable.map((day) => <ActionButton key={day} text={day === 0 ? words.copyWorkdays : words.copySunday} kind="soft" size="small" icon="copy" onTap={() => onChange(copiedFrom(days, day))} />)}
        <ActionButton text={words.clearWeek} kind="plain" size="small" onTap={() => onChange(null)} />
      </View>
    </View>
  )
}
