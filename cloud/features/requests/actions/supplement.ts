import { type Answers, askedFields, checkFields, fieldsOf, type Problems } from '@shared/catalog/answers'
import { type Field } from '@shared/catalog/types'
import { type FormFacts } from '@shared/catalog/facts'
import { type contract } from '@shared/contract/contract'
import { type PlaceAnswer } from '@shared/contract/values'
import { DomainError } from '@shared/domain/error'
import { confirmedText } from '@shared/text/labels'
import { decidingField } from '../decidingField'
import { derivedFrom } from '../derived'
import { factsOf } from '../facts'
import { flagOf, withFlag } from '../flags'
import { type SupplementAsk } from '../supplements'
import { goOn } from './cancelSupplement'
import { type Plan } from './types'

/** 补正: everything that was asked for comes at once; the work goes on where it stopped, and so does the clock. */
export const supplement: Plan<typeof contract.supplement> = ({ request, entry, body, now, network }) => {
  const ask = JSON.parse(request.supplement ?? '{"items":[]}') as SupplementAsk
  const before = JSON.parse(request.answers) as Answers
  const asked = ask.items.map(({ field }) => field)
  const fields = fieldsOf<Field>(entry.definition)
  const facts = factsOf(request, now)
  const { values, problems } = checkFields(fields, merged({ fields, facts, asked }, before, body.answers), now, facts)
  const untouched = unchanged(asked.filter((field) => body.confirmed[field] === undefined), before, values)
  const all = { ...untouched, ...problems }
  if (Object.keys(all).length > 0) throw new DomainError('invalid_input', { fields: all })
  const named = derivedFrom(values, request)
  const declared = flagOf(entry, values, facts)
  const news = declared !== null && declared !== flagOf(entry, before, facts) ? withFlag(request, declared) : {}
  const address = values[decidingField(entry.definition, values)] as PlaceAnswer | undefined
  return {
    ...(address ? { address } : {}),
    set: { ...goOn(request, now, network.calendar), ...named, ...news, answers: JSON.stringify(values) },
    detail: { items: asked.length },
    words: asked.flatMap((field) => (body.confirmed[field] === undefined ? [] : [confirmedText(entry.texts.fields[field]?.label ?? field, body.confirmed[field])])).join('\n'),
    announcements: [{ to: { unitId: request.ownerUnitId }, template: 'supplement_received' }],
  }
}

/** What was asked for replaces the old answers, and so does what is asked only since it was answered anew; everything else stays as it was. */
const merged = ({ fields, facts, asked }: { fields: readonly Field[]; facts: FormFacts; asked: readonly string[] }, before: Answers, given: Answers): Answers => {
  const pick = (keys: readonly string[]): Answers => Object.fromEntries(keys.flatMap((key) => (given[key] === undefined ? [] : [[key, given[key]]])))
  const answered = { ...before, ...pick(asked) }
  const askedBefore = new Set(askedFields(fields, before, facts).map(({ key }) => key))
  // What a new answer opens may in turn open more: every answer to a field that was not asked before counts.
  const newly = { ...answered, ...pick(fields.map(({ key }) => key).filter((key) => !askedBefore.has(key))) }
  return Object.fromEntries(askedFields(fields, newly, facts).flatMap(({ key }) => (newly[key] === undefined ? [] : [[key, newly[key]]])))
}

/** What was asked for must have been touched or confirmed, or the round would be for nothing. */
const unchanged = (asked: readonly string[], before: Answers, after: Answers): Problems =>
  Object.fromEntries(asked.filter((field) => JSON.stringify(before[field]) === JSON.stringify(after[field])).map((field) => [field, { code: 'answer_unchanged' as const }]))
