import { longTextLimit } from '@shared/fields/longText'
import { TextArea, TextInput } from '@/components/inputs'
import { Field } from '@/components/Field'
import { type FieldProps } from './fieldProps'

const typed = (value: FieldProps['value']): string => (typeof value === 'string' ? value : '')

/** A line of text with the keyboard that fits. */
const lineField = (kind: 'text' | 'number' | 'idcard', placeholder: string) => {
  const LineField = ({ field, value, onChange, onLeave, error }: FieldProps) => (
    <Field id={field.key} label={field.label} help={field.help} error={error} isOptional={field.optional}>
      <TextInput id={field.key} label={field.label} kind={kind} placeholder={placeholder} value={typed(value)} onInput={onChange} onLeave={onLeave} hasError={error !== null} />
    </Field>
  )
  return LineField
}

export const NameField = lineField('text', '和身份证上一样')
export const IdNumberField = lineField('idcard', '18 位')
export const AccountField = lineField('number', '存折或银行卡上的号码')
export const PhoneField = lineField('number', '11 位手机号')

export const LongTextField = ({ field, value, onChange, onLeave, error }: FieldProps) => (
  <Field id={field.key} label={field.label} help={field.help} error={error} isOptional={field.optional}>
    <TextArea id={field.key} label={field.label} most={longTextLimit} placeholder="想到什么写什么，几句话就行" value={typed(value)} onInput={onChange} onLeave={onLeave} hasError={error !== null} />
  </Field>
)
