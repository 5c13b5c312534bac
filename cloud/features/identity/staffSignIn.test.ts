import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { staffAtPc } from '../../test/people'
import { serveApp } from '../../test/serveApp'
import { startTestServer, type TestServer } from '../../test/testServer'
import { holdRivals } from '../../test/rivals'

jest.setTimeout(60_000)

const minute = 60_000

onEachDatabase('signing in at a PC', ({ database }) => {
  let server: TestServer
  let behindTls: Awaited<ReturnType<typeof serveApp>>
  let names = 0
  beforeAll(async () => {
    server = await startTestServer(database())
    behindTls = await serveApp(server.services, { trustedProxies: 1 })
  })
  beforeEach(() => server.clock.advance(60 * minute))
  afterAll(async () => {
    await behindTls.stop()
    await server.stop()
  })

  const newName = () => staffAtPc(server, `clerk-${++names}`, '五角场街道', 'clerk')
  const signIn = (loginName: string, password: string) => server.call(contract.staffSignIn, null, { body: { loginName, password } })
  const outcome = async (loginName: string, password: string) => {
    const { status, body } = await signIn(loginName, password)
    return status === 200 ? 'ok' : body.error.code
  }
  const wrongTries = async (loginName: string, count: number) => {
    for (let attempt = 0; attempt < count; attempt += 1) expect(await outcome(loginName, `wrong ${attempt}`)).toBe('wrong_password')
  }

  it('gives a cookie that scripts cannot read, other sites cannot send, and TLS keeps to itself', async () => {
    const { loginName, password } = await newName()
    const { headers, body } = await signIn(loginName, password)
    const [pair = '', ...words] = (headers.get('set-cookie') ?? '').split('; ')
    expect(pair).toMatch(/^staff_session=[\w-]{43}$/)
    expect(words).toEqual(expect.arrayContaining(['path=/', 'httponly', 'samesite=strict']))
    expect(words).not.toContain('secure')
    expect(JSON.stringify(body)).not.toContain(pair.split('=')[1])
    const overTls = await fetch(`${behindTls.url}/api/staff/session`, {
      method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Forwarded-Proto': 'https' }, body: JSON.stringify({ loginName, password }),
    })
    expect(overTls.headers.get('set-cookie')).toContain('secure')
  })

  it('says the same to a name that does not exist as to a wrong password', async () => {
    const { loginName } = await newName()
    const [unknown, wrong] = [await signIn('nobody-of-that-name', 'wrong'), await signIn(loginName, 'wrong')]
    expect(unknown).toMatchObject({ status: 401, body: { error: { code: 'wrong_password' } } })
    expect(unknown.body).toEqual(wrong.body)
  })

  it('knows a name in capital letters and with spaces around it, and counts its tries together with those of the small one', async () => {
    const { loginName, password } = await newName()
    const typed = ` ${loginName.toUpperCase()} `
    expect(await outcome(typed, password)).toBe('ok')
    await wrongTries(loginName, 3)
    await wrongTries(typed, 2)
    expect([await outcome(typed, password), await outcome(loginName, password)]).toEqual(['sign_in_paused', 'sign_in_paused'])
  })

  it('rests for fifteen minutes after five wrong tries, even for the right password', async () => {
    const { loginName, password } = await newName()
    await wrongTries(loginName, 5)
    expect(await signIn(loginName, password)).toMatchObject({ status: 429, body: { error: { code: 'sign_in_paused' } } })
    server.clock.advance(15 * minute - 1)
    expect(await outcome(loginName, password)).toBe('sign_in_paused')
    server.clock.advance(1)
    expect(await outcome(loginName, password)).toBe('ok')
  })

  it('lets nobody rest whose fifth try is the right one, and counts anew after a right one', async () => {
    const { loginName, password } = await newName()
    for (const wrong of [4, 2, 4]) {
      await wrongTries(loginName, wrong)
      expect(await outcome(loginName, password)).toBe('ok')
    }
  })

  it('allows five tries also when they come all at once', async () => {
    const { loginName } = await newName()
    const letGo = holdRivals(database(), 'UPDATE rate_limit', 12)
    const replies = await Promise.all(Array.from({ length: 12 }, (_unused, index) => outcome(loginName, `wrong ${index}`)))
    letGo()
    expect(replies.filter((reply) => reply === 'wrong_password')).toHaveLength(5)
    expect(replies.filter((reply) => reply === 'sign_in_paused')).toHaveLength(7)
  })

  it('lets other names in while one of them rests', async () => {
    const [tried, other] = [await newName(), await newName()]
    await wrongTries(tried.loginName, 5)
    expect(await outcome(other.loginName, other.password)).toBe('ok')
  })

  it('is refused to a disabled member of staff, which only the right password learns', async () => {
    const { loginName, password, staffId } = await newName()
    await database().execute('UPDATE staff SET disabledAt = 1 WHERE loginName = ?', [loginName])
    expect(await outcome(loginName, 'wrong')).toBe('wrong_password')
    expect(await outcome(loginName, password)).toBe('account_disabled')
    expect(await database().query("SELECT id FROM session WHERE kind = 'cookie' AND staffId = ?", [staffId])).toEqual([])
  })

  it('is refused to who has no password at all', async () => {
    const { loginName } = await newName()
    await database().execute('UPDATE staff SET passwordHash = NULL WHERE loginName = ?', [loginName])
    expect(await outcome(loginName, 'anything')).toBe('wrong_password')
  })
})
