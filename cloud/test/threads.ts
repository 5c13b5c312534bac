import { contract } from '@shared/contract/contract'
import { newId } from '../database/id'
import { type Credential, type Reply, type TestServer } from './testServer'

interface Line {
  sentId?: string
  fileIds?: string[]
  closes?: boolean
}

/** The everyday moves of tests that talk in a thread. */
export const talking = (server: () => TestServer) => {
  const id = (): string => newId(server().clock)
  const body = (text: string, { sentId = id(), fileIds = [], ...rest }: Line) => ({ text, sentId, fileIds, ...rest })
  return {
    id,
    say: (as: Credential, requestId: string, text: string, line: Line = {}): Promise<Reply> => server().call(contract.writeMessage, as, { params: { id: requestId }, body: body(text, line) }),
    answer: (as: Credential, requestId: string, text: string, line: Line = {}): Promise<Reply> => server().call(contract.writeStaffMessage, as, { params: { id: requestId }, body: body(text, line) }),
    read: async (as: Credential, requestId: string, query: Record<string, string> = {}) => (await server().call(contract.readThread, as, { params: { id: requestId }, query })).body,
    readAsStaff: async (as: Credential, requestId: string) => (await server().call(contract.readStaffThread, as, { params: { id: requestId } })).body,
    poll: async (as: Credential, requestId: string, after: number) => (await server().call(contract.pollThread, as, { params: { id: requestId }, query: { after: String(after) } })).body,
    pollAsStaff: async (as: Credential, requestId: string, after: number) => (await server().call(contract.pollStaffThread, as, { params: { id: requestId }, query: { after: String(after) } })).body,
    mark: (as: Credential, requestId: string, seq: number) => server().call(contract.markThreadRead, as, { params: { id: requestId }, body: { seq } }),
    markAsStaff: (as: Credential, requestId: string, seq: number) => server().call(contract.markStaffThreadRead, as, { params: { id: requestId }, body: { seq } }),
  }
}
