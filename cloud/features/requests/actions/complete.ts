import { type CatalogEntry } from '@shared/catalog/catalog'
import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { clockColumns } from '../stage'
import { type Plan } from './types'

/** Where a service has several results, one of them is picked. Throws `invalid_input`. */
const outcomeOf = ({ definition: { results }, texts }: CatalogEntry, given: string | undefined): { code: string; text: string } | null => {
  if (!results) return null
  if (given === undefined || !results.includes(given)) throw new DomainError('invalid_input', { fields: { outcome: { code: 'choice_missing' } } })
  return { code: given, text: texts.results?.[given] ?? given }
}

/** 办结: the last stage is done and the applicant reads the result. */
export const complete: Plan<typeof contract.complete> = ({ body, entry, now, staffId, network }) => {
  const outcome = outcomeOf(entry, body.outcome)
  return {
    set: {
      status: 'completed', assigneeId: staffId, closedAt: now, closing: JSON.stringify({ result: body.result, outcome }), ...clockColumns(null, now, network.calendar), readyAt: null, messageWaitsAt: null,
    },
    words: [outcome?.text, body.result].filter(Boolean).join('：'),
    announcements: [{ to: 'applicant', template: 'request_completed' }],
  }
}
