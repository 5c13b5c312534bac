import { type DateRange } from '@shared/fields/fieldKindRules'
import { DateField } from './DateField'

interface DayPickerProps {
  id: string
  label: string
  help?: string
  day: string | undefined
  onPick: (day: string | undefined) => void
  error: string | null
  /** Days to come unless said otherwise. */
  dates?: DateRange
}

/** A day, with the field that forms use. */
export const DayPicker = ({ id, label, help, day, onPick, error, dates = 'future' }: DayPickerProps) => (
  <DateField
    field={{ key: id, kind: 'date', label, help: help ?? null, optional: false, options: [], dates, prefill: null, when: null }}
    value={day} onChange={(next) => onPick(typeof next === 'string' ? next : undefined)} onLeave={() => undefined} error={error} requestId=""
  />
)
