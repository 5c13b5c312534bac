import { View } from '@tarojs/components'
import { fieldTexts } from '@shared/text/fields'
import { ChoiceGroup } from '@/components/inputs'
import { Field } from '@/components/Field'
import { SelectSheet } from '@/components/SelectSheet'
import { type FieldProps } from './fieldProps'
import { OptionHints } from './OptionHints'

/** More than so many stand in a list of their own, which can be searched. */
const mostInSight = 8

/** One of a few, or of many. */
export const ChoiceField = ({ field, value, onChange, error }: FieldProps) => {
  const chosen = typeof value === 'string' ? value : ''
  return (
    <Field id={field.key} label={field.label} help={field.help} error={error} isOptional={field.optional}>
      <View>
        {field.options.length > mostInSight
          ? <SelectSheet title={field.label} placeholder={fieldTexts.pick(field.label)} chosen={chosen || null} hasError={error !== null} options={field.options} onChoose={onChange} />
          : <ChoiceGroup label={field.label} choices={field.options} chosen={chosen} onChoose={onChange} />}
        <OptionHints options={field.options} chosen={[chosen]} />
      </View>
    </Field>
  )
}
