import { retain } from '../middleware/retention'
import { onEachDatabase } from '../test/eachDatabase'
import { onOutbox } from '../test/outbox'
import { onSignups } from '../test/signups'
import { startTestServer, type TestServer } from '../test/testServer'
import { eraseMessages } from './erase'

jest.setTimeout(60_000)
const day = 24 * 3_600_000

onEachDatabase('what left by WeChat', ({ database }) => {
  let server: TestServer
  const { somebody, tell, drain, states } = onOutbox(() => server)
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())

  it('is counted for ninety days and then forgotten, and goes at once with whoever it was for', async () => {
    const [old, erased] = [await somebody(), await somebody()]
    const personId = await onSignups(() => server).helped(erased.as)
    await tell(old.to)
    await tell({ kind: 'person', id: personId })
    expect(await states(erased.accountId)).toHaveLength(1)
    await database().transaction((tx) => eraseMessages(tx, personId))
    expect([await states(erased.accountId), await database().query('SELECT id FROM notification WHERE recipientId = ?', [personId])]).toEqual([[], []])
    await drain()
    server.clock.advance(90 * day)
    await retain(server.services)
    expect(await states(old.accountId)).toHaveLength(1)
    server.clock.advance(1)
    await retain(server.services)
    expect(await states(old.accountId)).toEqual([])
  })
})
