import { contract } from '@shared/contract/contract'
import { hashPassword } from '../../security/password'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

const password = 'K7QM-2XBD-9RTV'
const minute = 60_000

onEachDatabase('tries to sign in at a PC', ({ database }) => {
  let server: TestServer
  let passwordHash: string
  let names = 0
  beforeAll(async () => {
    server = await startTestServer(database())
    passwordHash = await hashPassword(password)
  })
  afterAll(() => server.stop())

  const realName = async () => {
    const { staffId } = await staff(server, '五角场街道', 'clerk')
    const loginName = `real-${++names}`
    await database().execute('UPDATE staff SET loginName = ?, passwordHash = ? WHERE id = ?', [loginName, passwordHash, staffId])
    return loginName
  }
  const outcome = async (loginName: string, typed = 'wrong') => {
    const { status, body } = await server.call(contract.staffSignIn, null, { body: { loginName, password: typed } })
    return status === 200 ? 'ok' : body.error.code
  }
  const outcomes = async (loginName: string, count: number) => {
    const all: string[] = []
    for (let attempt = 0; attempt < count; attempt += 1) all.push(await outcome(loginName))
    return all
  }

  it('tell nobody by their answers which names exist', async () => {
    const [real, invented] = [await realName(), 'nobody-of-that-name']
    const expected = [...Array(5).fill('wrong_password'), 'sign_in_paused']
    expect(await outcomes(real, 6)).toEqual(expected)
    expect(await outcomes(invented, 6)).toEqual(expected)
    server.clock.advance(15 * minute)
    expect([await outcome(real), await outcome(invented)]).toEqual(['wrong_password', 'wrong_password'])
  })

  it('are five also when they come all at once, for a name that exists and for one that does not', async () => {
    for (const name of [await realName(), `nobody-${++names}`]) {
      const all = await Promise.all(Array.from({ length: 12 }, () => outcome(name)))
      expect(all.filter((code) => code === 'wrong_password')).toHaveLength(5)
    }
  })

  it('end a rest only fifteen minutes after the last one that counted, even with the right password', async () => {
    const name = await realName()
    await outcome(name)
    await database().execute('UPDATE rate_limit SET taken = 4 WHERE endsAt > ? AND taken = 1', [server.clock.now()])
    server.clock.advance(14 * minute)
    await outcome(name)
    server.clock.advance(15 * minute - 1)
    expect(await outcome(name, password)).toBe('sign_in_paused')
    server.clock.advance(1)
    expect(await outcome(name, password)).toBe('ok')
  })

  it('are forgotten with the right password', async () => {
    const name = await realName()
    await outcomes(name, 4)
    expect(await outcome(name, password)).toBe('ok')
    expect(await outcomes(name, 2)).toEqual(['wrong_password', 'wrong_password'])
  })

  it('are kept without the name that was typed', async () => {
    await outcome('somebody-typed-this')
    expect(JSON.stringify(await database().query('SELECT bucket FROM rate_limit'))).not.toContain('somebody-typed-this')
  })
})
