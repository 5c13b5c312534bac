import { contract } from '@shared/contract/contract'
import { type HelpRelation } from '@shared/domain/representation'
import { onEachDatabase } from '../../test/eachDatabase'
import { newcomer, staff } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { agreed, atCounter, freshIdNumber } from '../../test/walkIns'

jest.setTimeout(60_000)

onEachDatabase('the ledger of consents', ({ database }) => {
  let server: TestServer
  let clerk: Credential
  let people = 0
  beforeAll(async () => {
    server = await startTestServer(database())
    clerk = await staff(server, '五角场街道', 'clerk')
  })
  afterAll(() => server.stop())
  const { filed, claim, helps, code, check } = atCounter(() => server)
  const helper = async () => {
    const as = await newcomer(server, `helper-${++people}`)
    return { as, id: (await server.call(contract.getMe, as)).body.account.id as string }
  }

  const ways = {
    'adding them on a phone': async (as: Credential, relation: HelpRelation) => helps(as, '张德福', { relation }),
    'finding their request by its receipt': async (as: Credential, relation: HelpRelation) => claim(as, await filed(clerk), { relation, consent: agreed }),
    'a code at the counter beside their ID card': async (as: Credential, relation: HelpRelation) => {
      const { id } = await filed(clerk)
      return check(clerk, id, { idNumber: freshIdNumber(), link: { code: await code(as), relation } })
    },
  } as const

  it.each([
    ['parent', 'adding them on a phone', 'family'],
    ['parent', 'finding their request by its receipt', 'family'],
    ['parent', 'a code at the counter beside their ID card', 'self'],
    ['ward', 'adding them on a phone', 'guardian'],
    ['ward', 'finding their request by its receipt', 'guardian'],
    ['ward', 'a code at the counter beside their ID card', 'guardian'],
  ] as const)('says who agreed to the help for a %s by %s: %s', async (relation, way, givenBy) => {
    const { as, id } = await helper()
    expect((await ways[way](as, relation)).status).toBe(200)
    expect(await database().query('SELECT givenBy FROM consent WHERE accountId = ?', [id])).toEqual([{ givenBy }])
  })
})
