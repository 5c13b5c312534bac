import { Field } from '@/components/Field'
import { TextInput } from '@/components/inputs'
import { type FieldProps } from './fieldProps'

/** A few words on one line. */
export const ShortTextField = ({ field, value, onChange, onLeave, error }: FieldProps) => (
  <Field id={field.key} label={field.label} help={field.help} error={error} isOptional={field.optional}>
    <TextInput id={field.key} label={field.label} value={typeof value === 'string' ? value : ''} onInput={onChange} onLeave={onLeave} hasError={error !== null} />
  </Field>
)
