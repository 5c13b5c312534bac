import { holes } from '../../database/rows'
import { type Services } from '../../services'

export interface SweptFile {
  id: string
  requestId: string | null
}

interface NamingRequest {
  id: string
  version: number
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
  const requests = ids.length === 0 ? [] : await services.database.query<NamingRequest>(`SELECT id, version, answers FROM service_request WHERE id IN (${holes(ids)})`, ids)
  const looked = new Map(requests.map((request) => [request.id, { request, named: namedFiles(services, request) }]))
  return files.flatMap(({ id, requestId }): Unnamed[] => {
    const found = looked.get(requestId ?? '')
    if (!found) return [{ id, request: null }]
    return found.named?.has(id) === false ? [{ id, request: found.request }] : []
  })
}

/** What the answers name; null for answers that cannot be read, whose photos are then all kept. */
const namedFiles = ({ vault, log }: Services, { id, answers }: NamingRequest): Set<unknown> | null => {
  try {
    // Papers are a list of their pages.
    return new Set(Object.values(JSON.parse(vault.open(answers, id)) as Record<string, unknown>).flat())
  } catch (error) {
    log.error({ requestId: id, kind: (error as Error).name }, 'the answers of a request cannot be read; its photos are kept')
    return null
  }
}
