import { createContext, type ReactNode, useContext } from 'react'
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

interface Description {
  'aria-describedby'?: string
  'aria-invalid'?: true
}

const DescriptionContext = createContext<Description>({})

/** For an input inside a Field: where its help and its error stand, so that a screen reader tells them with it. */
export const useDescription = (): Description => useContext(DescriptionContext)

const descriptionOf = (id: string, help: boolean, error: boolean): Description => {
  const ids = [error ? `error-${id}` : '', help ? `help-${id}` : ''].filter(Boolean).join(' ')
  return { ...(ids ? { 'aria-describedby': ids } : {}), ...(error ? { 'aria-invalid': true } : {}) }
}

/** A label above, help below, and what is wrong in words with a sign: never by colour alone. */
export const Field = ({ id, label, help, error, isOptional = false, children }: FieldProps) => (
  <View className="field" id={`field-${id}`}>
    <Text className="label" id={`label-${id}`}>{label}{isOptional ? '（可以不填）' : ''}</Text>
    <DescriptionContext.Provider value={descriptionOf(id, Boolean(help), Boolean(error))}>{children}</DescriptionContext.Provider>
    {error ? (
      <View className="field-error" id={`error-${id}`} role="alert">
        <Icon name="alert" color="red" size={20} />
        <Text>{error}</Text>
      </View>
    ) : null}
    {help ? <Text className="sub field-help" id={`help-${id}`}>{help}</Text> : null}
  </View>
)
