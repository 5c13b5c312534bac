import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { signedInAtPc } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

const minute = 60_000
const hour = 60 * minute

onEachDatabase('a session at a PC', ({ database }) => {
  let server: TestServer
  let names = 0
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())

  const clerk = () => signedInAtPc(server, `clerk-${++names}`, '五角场街道', 'clerk')
  const outcome = async (as: Credential) => {
    const { status, body } = await server.call(contract.countQueue, as)
    return status === 200 ? 'ok' : body.error.code
  }

  it('changes nothing without the word that only our own page knows', async () => {
    const [mine, other] = [await clerk(), await clerk()]
    for (const csrf of ['', 'x'.repeat(43), other.csrf]) {
      const { status, body } = await server.call(contract.signOut, { ...mine, csrf })
      expect([status, body.error.code]).toEqual([403, 'csrf_failed'])
    }
    expect(await outcome({ ...mine, csrf: '' })).toBe('ok')
    expect((await server.call(contract.signOut, mine)).status).toBe(200)
  })

  it('is still asked for that word when its token comes as a bearer', async () => {
    const { cookie } = await clerk()
    const { body } = await server.call(contract.signOut, { token: cookie.split('=')[1] as string })
    expect(body.error.code).toBe('csrf_failed')
  })

  it('locks after fifteen idle minutes, and stays locked', async () => {
    const as = await clerk()
    server.clock.advance(15 * minute)
    expect(await outcome(as)).toBe('ok')
    server.clock.advance(15 * minute + 1)
    expect(await outcome(as)).toBe('session_locked')
    expect(await outcome(as)).toBe('session_locked')
  })

  it('ends after eight hours, however busy they were', async () => {
    const as = await clerk()
    const end = server.clock.now() + 8 * hour
    while (server.clock.now() + 14 * minute < end) {
      server.clock.advance(14 * minute)
      expect(await outcome(as)).toBe('ok')
    }
    server.clock.set(end - 1)
    expect(await outcome(as)).toBe('ok')
    server.clock.set(end)
    expect(await outcome(as)).toBe('session_expired')
  })

  it('is over after signing out: the cookie is taken back and opens nothing', async () => {
    const as = await clerk()
    const { headers } = await server.call(contract.signOut, as)
    expect(headers.get('set-cookie')).toMatch(/^staff_session=; path=\/; expires=Thu, 01 Jan 1970 00:00:00 GMT; samesite=strict; httponly/)
    expect(await outcome(as)).toBe('session_expired')
  })

  it('is refused at its next call when the member of staff is disabled', async () => {
    const as = await clerk()
    await database().execute('UPDATE staff SET disabledAt = 1 WHERE id = ?', [as.staffId])
    expect(await outcome(as)).toBe('account_disabled')
  })

  it('is listed to its owner and can be ended from another PC', async () => {
    const here = await clerk()
    const there = await signedInAtPc(server, `clerk-${names}`)
    const { body } = await server.call(contract.listSessions, here)
    expect(body.sessions.slice(0, 2)).toMatchObject([{ device: 'PC', isCurrent: false }, { device: 'PC', isCurrent: true }])
    await server.call(contract.revokeSession, here, { params: { id: body.sessions[0].id } })
    expect([await outcome(there), await outcome(here)]).toEqual(['session_expired', 'ok'])
  })
})
