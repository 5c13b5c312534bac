import { type Answers, askedFields, checkFields, fieldsOf } from '@shared/catalog/answers'
import { type FormFacts } from '@shared/catalog/facts'
import { type ServedField, type ServedService } from '@shared/contract/services'
import { sentencesFor } from '@/api/problemText'

type ServedSection = ServedService['sections'][number]

/** Served fields in the terms of the shared rules. */
export const checkable = (field: ServedField) => ({ ...field, options: field.options.map(({ value }) => value) })

/** Sentences beside the fields of the form that have a problem, by the same rules as the service's. */
export const problemsOf = (service: ServedService, answers: Answers, now: number, facts: FormFacts): Readonly<Record<string, string>> =>
  sentencesFor(checkFields(fieldsOf(service).map(checkable), answers, now, facts).problems)

/** The pages of the form as the answers so far have it: each section with only its asked fields, none that asks nothing. */
export const askedSections = (service: ServedService, answers: Answers, facts: FormFacts): ServedSection[] => {
  const asked = new Set(askedFields(fieldsOf(service).map(checkable), answers, facts).map(({ key }) => key))
  return service.sections
    .map((section) => ({ ...section, fields: section.fields.filter(({ key }) => asked.has(key)) }))
    .filter(({ fields }) => fields.length > 0)
}
