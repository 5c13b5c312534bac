import { Text, View } from '@tarojs/components'
import { type ServedField, type ServedService } from '@shared/contract/services'
import { rulesOf } from '@shared/fields'
import { type Answers, type AnswerValue } from '@shared/fields/answerValue'
import { type FieldWords } from '@shared/fields/fieldKindRules'
import { answerTexts } from '@shared/text/answers'
import { declarationLabel } from '@shared/text/labels'
import { type Areas, useAreas } from '@/api/areas'
import { AnswerLine } from '@/components/AnswerLine'
import { Tappable } from '@/components/Tappable'

interface ReviewStepProps {
  /** The asked ones, in the order of the steps. */
  sections: ServedService['sections']
  answers: Answers
  onEdit: (step: number) => void
}

const wordsFor = ({ label, options }: ServedField, areas: Areas): FieldWords => ({
  label,
  optionText: (value) => options.find((option) => option.value === value)?.text ?? value,
  unitName: (code) => areas.flatMap((street) => [street, ...street.communities]).find((unit) => unit.code === code)?.name ?? '',
})

const shownAnswer = (field: ServedField, answer: AnswerValue | undefined, areas: Areas) => {
  const rules = rulesOf(field.kind)
  const isAgreement = rules?.asks === 'agreement'
  return {
    label: isAgreement ? declarationLabel : field.label,
    text: rules?.text(answer, wordsFor(field, areas)) || (isAgreement ? answerTexts.notAgreed : answerTexts.notFilled),
    files: rules?.filesOf(answer) ?? [],
  }
}

/** Everything once more before it is sent, each group with a way back to it. */
export const ReviewStep = ({ sections, answers, onEdit }: ReviewStepProps) => {
  const areas = useAreas()
  return (
    <View>
      {sections.map((section, step) => (
        <View key={section.key} className="card">
          <View className="row between">
            <Text className="strong">{section.title}</Text>
            <Tappable label={`修改${section.title}`} className="link" onTap={() => onEdit(step)}>修改</Tappable>
          </View>
          {section.fields.map((field) => <AnswerLine key={field.key} {...shownAnswer(field, answers[field.key], areas.data ?? [])} />)}
        </View>
      ))}
    </View>
  )
}
