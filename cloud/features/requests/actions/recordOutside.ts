import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { date } from '@shared/fields/date'
import { type Plan } from './types'

/** The decision is made in the national system: its number and date there. Throws `invalid_input` for a day that is none, or that has not come yet. */
export const recordOutside: Plan<typeof contract.recordOutside> = ({ body, now }) => {
  const { problem } = date.check(body.outsideDate, { dates: 'past' }, now)
  if (problem) throw new DomainError('invalid_input', { fields: { outsideDate: problem } })
  return {
    set: { outside: JSON.stringify({ number: body.outsideNumber, date: body.outsideDate, note: body.note }) },
    words: body.note,
    announcements: [],
  }
}
