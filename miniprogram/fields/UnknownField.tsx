import { Text } from '@tarojs/components'
import { Field } from '@/components/Field'
import { type FieldProps } from './fieldProps'

/** Stands for a kind of field that only a newer program knows. */
export const UnknownField = ({ field }: FieldProps) => (
  <Field id={field.key} label={field.label} help={field.help} isOptional={field.optional}>
    <Text className="block sub">请更新小程序后再填这一项</Text>
  </Field>
)
