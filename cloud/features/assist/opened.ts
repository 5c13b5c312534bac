import { type Answers } from '@shared/catalog/answers'
import { type CatalogEntry } from '@shared/catalog/catalog'
import { DomainError } from '@shared/domain/error'
import { type StaffActor } from '../../middleware/actor'
import { type Services } from '../../services'
import { logEachLook } from '../requests/accessLog'
import { factsOf } from '../requests/facts'
import { type OpenedRequest, readForStaff } from '../requests/open'
import { presentAnswers } from '../requests/present/answers'

/** A request with its whole form, for those who handle it. */
export interface HandledRequest extends OpenedRequest {
  entry: CatalogEntry
  answers: Answers
  sections: ReturnType<typeof presentAnswers>
}

/** Throws `forbidden` for whoever may only know of it. */
export const readForHandler = async (services: Services, staff: StaffActor, id: string): Promise<HandledRequest> => {
  const opened = await readForStaff(services, staff, id)
  if (!opened.isHandler) throw new DomainError('forbidden')
  const entry = opened.network.forms.of(opened.request)
  const answers = JSON.parse(opened.request.answers) as Answers
  return { ...opened, entry, answers, sections: presentAnswers(entry, answers, opened.network, { isMasked: false, facts: factsOf(opened.request, services.clock.now()) }) }
}

/** What left the house on paper or as a file stands in the log each time. */
export const logTaken = (services: Services, staff: StaffActor, { request, unitId }: OpenedRequest, purpose: 'print' | 'archive'): Promise<void> =>
  logEachLook(services.database, services, staff, { personId: request.personId, requestId: request.id, purpose, unitId }, services.clock.now())
