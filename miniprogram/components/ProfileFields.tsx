import { View } from '@tarojs/components'
import { type Answers } from '@shared/catalog/answers'
import { type ServedField } from '@shared/contract/services'
import { AnswerField } from '@/fields/AnswerField'

interface ProfileFieldsProps {
  fields: readonly ServedField[]
  answers: Answers
  /** By field, in words. */
  problems: Readonly<Record<string, string>>
  onChange: (answers: Answers) => void
}

/** Who somebody is, asked with the same fields as everywhere. */
export const ProfileFields = ({ fields, answers, problems, onChange }: ProfileFieldsProps) => (
  <View>
    {fields.map((field) => (
      <AnswerField key={field.key} field={field} requestId="" value={answers[field.key]} error={problems[field.key] ?? null} onLeave={() => undefined}
        onChange={(value) => onChange({ ...answers, [field.key]: value ?? '' })} />
    ))}
  </View>
)
