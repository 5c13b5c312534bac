import { type Answers, isAsked } from '@shared/catalog/answers'
import { type CatalogEntry } from '@shared/catalog/catalog'
import { type AnswerValue } from '@shared/catalog/fieldRules'
import { type Field } from '@shared/catalog/types'
import { type RequestDetail } from '@shared/contract/requests'
import { declarationLabel } from '@shared/text/labels'
import { type PlaceAnswer } from '@shared/contract/values'
import { type NetworkView } from '../../network/network'

type Shown = RequestDetail['sections']

const placeText = ({ streetCode, communityCode, text, unsure }: PlaceAnswer, network: NetworkView): string => {
  const [street, community] = [streetCode, communityCode].map((code) => (code ? (network.byCode(code)?.shortName ?? '') : ''))
  // Somebody who wrote the street into the address need not read it twice.
  const area = `${text.includes(street ?? '') ? '' : street}${community}`
  return [area || (unsure ? '不确定是哪个街道' : ''), text].filter(Boolean).join(' ')
}

/** An answer as it is read. */
const answerText = (field: Field, value: AnswerValue, { texts }: CatalogEntry, network: NetworkView): string => {
  if (field.kind === 'choice') return texts.options[String(value)] ?? String(value)
  if (field.kind === 'declaration') return texts.fields[field.key]?.label ?? ''
  if (field.kind === 'photo') return '已上传'
  return typeof value === 'object' ? placeText(value, network) : String(value)
}

/** The filled-in form, section by section, with only what was asked for. `show` masks where that is due. */
export const presentAnswers = (
  entry: CatalogEntry,
  answers: Answers,
  network: NetworkView,
  show: (field: Field, text: string) => string = (_field, text) => text,
): Shown =>
  entry.definition.sections
    .map(({ key, fields }) => ({
      title: entry.texts.sections[key] ?? '',
      answers: fields.filter((field) => isAsked(field, answers)).flatMap((field) => {
        const value = answers[field.key]
        if (value === undefined) return []
        return [{
          field: field.key, kind: field.kind, label: field.kind === 'declaration' ? declarationLabel : (entry.texts.fields[field.key]?.label ?? ''),
          text: show(field, answerText(field, value, entry, network)), fileId: field.kind === 'photo' ? String(value) : null,
        }]
      }),
    }))
    .filter((section) => section.answers.length > 0)
