import { type ActingAs, factsAt, type FormFacts } from '@shared/catalog/facts'
import { type StoredRequest } from './entities'

/** In which capacity whoever filed it stood for the person; it stays so when they no longer do. */
export const actingAsOf = ({ actingAs }: Pick<StoredRequest, 'actingAs'>): ActingAs => actingAs

/** What the conditions of its form look at beside the answers; ages count as of the submission, so that a request never changes its shape. */
export const factsOf = (request: Pick<StoredRequest, 'actingAs' | 'submittedAt'>, now: number): FormFacts =>
  factsAt(request.submittedAt ?? now, actingAsOf(request))
