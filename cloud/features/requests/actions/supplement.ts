import { type Answers, checkFields, fieldsOf, isAsked, type Problems } from '@shared/catalog/answers'
import { withActingAs } from '@shared/catalog/actingAs'
import { type Field } from '@shared/catalog/types'
import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { confirmedText } from '@shared/text/labels'
import { derivedFrom, searchTokensOf } from '../derived'
import { type SupplementAsk } from '../supplements'
import { goOn } from './cancelSupplement'
import { type Plan } from './types'

/** 补正: everything that was asked for comes at once; the work goes on where it stopped, and so does the clock. */
export const supplement: Plan<typeof contract.supplement> = ({ request, entry, body, now, network, services }) => {
  const ask = JSON.parse(request.supplement ?? '{"items":[]}') as SupplementAsk
  const before = withActingAs(JSON.parse(request.answers) as Answers, request.actingAs)
  const asked = ask.items.map(({ field }) => field)
  const fields = fieldsOf(entry.definition)
  const { values, problems } = checkFields(fields, merged(fields, asked, before, body.answers as Answers), now)
  const untouched = unchanged(asked.filter((field) => body.confirmed[field] === undefined), before, values)
  const all = { ...untouched, ...problems }
  if (Object.keys(all).length > 0) throw new DomainError('invalid_input', { fields: all })
  const named = derivedFrom(values, request)
  return {
    set: { ...goOn(request, now, network.calendar), ...named, answers: JSON.stringify(values) },
    searchTokens: searchTokensOf(services.vault, named),
    detail: { items: asked.length },
    words: asked.flatMap((field) => (body.confirmed[field] === undefined ? [] : [confirmedText(entry.texts.fields[field]?.label ?? field, body.confirmed[field])])).join('\n'),
    announcements: [{ to: { unitId: request.ownerUnitId }, template: 'supplement_received' }],
  }
}

/** What was asked for replaces the old answers, and so does what is asked only since it was answered anew; everything else stays as it was. */
const merged = (fields: readonly Field[], asked: readonly string[], before: Answers, given: Answers): Answers => {
  const pick = (keys: readonly string[]): Answers => Object.fromEntries(keys.flatMap((key) => (given[key] === undefined ? [] : [[key, given[key]]])))
  const answered = { ...before, ...pick(asked) }
  const newlyAsked = fields.filter((field) => isAsked(field, answered) && !isAsked(field, before)).map(({ key }) => key)
  return { ...answered, ...pick(newlyAsked) }
}

/** What was asked for must have been touched or confirmed, or the round would be for nothing. */
const unchanged = (asked: readonly string[], before: Answers, after: Answers): Problems =>
  Object.fromEntries(asked.filter((field) => JSON.stringify(before[field]) === JSON.stringify(after[field])).map((field) => [field, { code: 'answer_unchanged' as const }]))
