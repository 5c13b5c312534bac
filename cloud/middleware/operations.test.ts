import { migrate } from '../database/migrate'
import { openDatabase } from '../database/open'
import { onEachDatabase } from '../test/eachDatabase'
import { startTestServer, type TestServer } from '../test/testServer'

jest.setTimeout(60_000)

onEachDatabase('for those who run the service', (context) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(context.database())
  })
  afterAll(() => server.stop())

  const get = async (path: string, { url } = server) => {
    const response = await fetch(url + path)
    return { status: response.status, body: (await response.json()) as object }
  }
  const ready = { status: 200, body: { ready: true } }
  const notReady = { status: 503, body: { ready: false } }

  it('the service is ready once every migration has run, not before', async () => {
    expect(await get('/readyz')).toEqual(ready)
    await context.database().dataSource.undoLastMigration()
    expect(await get('/readyz')).toEqual(notReady)
    await migrate(context.database())
    expect(await get('/readyz')).toEqual(ready)
  })

  it('only reading asks: another method finds nothing', async () => {
    for (const path of ['/healthz', '/readyz', '/openapi.json']) expect((await fetch(server.url + path, { method: 'POST' })).status).toBe(404)
  })

  it('without its database it lives, but is not ready', async () => {
    const database = await openDatabase(context.settings)
    const bereft = await startTestServer(database)
    await database.close()
    expect(await get('/readyz', bereft)).toEqual(notReady)
    expect(await get('/healthz', bereft)).toEqual({ status: 200, body: { alive: true } })
    await bereft.stop()
  })
})
