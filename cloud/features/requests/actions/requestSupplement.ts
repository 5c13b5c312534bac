import { type Answers } from '@shared/catalog/answers'
import { type contract } from '@shared/contract/contract'
import { pauseClock } from '@shared/domain/deadline'
import { type BodyOf } from '@shared/contract/endpoint'
import { leastNote } from '@shared/contract/values'
import { DomainError } from '@shared/domain/error'
import { type Problem } from '@shared/domain/problem'
import { factsOf } from '../facts'
import { clockOf } from '../present/due'
import { clockColumns } from '../stage'
import { type RequestRow } from '../entities'
import { askedReasons, choicesFor, type SupplementAsk, withAsked } from '../supplements'
import { type Plan } from './types'

type Asked = BodyOf<typeof contract.requestSupplement>

/** All that is wrong with what is asked for, at once: another round needs its reason, and an item that was asked for before a word about what is still missing. */
const problemsOf = (request: RequestRow, { items, again }: Asked, choices: ReturnType<typeof choicesFor>): Record<string, Problem> => {
  const problems: Record<string, Problem> = request.supplementRounds > 0 && again.length < leastNote ? { again: { code: 'again_missing' } } : {}
  for (const [index, { field, reason, note }] of items.entries()) {
    const choice = choices.find((one) => one.field === field)
    const isRepeated = items.findIndex((one) => one.field === field) < index
    if (isRepeated || !choice?.reasons.some(({ code }) => code === reason)) problems[field] = { code: 'unknown_item' }
    else if (askedReasons(request, field).includes(reason) && note.length < leastNote) problems[field] = { code: 'asked_before' }
  }
  return problems
}

/** 一次性告知: everything that is missing, at once, each tied to a field or paper. The clock stands while it is the applicant's turn. */
export const requestSupplement: Plan<typeof contract.requestSupplement> = ({ request, entry, body, now, actorUnit, staffId, network }) => {
  const problems = problemsOf(request, body, choicesFor(entry, JSON.parse(request.answers) as Answers, factsOf(request, now)))
  if (Object.keys(problems).length > 0) throw new DomainError('invalid_input', { fields: problems })
  const clock = clockOf(request)
  const ask: SupplementAsk = { askedAt: now, unitId: actorUnit?.id ?? request.ownerUnitId, items: body.items, message: body.message, ...(body.again && request.supplementRounds > 0 ? { again: body.again } : {}) }
  return {
    set: {
      status: 'awaiting_supplement',
      statusBefore: request.status,
      assigneeId: staffId,
      ...clockColumns(clock && pauseClock(clock, now, network.calendar), now, network.calendar),
      supplement: JSON.stringify(ask),
      supplementRounds: request.supplementRounds + 1,
      askedBefore: withAsked(request, body.items),
    },
    detail: { items: body.items.length, round: request.supplementRounds + 1 },
    words: JSON.stringify(ask),
    announcements: [{ to: 'applicant', template: 'supplement_requested', params: { count: body.items.length } }],
  }
}
