import { insert } from '../database/rows'
import { onEachDatabase } from '../test/eachDatabase'
import { startTestServer, type TestServer } from '../test/testServer'
import { rateLimitTable } from './entities'
import { retain } from './retention'

jest.setTimeout(60_000)

onEachDatabase('rows that have outlived their use', ({ database }) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  beforeEach(async () => {
    await database().execute('DELETE FROM rate_limit')
  })
  afterEach(() => jest.restoreAllMocks())
  afterAll(() => server.stop())

  const counts = (amount: number, endsAt: number) =>
    database().transaction(async (tx) => {
      for (let made = 0; made < amount; made += 1) await insert(tx, rateLimitTable, { bucket: `bucket-${made}-${endsAt}`, windowStart: 0, taken: 1, endsAt })
    })
  const left = async () => Number((await database().query<{ amount: number }>('SELECT COUNT(*) AS amount FROM rate_limit'))[0]?.amount)

  it('go a bounded number at a time until none is left, and no younger row with them', async () => {
    const now = server.clock.now()
    await counts(1200, now - 1)
    await counts(3, now)
    const removed: number[] = []
    const { execute } = database()
    jest.spyOn(server.services.database, 'execute').mockImplementation(async (statement, values) => {
      const result = await execute(statement, values)
      if (statement.startsWith('DELETE FROM rate_limit')) removed.push(result.affected)
      return result
    })
    await retain(server.services)
    expect(removed).toEqual([500, 500, 200])
    expect(await left()).toBe(3)
  })

  it('are left for the next time when there is no time for all', async () => {
    await counts(1200, server.clock.now() - 1)
    const { execute } = database()
    jest.spyOn(server.services.database, 'execute').mockImplementation(async (statement, values) => {
      if (statement.startsWith('DELETE FROM rate_limit')) server.clock.advance(15_000)
      return execute(statement, values)
    })
    await retain(server.services)
    expect(await left()).toBe(200)
    jest.restoreAllMocks()
    await retain(server.services)
    expect(await left()).toBe(0)
  })
})
