import { type Answers, askedFields, checkFields, fieldsOf } from '@shared/catalog/answers'
import { type FormFacts } from '@shared/catalog/facts'
import { type ServedField, type ServedService } from '@shared/contract/services'
import { secrecyWords } from '@shared/text/secrecy'
import { sentencesFor } from '@/api/problemText'
import { isHeld } from './keptDraft'

type ServedSection = ServedService['sections'][number]

/** Served fields in the terms of the shared rules. */
export const checkable = (field: ServedField) => ({ ...field, options: field.options.map(({ value }) => value) })

/** Sentences beside the fields of the form that have a problem, by the same rules as the service's. */
export const problemsOf = (service: ServedService, answers: Answers, now: number, facts: FormFacts): Readonly<Record<string, string>> =>
  ({ ...heldBack(service, answers), ...sentencesFor(checkFields(fieldsOf(service).map(checkable), answers, now, facts).problems) })

/** What may name a unit stays here, and the form with it, until the person has decided. */
const heldBack = (service: ServedService, answers: Answers): Readonly<Record<string, string>> =>
  Object.fromEntries(fieldsOf(service).filter(({ key }) => isHeld(answers[key])).map(({ key }) => [key, secrecyWords.undecided]))

/** The pages of the form as the answers so far have it: each section with only its asked fields, none that asks nothing. */
export const askedSections = (service: ServedService, answers: Answers, facts: FormFacts): ServedSection[] => {
  const asked = new Set(askedFields(fieldsOf(service).map(checkable), answers, facts).map(({ key }) => key))
  return service.sections
    .map((section) => ({ ...section, fields: section.fields.filter(({ key }) => asked.has(key)) }))
    .filter(({ fields }) => fields.length > 0)
}
