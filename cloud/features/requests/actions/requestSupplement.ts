import { type Answers } from '@shared/catalog/answers'
import { type contract } from '@shared/contract/contract'
import { pauseClock } from '@shared/domain/deadline'
import { DomainError } from '@shared/domain/error'
import { factsOf } from '../facts'
import { clockOf } from '../present/due'
import { clockColumns } from '../stage'
import { choicesFor, type SupplementAsk } from '../supplements'
import { type Plan } from './types'

/** 一次性告知: everything that is missing, at once, each tied to a field or paper. The clock stands while it is the applicant's turn. */
export const requestSupplement: Plan<typeof contract.requestSupplement> = ({ request, entry, body, now, actorUnit, staffId, network }) => {
  const choices = choicesFor(entry, JSON.parse(request.answers) as Answers, factsOf(request, now))
  for (const [index, item] of body.items.entries()) {
    const choice = choices.find(({ field }) => field === item.field)
    const isRepeated = body.items.findIndex(({ field }) => field === item.field) < index
    if (isRepeated || !choice?.reasons.some(({ code }) => code === item.reason)) throw new DomainError('invalid_input', { fields: { [item.field]: { code: 'unknown_item' } } })
  }
  const clock = clockOf(request)
  const ask: SupplementAsk = { askedAt: now, unitId: actorUnit?.id ?? request.ownerUnitId, items: body.items, message: body.message }
  return {
    set: {
      status: 'awaiting_supplement',
      statusBefore: request.status,
      assigneeId: staffId,
      ...clockColumns(clock && pauseClock(clock, now, network.calendar), now, network.calendar),
      supplement: JSON.stringify(ask),
      supplementRounds: request.supplementRounds + 1,
    },
    detail: { items: body.items.length, round: request.supplementRounds + 1 },
    words: JSON.stringify(ask),
    announcements: [{ to: 'applicant', template: 'supplement_requested', params: { count: body.items.length } }],
  }
}
