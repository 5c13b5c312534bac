import { holes } from '../../database/rows'
import { type Services } from '../../services'

export interface SweptFile {
  id: string
  requestId: string | null
}

interface NamingRequest {
  id: string
  version: number
  status: string
  answers: string
}

/** Its request as it was looked at; null when that is gone. */
interface Unnamed {
  id: string
  request: NamingRequest | null
}

/** Which of these files nothing names any more. */
export const unnamedFiles = async (services: Services, files: readonly SweptFile[]): Promise<Unnamed[]> => {
  const ids = [...new Set(files.flatMap(({ requestId }) => requestId ?? []))]
  const requests = ids.length === 0 ? [] : await services.database.query<NamingRequest>(`SELECT id, version, status, answers FROM service_request WHERE id IN (${holes(ids)})`, ids)
  const looked = new Map(requests.map((request) => [request.id, { request, named: namedFiles(services, request) }]))
  return files.flatMap(({ id, requestId }): Unnamed[] => {
    const found = looked.get(requestId ?? '')
    if (!found) return [{ id, request: null }]
    return found.named?.has(id) === false ? [{ id, request: found.request }] : []
  })
}

/** What the answers name; null where nobody can say yet, whose photos are then all kept. */
const namedFiles = ({ vault, log }: Services, { id, status, answers }: NamingRequest): Set<unknown> | null => {
  // Their new photos wait on their phone until everything that was asked for is there: that may take days.
  if (status === 'awaiting_supplement') return null
  try {
    // A paper names its pages in an array.
    return new Set(Object.values(JSON.parse(vault.open(answers, id)) as Record<string, unknown>).flat())
  } catch (error) {
    log.error({ requestId: id, kind: (error as Error).name }, 'the answers of a request cannot be read; its photos are kept')
    return null
  }
}
