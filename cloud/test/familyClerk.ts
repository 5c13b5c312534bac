import { contract } from '@shared/contract/contract'
import { newId } from '../database/id'
import { insert } from '../database/rows'
import { representationTable } from '../features/identity/entities'
import { newcomer, staff } from './people'
import { type Credential, type TestServer } from './testServer'

/** A clerk of a street who, in private, stands for somebody: signed in by WeChat, both in one. */
export const familyClerk = async (server: TestServer, applicant: Credential, street = '五角场街道'): Promise<Credential> => {
  const { database, clock } = server.services
  const clerk = await staff(server, street, 'clerk')
  const relative = await newcomer(server, 'relative')
  const accountId: string = (await server.call(contract.getMe, relative)).body.account.id
  await database.execute('UPDATE account SET staffId = ? WHERE id = ?', [clerk.staffId, accountId])
  const personId: string = (await server.call(contract.getMe, applicant)).body.account.person.id
  await insert(database, representationTable, { id: newId(clock), accountId, personId, kind: 'family', relation: 'parent', evidence: 'declared', selfKey: null, activeKey: `${accountId}:${personId}`, fromAt: 0, untilAt: null })
  return relative
}
