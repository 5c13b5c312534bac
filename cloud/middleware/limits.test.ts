import { contract } from '@shared/contract/contract'
import { insert } from '../database/rows'
import { onEachDatabase } from '../test/eachDatabase'
import { newcomer } from '../test/people'
import { holdRivals } from '../test/rivals'
import { serveApp } from '../test/serveApp'
import { type Credential, startTestServer, type TestServer } from '../test/testServer'
import { rateLimitTable } from './entities'

jest.setTimeout(60_000)

const { limit } = contract.bindStaff

onEachDatabase('the limit of calls', ({ database }) => {
  let server: TestServer
  let other: TestServer
  let behindProxy: Awaited<ReturnType<typeof serveApp>>
  let people = 0
  beforeAll(async () => {
    server = await startTestServer(database())
    other = await startTestServer(database())
    behindProxy = await serveApp(server.services, { trustedProxies: 1 })
  })
  beforeEach(async () => {
    await database().execute('DELETE FROM rate_limit')
  })
  afterAll(async () => {
    await behindProxy.stop()
    await server.stop()
    await other.stop()
  })

  const someone = () => newcomer(server, `person-${++people}`)
  const call = (as: Credential, by: TestServer = server) => by.call(contract.bindStaff, as, { body: { invitation: 'K7QM-2XBD-9RTV' } })
  const spend = async (as: Credential) => {
    for (let taken = 0; taken < limit.calls; taken += 1) expect((await call(as)).status).toBe(410)
  }
  const anonymous = (url: string, forwardedFor: string) =>
    fetch(`${url}/api/session`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': forwardedFor }, body: '{"code":"x","privacyVersion":"old"}' })
  /** All but five of the calls that an address has. */
  const nearlySpent = (address: string) => {
    const { calls, perSeconds } = contract.signIn.limit
    const windowStart = server.clock.now() - (server.clock.now() % (perSeconds * 1000))
    return insert(database(), rateLimitTable, { bucket: `signIn:${address}`, windowStart, taken: calls - 5, endsAt: windowStart + perSeconds * 1000 })
  }
  const statuses = async (replies: Promise<{ status: number }>[]) => {
    const all = await Promise.all(replies)
    return (wanted: number) => all.filter(({ status }) => status === wanted).length
  }

  it('refuses what is too much, says in how many seconds to come back, and lets them back in then', async () => {
    const as = await someone()
    await spend(as)
    server.clock.advance(1000)
    const { status, body } = await call(as)
    expect([status, body.error.code]).toEqual([429, 'too_many_requests'])
    const { retryAfterSeconds } = body.error.details
    server.clock.advance((retryAfterSeconds - 1) * 1000)
    expect((await call(as)).status).toBe(429)
    server.clock.advance(1000)
    expect((await call(as)).status).toBe(410)
  })

  it('counts each account for itself: a whole counter shares one address', async () => {
    const [busy, quiet] = [await someone(), await someone()]
    await spend(busy)
    expect([(await call(busy)).status, (await call(quiet)).status]).toEqual([429, 410])
  })

  it('is one for all sessions of an account, and each endpoint has its own', async () => {
    const as = await someone()
    await spend(as)
    const again = await newcomer(server, `person-${people}`)
    expect((await call(again)).status).toBe(429)
    expect((await server.call(contract.readPlace, again, { body: { text: '国定路600弄' } })).status).toBe(200)
  })

  it('is one for all instances', async () => {
    const as = await someone()
    await spend(as)
    other.clock.set(server.clock.now())
    expect((await call(as, other)).status).toBe(429)
  })

  it('lets no more through when all come at once', async () => {
    const as = await someone()
    const letGo = holdRivals(database(), 'UPDATE rate_limit', 20)
    const amount = await statuses(Array.from({ length: 20 }, () => call(as)))
    letGo()
    expect([amount(410), amount(429)]).toEqual([limit.calls, 20 - limit.calls])
  })

  it('goes by the address for callers whom we do not know yet, whatever address they claim', async () => {
    await nearlySpent('127.0.0.1')
    const amount = await statuses(Array.from({ length: 10 }, (_unused, index) => anonymous(server.url, `203.0.113.${index}`)))
    expect([amount(409), amount(429)]).toEqual([5, 5])
  })

  it('believes our own proxy about the address, and nothing that was there before it', async () => {
    await nearlySpent('203.0.113.7')
    const { url } = behindProxy
    const amount = await statuses(Array.from({ length: 10 }, (_unused, index) => anonymous(url, `198.51.100.${index}, 203.0.113.7`)))
    expect([amount(409), amount(429)]).toEqual([5, 5])
    expect((await anonymous(url, '203.0.113.7, 203.0.113.8')).status).toBe(409)
  })

  it('spends nothing of those who may not call at all', async () => {
    await server.call(contract.bindStaff, null, { body: { invitation: 'K7QM-2XBD-9RTV' } })
    expect(await database().query('SELECT * FROM rate_limit')).toEqual([])
  })
})
