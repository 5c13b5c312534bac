import { View } from '@tarojs/components'
import { type DateRange } from '@shared/fields/fieldKindRules'
import { CheckLine } from '@/components/inputs'
import { DayPicker } from './DayPicker'

interface OptionalDayProps {
  id: string
  /** The line to tick where there is such a day. */
  hasText: string
  label: string
  /** Null: there is none; empty: there is one that is still to be picked. */
  day: string | null
  onPick: (day: string | null) => void
  error: string | null
  dates?: DateRange
}

/** A day that may be left out: only whoever ticks that there is one picks it. */
export const OptionalDay = ({ id, hasText, label, day, onPick, error, dates }: OptionalDayProps) => (
  <View>
    <CheckLine text={hasText} isOn={day !== null} onToggle={() => onPick(day === null ? '' : null)} />
    {day === null ? null : <DayPicker id={id} label={label} day={day || undefined} error={error} dates={dates} onPick={(next) => onPick(next ?? '')} />}
  </View>
)
