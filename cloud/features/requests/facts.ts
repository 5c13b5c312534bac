import { type ActingAs, factsAt, type FormFacts } from '@shared/catalog/facts'
import { type StoredRequest } from './entities'

/** In which capacity the account stands for the person. Every account stands for its own person, so far. */
export const actingAsOf = (_request: Pick<StoredRequest, 'personId' | 'accountId'>): ActingAs => 'self'

/** What the conditions of its form look at beside the answers; ages count as of the submission, so that a request never changes its shape. */
export const factsOf = (request: Pick<StoredRequest, 'personId' | 'accountId' | 'submittedAt'>, now: number): FormFacts =>
  factsAt(request.submittedAt ?? now, actingAsOf(request))
