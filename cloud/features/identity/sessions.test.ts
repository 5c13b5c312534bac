import { contract } from '@shared/contract/contract'
import { privacyNotice } from '@shared/text/privacy'
import { onEachDatabase } from '../../test/eachDatabase'
import { newcomer, staff } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

const day = 24 * 60 * 60_000

onEachDatabase('a session', ({ database }) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())

  const onDevice = async (name: string, device: string) =>
    (await server.call(contract.signIn, null, { body: { code: `sample:${name}`, privacyVersion: privacyNotice.version, device } })).body
  const outcome = async (as: Credential) => {
    const { status, body } = await server.call(contract.getMe, as)
    return status === 200 ? 'ok' : body.error.code
  }

  it('lasts thirty days from the last visit, however long ago it began', async () => {
    const as = await onDevice('faithful', '')
    expect(as.expiresAt).toBe(server.clock.now() + 30 * day)
    for (let visit = 0; visit < 4; visit += 1) {
      server.clock.advance(30 * day - 1)
      expect(await outcome(as)).toBe('ok')
    }
    server.clock.advance(30 * day)
    expect(await outcome(as)).toBe('session_expired')
  })

  it('is listed with its device, newest first, and says which one is asking', async () => {
    const old = await onDevice('owner', '旧手机')
    await newcomer(server, 'stranger')
    server.clock.advance(day)
    const young = await onDevice('owner', '新手机')
    const { body } = await server.call(contract.listSessions, old)
    expect(body.sessions).toMatchObject([{ device: '新手机', isCurrent: false, createdAt: server.clock.now() }, { device: '旧手机', isCurrent: true }])
    expect(JSON.stringify(body)).not.toContain(young.token)
  })

  it('that was revoked from another device is refused at its next call, and the others go on', async () => {
    const [lost, kept] = [await onDevice('careful', '丢了的手机'), await onDevice('careful', '家里的手机')]
    const { body } = await server.call(contract.listSessions, kept)
    const { id } = body.sessions.find(({ device }: { device: string }) => device === '丢了的手机')
    expect((await server.call(contract.revokeSession, kept, { params: { id } })).status).toBe(200)
    expect([await outcome(lost), await outcome(kept)]).toEqual(['session_expired', 'ok'])
    expect((await server.call(contract.revokeSession, kept, { params: { id } })).body.error.code).toBe('not_found')
  })

  it('ends with signing out, and no other with it', async () => {
    const [here, there] = [await onDevice('leaving', ''), await onDevice('leaving', '')]
    await server.call(contract.signOut, here)
    expect([await outcome(here), await outcome(there)]).toEqual(['session_expired', 'ok'])
  })

  it('of a disabled account is refused at the next call, and goes on when it is enabled again', async () => {
    const as = await onDevice('suspended', '')
    const disable = (at: number | null) => database().execute('UPDATE account SET disabledAt = ? WHERE id = ?', [at, as.me.account.id])
    await disable(server.clock.now())
    expect(await outcome(as)).toBe('account_disabled')
    await disable(null)
    expect(await outcome(as)).toBe('ok')
  })

  it('sees the stations of the staff record of that moment: an assignment that ended or has not begun gives nothing', async () => {
    const as = await staff(server, '五角场街道', 'lead')
    const assign = (from: number, until: number | null) => database().execute('UPDATE staff_assignment SET fromAt = ?, untilAt = ? WHERE staffId = ?', [from, until, as.staffId])
    const queue = async () => (await server.call(contract.listQueue, as, { query: { tab: 'waiting' } })).status
    expect(await queue()).toBe(200)
    const now = server.clock.now()
    await assign(now - day, now)
    expect(await queue()).toBe(403)
    await assign(now + 1, null)
    expect(await queue()).toBe(403)
    server.clock.advance(1)
    expect(await queue()).toBe(200)
  })

  it.each(['x'.repeat(43), 'x', `${'x'.repeat(43)}' OR '1'='1`, ''])('is not opened by the token "%s"', async (token) => {
    expect(['session_expired', 'not_signed_in']).toContain(await outcome({ token }))
  })
})
