import { type RequestBrief } from '@shared/contract/requests'
import { open } from './navigation'

/** Where a request of one's own goes on: a draft in its form, what is wanted in the supplement, all else on its own page. */
export const openOwn = ({ id, status, serviceKey, personId, personName }: Pick<RequestBrief, 'id' | 'status' | 'serviceKey' | 'personId' | 'personName'>): Promise<void> => {
  if (status.code === 'draft') return open('form', { serviceKey, personId: personName ? personId : undefined })
  return open('requestDetail', { id })
}
