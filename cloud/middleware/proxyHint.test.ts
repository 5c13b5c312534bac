import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../test/eachDatabase'
import { startTestServer, type TestServer } from '../test/testServer'

jest.setTimeout(60_000)

onEachDatabase('a proxy that no setting names', ({ database }) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())

  const hints = () => server.logged.filter((line) => line.includes('TRUSTED_PROXIES'))

  it('is told to the log once, and not before one shows', async () => {
    await server.call(contract.listAreas, null)
    expect(hints()).toEqual([])
    for (const address of ['203.0.113.7', '203.0.113.8']) await server.call(contract.listAreas, null, { headers: { 'X-Forwarded-For': address } })
    expect(hints()).toHaveLength(1)
    expect(hints()[0]).not.toContain('203.0.113')
  })
})
