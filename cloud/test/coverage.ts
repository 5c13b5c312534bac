import { contract } from '@shared/contract/contract'
import { unitCode } from './people'
import { type Credential, type Reply, type TestServer } from './testServer'

type Added = { unitId: string; area: object }

/** The everyday moves of tests about who is responsible for what. */
export const atCoverage = (server: () => TestServer) => {
  const call: TestServer['call'] = (...given) => server().call(...given)
  const unitId = async (name: string): Promise<string> => (await server().services.network.current()).byCode(await unitCode(server(), name))?.id ?? ''
  const change = (as: Credential, given: { add?: Added[]; remove?: string[]; note?: string; replace?: boolean }, key?: string): Promise<Reply> =>
    call(contract.changeCoverage, as, { body: { add: [], remove: [], ...given }, key })
  return {
    unitId, change,
    /** Entries of a unit as "name kind from-to". */
    listed: async (as: Credential, id: string, query: Record<string, string> = {}): Promise<{ id: string; text: string; source: { code: string }; unit: { shortName: string } }[]> =>
      (await call(contract.listCoverage, as, { params: { id }, query })).body.entries,
    rehearsed: async (as: Credential, given: { add?: Added[]; remove?: string[]; replace?: boolean }) => (await call(contract.rehearseCoverage, as, { body: { add: [], remove: [], ...given } })).body,
    undo: (as: Credential, id: string): Promise<Reply> => call(contract.undoCoverageChange, as, { params: { id }, body: {} }),
    history: async (as: Credential, id: string) => (await call(contract.listCoverageChanges, as, { params: { id } })).body.changes,
    proposals: async (as: Credential, status = 'open') => (await call(contract.listCoverageProposals, as, { query: { status } })).body.proposals,
    imported: (as: Credential, file: Buffer, words: object = {}, key?: string): Promise<Reply> => call(contract.importCoverage, as, { body: words, file, key }),
    lanes: (road: string, from: number, to = from, side = 'both') => ({ kind: 'lanes', road, side, from, to }),
    numbers: (road: string, from: number, to = from, side = 'both') => ({ kind: 'numbers', road, side, from, to }),
    estate: (name: string) => ({ kind: 'estate', name }),
  }
}

export const outcome = ({ status, body }: Reply): string => (status === 200 ? 'ok' : (body.error.code as string))
