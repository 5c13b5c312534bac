import { DomainError } from '@shared/domain/error'
import { type Sql } from '../../database/database'
import { readOne } from '../../database/rows'
import { type Services } from '../../services'
import { type RequestRow, requestTable, type StoredRequest } from './entities'
import { openColumns } from './sealed'

/** A request or draft with its words opened. Throws `not_found`. */
export const readStored = async (sql: Sql, { vault }: Pick<Services, 'vault'>, id: string): Promise<StoredRequest> => {
  const stored = await readOne(sql, requestTable, { id })
  if (!stored) throw new DomainError('not_found')
  return openColumns(vault, id, stored)
}

const isSubmitted = (request: StoredRequest): request is RequestRow => request.ownerUnitId !== null && request.routedUnitId !== null && request.homeUnitId !== null

/** A request that was submitted. Throws `not_found`, also for a draft: nobody but its applicant knows of one. */
export const readRequest = async (sql: Sql, services: Pick<Services, 'vault'>, id: string): Promise<RequestRow> => {
  const request = await readStored(sql, services, id)
  if (!isSubmitted(request)) throw new DomainError('not_found')
  return request
}
