import { contract } from '@shared/contract/contract'
import { atPc, password, withPassword } from '../../test/cookieStaff'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

const minute = 60_000

onEachDatabase('a PC that nobody sat at for fifteen minutes', ({ database }) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())

  const codeOf = async (call: Promise<{ status: number; body: { error?: { code: string } } }>) => {
    const { status, body } = await call
    return status === 200 ? 'ok' : body.error?.code
  }
  const work = (as: Credential) => codeOf(server.call(contract.countQueue, as))
  const unlock = (as: Credential, typed = password) => codeOf(server.call(contract.unlock, as, { body: { password: typed } }))
  const locked = async () => {
    const { loginName } = await withPassword(server, '五角场街道', 'clerk')
    const as = await atPc(server, loginName)
    server.clock.advance(15 * minute + 1)
    return { as, loginName }
  }

  it('is locked, and goes on in the same session after the password', async () => {
    const { as } = await locked()
    expect([await work(as), await codeOf(server.call(contract.getMe, as))]).toEqual(['session_locked', 'session_locked'])
    const { status, body } = await server.call(contract.unlock, as, { body: { password } })
    expect([status, body.csrfToken]).toEqual([200, (as as { csrf: string }).csrf])
    expect(await work(as)).toBe('ok')
  })

  it('stays locked after a wrong password, and rests after five, whichever way they were tried', async () => {
    const { as, loginName } = await locked()
    for (let attempt = 0; attempt < 3; attempt += 1) expect(await unlock(as, 'wrong')).toBe('wrong_password')
    for (let attempt = 0; attempt < 2; attempt += 1) await server.call(contract.staffSignIn, null, { body: { loginName, password: 'wrong' } })
    expect([await unlock(as), await work(as)]).toEqual(['sign_in_paused', 'session_locked'])
    server.clock.advance(15 * minute)
    expect([await unlock(as), await work(as)]).toEqual(['ok', 'ok'])
  })

  it('does not ask for the second factor again, nor give one that was never given', async () => {
    const { loginName } = await withPassword(server, '杨浦区退役军人事务局', 'reviewer')
    const [with2, without] = [await atPc(server, loginName), await atPc(server, loginName)]
    const session = (await server.call(contract.getMe, with2)).body
    expect(session.secondFactor).toBe('enrol')
    const [row] = await database().query<{ id: string }>('SELECT id FROM session ORDER BY id DESC LIMIT 1 OFFSET 1')
    await database().execute("UPDATE session SET level = 'full' WHERE id = ?", [row?.id ?? ''])
    server.clock.advance(15 * minute + 1)
    expect([await unlock(with2), await unlock(without)]).toEqual(['ok', 'ok'])
    expect([await work(with2), await work(without)]).toEqual(['ok', 'second_factor_required'])
  })

  it('cannot be unlocked after its eight hours, by another site, or in WeChat', async () => {
    const { as } = await locked()
    expect(await codeOf(server.call(contract.unlock, { cookie: (as as { cookie: string }).cookie, csrf: 'guessed' }, { body: { password } }))).toBe('csrf_failed')
    expect(await unlock(await staff(server, '五角场街道', 'clerk'))).toBe('forbidden')
    server.clock.advance(8 * 60 * minute)
    expect(await unlock(as)).toBe('session_expired')
  })

  it('can be left to the next person: signing out works behind the lock, and opens nothing', async () => {
    const { as } = await locked()
    expect(await codeOf(server.call(contract.signOut, as))).toBe('ok')
    expect(await unlock(as)).toBe('session_expired')
  })

  it('is not opened by a wrong password that was written down as a visit', async () => {
    const { as } = await locked()
    await unlock(as, 'wrong')
    expect(await work(as)).toBe('session_locked')
  })

  it('of somebody who was put off the staff meanwhile is over', async () => {
    const { as, loginName } = await locked()
    await database().execute('UPDATE staff SET disabledAt = 1 WHERE loginName = ?', [loginName])
    expect(await unlock(as)).toBe('account_disabled')
  })
})
