import { Text, View } from '@tarojs/components'
import { type Answers } from '@shared/catalog/answers'
import { type AnswerValue } from '@shared/catalog/fieldRules'
import { type ServedField, type ServedService } from '@shared/contract/services'
import { declarationLabel } from '@shared/text/labels'
import { type Areas, useAreas } from '@/api/areas'
import { KeyValue } from '@/components/pieces'
import { PrivateImage } from '@/components/PrivateImage'
import { Tappable } from '@/components/Tappable'
import { askedFields } from './steps'

interface ReviewStepProps {
  service: ServedService
  answers: Answers
  onEdit: (step: number) => void
}

const shownText = ({ kind, options, label }: ServedField, value: AnswerValue | undefined, areas: Areas): string => {
  if (value === undefined || value === '') return '没有填'
  if (kind === 'choice') return options.find((option) => option.value === value)?.text ?? ''
  if (typeof value === 'boolean') return value ? label : '没有确认'
  if (typeof value === 'string') return value
  const street = areas.find(({ code }) => code === value.streetCode)
  const community = street?.communities.find(({ code }) => code === value.communityCode)
  return [value.unsure ? '不确定是哪个街道' : `${street?.name ?? ''}${community?.name ?? ''}`, value.text].filter(Boolean).join(' ')
}

/** Everything once more before it is sent, each group with a way back to it. */
export const ReviewStep = ({ service, answers, onEdit }: ReviewStepProps) => {
  const areas = useAreas()
  return (
    <View>
      {service.sections.map((section, step) => (
        <View key={section.key} className="card">
          <View className="row between">
            <Text className="strong">{section.title}</Text>
            <Tappable label={`修改${section.title}`} className="link" onTap={() => onEdit(step)}>修改</Tappable>
          </View>
          {askedFields(section, answers).map((field) =>
            field.kind === 'photo' && answers[field.key] ? (
              <View key={field.key} className="photo-frame"><PrivateImage fileId={String(answers[field.key])} label={field.label} /></View>
            ) : (
              <KeyValue key={field.key} label={field.kind === 'declaration' ? declarationLabel : field.label} value={shownText(field, answers[field.key], areas.data ?? [])} />
            ),
          )}
        </View>
      ))}
    </View>
  )
}
