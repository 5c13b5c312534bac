import { contract } from '@shared/contract/contract'
import { type Endpoint } from '@shared/contract/endpoint'
import { type Credential, type Reply, type TestServer } from './testServer'

/** The everyday moves of tests that handle requests. */
export const handling = (server: () => TestServer) => {
  const open = async (as: Credential, id: string) => (await server().call(contract.openRequest, as, { params: { id } })).body
  const mine = async (as: Credential, id: string) => (await server().call(contract.getRequest, as, { params: { id } })).body
  return {
    open, mine,
    /** So much later, everybody still signed in: they looked in now and then. */
    later: async (milliseconds: number): Promise<void> => {
      const { services, clock } = server()
      clock.advance(milliseconds)
      await services.database.execute('UPDATE session SET expiresAt = expiresAt + ?, lastSeenAt = lastSeenAt + ?', [milliseconds, milliseconds])
    },
    /** Acts on what is there now, as somebody who just opened it. */
    act: async (endpoint: Endpoint, as: Credential, id: string, words: object = {}): Promise<Reply> =>
      server().call(endpoint, as, { params: { id }, body: { version: (await open(as, id)).version, ...words } }),
    actAsApplicant: async (endpoint: Endpoint, as: Credential, id: string, words: object = {}): Promise<Reply> =>
      server().call(endpoint, as, { params: { id }, body: { version: (await mine(as, id)).version, ...words } }),
    titles: async (as: Credential): Promise<string[]> => (await server().call(contract.listMessages, as)).body.messages.map((message: { title: string }) => message.title),
  }
}
