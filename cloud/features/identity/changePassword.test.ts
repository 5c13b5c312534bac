import { contract } from '@shared/contract/contract'
import { atPc, password, withPassword } from '../../test/cookieStaff'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff } from '../../test/people'
import { type Credential, type Reply, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

const street = '五角场街道'
const own = '春暖花开 2026 五角场'

onEachDatabase('a password of one’s own', ({ database }) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())

  const outcome = ({ status, body }: Reply) => (status === 200 ? 'ok' : (body.error.code as string))
  const change = (as: Credential, newPassword = own, oldPassword = password) => server.call(contract.changePassword, as, { body: { oldPassword, newPassword } })
  const signIn = async (loginName: string, typed: string) => outcome(await server.call(contract.staffSignIn, null, { body: { loginName, password: typed } }))
  const work = async (as: Credential) => outcome(await server.call(contract.countQueue, as))
  const atDesk = async () => {
    const member = await withPassword(server, street, 'clerk')
    return { ...member, as: await atPc(server, member.loginName) }
  }

  it('takes the place of the one that was given: that one signs in no more, and the other PCs are signed out', async () => {
    const { as, loginName, token } = await atDesk()
    const elsewhere = await atPc(server, loginName)
    expect(outcome(await change(as))).toBe('ok')
    expect([await work(as), await work(elsewhere), await work({ token })]).toEqual(['ok', 'session_expired', 'ok'])
    expect([await signIn(loginName, password), await signIn(loginName, own)]).toEqual(['wrong_password', 'ok'])
  })

  it('is written down as a change of the record, without a word of it', async () => {
    const { as, staffId } = await atDesk()
    await change(as)
    expect(await database().query('SELECT what, byStaffId FROM staff_change WHERE staffId = ?', [staffId])).toEqual([{ what: 'password_changed', byStaffId: staffId }])
    const kept = JSON.stringify([await database().query('SELECT * FROM staff'), await database().query('SELECT * FROM staff_change'), await database().query('SELECT * FROM idempotency'), server.logged])
    expect(kept).not.toContain(own)
  })

  it('is refused beside its field when it is a bad one, and then is no try', async () => {
    const { as, loginName } = await atDesk()
    const problems = async (newPassword: string) => (await change(as, newPassword)).body.error.details.fields.newPassword.code
    const bad = ['short1', 'onlyletters', '20261126011', `${loginName} 2026-11`, password]
    expect(await Promise.all(bad.map(problems))).toEqual(['password_length', 'password_kinds', 'password_kinds', 'password_login_name', 'password_same'])
    expect(outcome(await change(as))).toBe('ok')
  })

  it('needs the one of now: five wrong ones rest it and signing in alike', async () => {
    const { as, loginName } = await atDesk()
    const wrong = await change(as, own, 'wrong')
    expect(wrong.body.error).toMatchObject({ code: 'invalid_input', details: { fields: { oldPassword: { code: 'password_old' } } } })
    for (let attempt = 0; attempt < 4; attempt += 1) await change(as, own, 'wrong')
    expect([outcome(await change(as)), await signIn(loginName, password)]).toEqual(['sign_in_paused', 'sign_in_paused'])
    server.clock.advance(15 * 60_000)
    expect([await signIn(loginName, password), await signIn(loginName, own)]).toEqual(['ok', 'wrong_password'])
  })

  it('is one when two PCs change it at the same moment', async () => {
    const { as, loginName } = await atDesk()
    const elsewhere = await atPc(server, loginName)
    const typed = ['first of two 1', 'second of two 2']
    const outcomes = (await Promise.all([as, elsewhere].map((one, index) => change(one, typed[index])))).map(outcome)
    expect(outcomes.filter((code) => code === 'ok')).toHaveLength(1)
    expect(await signIn(loginName, typed[outcomes.indexOf('ok')] ?? '')).toBe('ok')
  })

  it('is changed at a PC alone, and not behind a lock', async () => {
    expect(outcome(await change(await staff(server, street, 'clerk')))).toBe('forbidden')
    const { as, token } = await atDesk()
    expect(outcome(await change({ token }))).toBe('forbidden')
    server.clock.advance(15 * 60_000 + 1)
    expect(outcome(await change(as))).toBe('session_locked')
  })
})
