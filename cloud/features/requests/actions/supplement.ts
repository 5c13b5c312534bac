import { checkFields, fieldsOf, type Answers, type Problems } from '@shared/catalog/answers'
import { type contract } from '@shared/contract/contract'
import { publishedCalendar } from '@shared/domain/calendar/publishedCalendar'
import { resumeClock } from '@shared/domain/deadline'
import { DomainError } from '@shared/domain/error'
import { clockOf } from '../present/due'
import { clockColumns } from '../stage'
import { type SupplementAsk } from '../supplements'
import { type Plan } from './types'

/** 补正: everything that was asked for comes at once; the work goes on where it stopped, and so does the clock. */
export const supplement: Plan<typeof contract.supplement> = ({ request, entry, body, now }) => {
  const ask = JSON.parse(request.supplement ?? '{"items":[]}') as SupplementAsk
  const before = JSON.parse(request.answers) as Answers
  const asked = ask.items.map(({ field }) => field)
  const given = Object.fromEntries(asked.filter((field) => body.answers[field] !== undefined).map((field) => [field, body.answers[field]])) as Answers
  const fields = fieldsOf(entry.definition)
  const { values, problems } = checkFields(fields, { ...before, ...given }, now)
  const all = { ...unchanged(asked, before, values), ...problems }
  if (Object.keys(all).length > 0) throw new DomainError('invalid_input', { fields: all })
  const clock = clockOf(request)
  return {
    set: {
      status: request.statusBefore ?? 'submitted',
      statusBefore: null,
      answers: JSON.stringify(values),
      supplement: null,
      ...clockColumns(clock && resumeClock(clock, now, publishedCalendar), now),
    },
    detail: { items: asked.length },
    announcements: [{ to: { unitId: request.ownerUnitId }, template: 'supplement_received' }],
  }
}

/** What was asked for must have been touched, or the round would be for nothing. */
const unchanged = (asked: readonly string[], before: Answers, after: Answers): Problems =>
  Object.fromEntries(asked.filter((field) => JSON.stringify(before[field]) === JSON.stringify(after[field])).map((field) => [field, { code: 'answer_unchanged' as const }]))
