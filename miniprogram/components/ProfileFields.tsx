import { type Answers } from '@shared/catalog/answers'
import { type ServedField } from '@shared/contract/services'
import { AnswerField } from '@/fields/AnswerField'

interface ProfileFieldsProps {
  fields: readonly ServedField[]
  answers: Answers
  /** By field, in words. */
  problems: Readonly<Record<string, string>>
  /** Applied to what stands there by then: two quick changes lose neither. */
  onChange: (change: (now: Answers) => Answers) => void
}

/** Who somebody is, asked with the same fields as everywhere. */
export const ProfileFields = ({ fields, answers, problems, onChange }: ProfileFieldsProps) => (
  <>
    {fields.map((field) => (
      <AnswerField key={field.key} field={field} requestId="" level="nearest" value={answers[field.key]} error={problems[field.key] ?? null} onLeave={() => undefined}
        onChange={(value) => onChange((now) => ({ ...now, [field.key]: value ?? '' }))} />
    ))}
  </>
)
