import { useAreas } from '@/api/areas'
import { Field } from './Field'
import { SelectSheet } from './SelectSheet'

interface StreetSelectProps {
  id: string
  label: string
  /** Empty: none of them. */
  code: string
  /** What none of them is called. */
  noneText: string
  onChoose: (code: string) => void
  error?: string | null
}

/** One of the streets of Yangpu, or none. */
export const StreetSelect = ({ id, label, code, noneText, onChoose, error = null }: StreetSelectProps) => {
  const areas = useAreas()
  return (
    <Field id={id} label={label} error={error}>
      <SelectSheet title={label} placeholder={noneText} chosen={code} hasError={error !== null} options={[{ value: '', text: noneText }, ...(areas.data ?? []).map((street) => ({ value: street.code, text: street.name }))]} onChoose={onChoose} />
    </Field>
  )
}
