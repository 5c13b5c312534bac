import { type Answers, askedFields, fieldsOf } from '@shared/catalog/answers'
import { type CatalogEntry } from '@shared/catalog/catalog'
import { type FormFacts } from '@shared/catalog/facts'
import { type Field } from '@shared/catalog/types'
import { type RequestDetail } from '@shared/contract/requests'
import { fieldKinds, maskedText } from '@shared/fields'
import { type FieldWords } from '@shared/fields/fieldKindRules'
import { declarationLabel } from '@shared/text/labels'
import { type NetworkView } from '../../network/network'

type Shown = RequestDetail['sections']

const wordsFor = ({ key }: Field, { texts }: CatalogEntry, network: NetworkView): FieldWords => ({
  label: texts.fields[key]?.label ?? '',
  optionText: (value) => texts.fields[key]?.options?.[value] ?? value,
  unitName: (code) => network.byCode(code)?.shortName ?? '',
})

/** The filled-in form, section by section, with only what was asked for. Masked, it names no files. */
export const presentAnswers = (entry: CatalogEntry, answers: Answers, network: NetworkView, { isMasked, facts }: { isMasked: boolean; facts: FormFacts }): Shown => {
  const asked: readonly Field[] = askedFields<Field>(fieldsOf<Field>(entry.definition), answers, facts)
  const present = (field: Field): Shown[number]['answers'] => {
    const answer = answers[field.key]
    if (answer === undefined) return []
    const rules = fieldKinds[field.kind]
    const words = wordsFor(field, entry, network)
    const text = rules.text(answer, words)
    return [{
      field: field.key, kind: field.kind, label: rules.asks === 'agreement' ? declarationLabel : words.label,
      text: isMasked ? maskedText(field, text) : text, files: isMasked ? [] : [...rules.filesOf(answer)],
    }]
  }
  return entry.definition.sections
    .map(({ key, fields }) => ({
      title: entry.texts.sections[key] ?? '',
      answers: asked.filter((field) => fields.some((one) => one.key === field.key)).flatMap(present),
    }))
    .filter((section) => section.answers.length > 0)
}
