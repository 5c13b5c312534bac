import { DomainError } from '@shared/domain/error'
import { leastNote } from '@shared/contract/values'
import { type Transaction } from '../../database/database'
import { type StaffActor } from '../../middleware/actor'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { accept } from '../requests/actions/accept'
import { complete } from '../requests/actions/complete'
import { type PlanFor } from '../requests/actions/types'
import { type RequestRow } from '../requests/entities'
import { staffStandings } from '../requests/open'
import { performAsStaff } from '../requests/performAsStaff'
import { standingFor } from '../requests/policy'
import { readRequest } from '../requests/read'

interface Worker {
  services: Services
  staff: StaffActor
  network: NetworkView
}

/** The answer says it all: that it was accepted needs no message of its own. */
const acceptWithAnswer: PlanFor<{ version: number }> = (context) => ({ ...accept(context), announcements: [] })

/** Whoever answers what waits for somebody to take it up has taken it up; where the rules do not allow that now, as in triage, it waits on. The request is held by the caller. */
export const acceptIfNew = async (tx: Transaction, worker: Worker, request: RequestRow, now: number): Promise<RequestRow> => {
  const { services, staff, network } = worker
  if (request.status !== 'submitted') return request
  const standings = await staffStandings(tx, staff, request, network)
  if (!standingFor('accept', request, { entry: network.forms.of(request), network, now }, standings)) return request
  await performAsStaff(tx, worker, { requestId: request.id, action: 'accept', body: { version: request.version } }, acceptWithAnswer)
  return readRequest(tx, services, request.id)
}

/** Completes it with the words of an answer. Throws `action_not_allowed` where that is not the last stage, or asks for more than words. */
export const close = async (tx: Transaction, worker: Worker, request: RequestRow, words: string): Promise<void> => {
  if (words.length < leastNote) throw new DomainError('invalid_input', { fields: { text: { code: 'text_too_short', least: leastNote } } })
  if (worker.network.forms.of(request).definition.results) throw new DomainError('action_not_allowed')
  await performAsStaff(tx, worker, { requestId: request.id, action: 'complete', body: { version: request.version, result: words } }, complete)
}
