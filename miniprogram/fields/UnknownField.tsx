import { Text } from '@tarojs/components'
import { fieldTexts } from '@shared/text/fields'
import { Field } from '@/components/Field'
import { type FieldProps } from './fieldProps'

/** Stands for a kind of field that only a newer program knows. */
export const UnknownField = ({ field }: FieldProps) => (
  <Field id={field.key} label={field.label} help={field.help} isOptional={field.optional}>
    <Text className="block sub">{fieldTexts.unknown}</Text>
  </Field>
)
