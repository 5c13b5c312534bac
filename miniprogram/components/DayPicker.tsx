import { DateField } from '@/fields/DateField'

interface DayPickerProps {
  id: string
  label: string
  day: string | undefined
  onPick: (day: string | undefined) => void
  error: string | null
}

/** A day to come, with the field that forms use. */
export const DayPicker = ({ id, label, day, onPick, error }: DayPickerProps) => (
  <DateField
    field={{ key: id, kind: 'date', label, help: null, optional: false, options: [], dates: 'future', prefill: null, when: null }}
    value={day} onChange={(next) => onPick(typeof next === 'string' ? next : undefined)} onLeave={() => undefined} error={error} requestId=""
  />
)
