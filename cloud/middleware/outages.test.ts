import { contract } from '@shared/contract/contract'
import { createDatabase, type Driver } from '../database/database'
import { onEachDatabase } from '../test/eachDatabase'
import { startTestServer, type TestServer } from '../test/testServer'

jest.setTimeout(60_000)

onEachDatabase('an answer that is our side’s fault', ({ database }) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  beforeEach(() => server.logged.splice(0))
  afterAll(() => server.stop())

  const logged = (level: number) => server.logged.map((line) => JSON.parse(line)).filter((line) => line.level >= level)

  it('because the database stays away is logged with what the driver said, without its words', async () => {
    const { kind, dataSource } = database()
    const gone = Object.assign(new Error('connect ECONNREFUSED with 张建国 in it'), { code: 'ECONNREFUSED', errno: -111 })
    const driver: Driver = { kind, dataSource, beginStatement: '', withConnection: () => Promise.reject(gone) }
    const { query } = server.services.database
    server.services.database.query = createDatabase(driver, { attempts: 1, pause: () => 0 }).query
    const { status, body } = await server.call(contract.getMe, { token: 'x'.repeat(43) })
    server.services.database.query = query
    expect([status, body.error.code, body.error.details]).toEqual([503, 'unavailable', {}])
    expect(logged(40)).toMatchObject([{ msg: 'could not serve', kind: 'DomainError', code: 'unavailable', cause: { kind: 'Error', code: 'ECONNREFUSED', errno: -111 }, path: '/api/session' }])
    expect(server.logged.join('')).not.toContain('张建国')
  })

  it('is not logged as such when it is the caller’s', async () => {
    expect((await server.call(contract.getMe, null)).status).toBe(401)
    expect(logged(40)).toEqual([])
  })
})
