import { Text, View } from '@tarojs/components'
import { toggleChoice } from '@shared/fields/choices'
import { fieldTexts } from '@shared/text/fields'
import { Field } from '@/components/Field'
import { CheckLine } from '@/components/inputs'
import { type FieldProps } from './fieldProps'
import { OptionHints } from './OptionHints'

/** Several of a few, each with a box to tick. */
export const ChoicesField = ({ field, value, onChange, error }: FieldProps) => {
  const chosen = Array.isArray(value) ? value : []
  return (
    <Field id={field.key} label={field.label} error={error} isOptional={field.optional}>
      {/* Above the list: below a long one nobody reads it before they choose. */}
      <Text className="block sub">{[field.help, `${fieldTexts.choices(field.exclusive !== undefined)}。`].filter(Boolean).join('')}</Text>
      <View role="group" aria-label={field.label}>
        {field.options.map((option) => (
          <CheckLine key={option.value} text={option.text} isOn={chosen.includes(option.value)} hasError={error !== null} onToggle={() => onChange(toggleChoice(chosen, option.value, field.exclusive))} />
        ))}
      </View>
      <OptionHints options={field.options} chosen={chosen} />
    </Field>
  )
}
