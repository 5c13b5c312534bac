import { type Answers, checkFields, type CheckableField, isAsked } from '@shared/catalog/answers'
import { type ServedField, type ServedService } from '@shared/contract/services'
import { secrecyWords } from '@shared/text/secrecy'
import { sentencesFor } from '@/api/problemText'
import { isHeld } from './keptDraft'

/** Served fields in the terms of the shared rules. */
const checkable = ({ key, kind, optional, options, when }: ServedField): CheckableField => ({ key, kind, optional, when, options: options.map(({ value }) => value) })

/** Sentences beside the fields that have a problem, by the same rules as the service's. */
export const problemsOf = (fields: readonly ServedField[], answers: Answers, now: number): Readonly<Record<string, string>> =>
  ({ ...heldBack(fields, answers), ...sentencesFor(checkFields(fields.map(checkable), answers, now).problems) })

/** What may name a unit stays here, and the form with it, until the person has decided. */
const heldBack = (fields: readonly ServedField[], answers: Answers): Readonly<Record<string, string>> =>
  Object.fromEntries(fields.filter(({ key }) => isHeld(answers[key])).map(({ key }) => [key, secrecyWords.undecided]))

export const askedFields = (section: ServedService['sections'][number], answers: Answers): ServedField[] => section.fields.filter((field) => isAsked(field, answers))

export const allFields = (service: ServedService): ServedField[] => service.sections.flatMap(({ fields }) => fields)
