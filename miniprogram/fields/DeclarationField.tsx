import { CheckLine } from '@/components/inputs'
import { Field } from '@/components/Field'
import { type FieldProps } from './fieldProps'

/** A sentence to agree to. */
export const DeclarationField = ({ field, value, onChange, error }: FieldProps) => (
  <Field id={field.key} label="请您确认" help={field.help} error={error}>
    <CheckLine text={field.label} isOn={value === true} hasError={error !== null} onToggle={() => onChange(value === true ? undefined : true)} />
  </Field>
)
