import { contract } from '@shared/contract/contract'
import { newcomer } from './people'
import { type Credential, type TestServer } from './testServer'
import { atCounter } from './walkIns'

type Row = Record<string, string | number | null>

let phones = 0

/** Whoever holds a phone, and what the database keeps of the persons behind requests. */
export const personsOf = (server: () => TestServer) => {
  const query = <Answer extends object>(statement: string, id: string) => server().services.database.query<Answer>(statement, [id])
  return {
    /** A phone that nobody has signed in with yet. */
    somebody: () => newcomer(server(), `phone-${++phones}`),
    me: async (as: Credential) => (await server().call(contract.getMe, as)).body.account,
    /** A question filed on the own phone: its id. */
    online: async (as: Credential): Promise<string> => {
      const { body: draft } = await server().call(contract.openDraft, as, { body: { serviceKey: 'consultation' } })
      await server().call(contract.submit, as, { params: { id: draft.id }, body: { version: await atCounter(server).fill(as, draft) } })
      return draft.id
    },
    personOf: async (requestId: string): Promise<string> => String((await query<{ personId: string }>('SELECT personId FROM service_request WHERE id = ?', requestId))[0]?.personId),
    personRow: async (id: string): Promise<Row> => (await query<Row>('SELECT * FROM person WHERE id = ?', id))[0] ?? {},
  }
}
