import { type DateRange } from '@shared/fields/fieldKindRules'
import { DateField } from '@/fields/DateField'

interface RecordDayProps {
  id: string
  label: string
  dates: DateRange
  day: string | null
  isOptional?: boolean
  help?: string
  onPick: (day: string | null) => void
  error?: string | null
}

/** A day of a record, with the field that forms use. */
export const RecordDay = ({ id, label, dates, day, isOptional = false, help, onPick, error = null }: RecordDayProps) => (
  <DateField
    field={{ key: id, kind: 'date', label, help: help ?? null, optional: isOptional, options: [], dates, prefill: null, when: null }}
    value={day ?? undefined} onChange={(next) => onPick(typeof next === 'string' ? next : null)} onLeave={() => undefined} error={error} requestId=""
  />
)
