import { type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon } from './Icon'

interface FieldProps {
  /** Ties label, help and error to the input. */
  id: string
  label: string
  help?: string | null
  error?: string | null
  isOptional?: boolean
  children: ReactNode
}

/** A label above, help below, and what is wrong in words with a sign: never by colour alone. */
export const Field = ({ id, label, help, error, isOptional = false, children }: FieldProps) => (
  <View className="field" id={`field-${id}`}>
    <Text className="label" id={`label-${id}`}>{label}{isOptional ? '（可以不填）' : ''}</Text>
    {children}
    {error ? (
      <View className="field-error" id={`error-${id}`} role="alert">
        <Icon name="alert" color="red" size={20} />
        <Text>{error}</Text>
      </View>
    ) : null}
    {help ? <Text className="sub field-help">{help}</Text> : null}
  </View>
)
