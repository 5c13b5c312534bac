import { ChoiceGroup } from '@/components/inputs'
import { Field } from '@/components/Field'
import { type FieldProps } from './fieldProps'

/** One of a few. */
export const ChoiceField = ({ field, value, onChange, error }: FieldProps) => (
  <Field id={field.key} label={field.label} help={field.help} error={error} isOptional={field.optional}>
    <ChoiceGroup label={field.label} choices={field.options} chosen={String(value ?? '')} onChoose={onChange} />
  </Field>
)
