import { contract } from '@shared/contract/contract'
import { privacyNotice } from '@shared/text/privacy'
import { onEachDatabase } from '../../test/eachDatabase'
import { holdRivals } from '../../test/rivals'
import { startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

onEachDatabase('signing in with WeChat', ({ database }) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())

  const signIn = (code: string, privacyVersion: string = privacyNotice.version) => server.call(contract.signIn, null, { body: { code, privacyVersion } })
  const kept = async () => {
    const rows = await Promise.all(['account', 'person', 'session'].map((table) => database().query<{ amount: number }>(`SELECT COUNT(*) AS amount FROM ${table}`)))
    return rows.map(([row]) => Number(row?.amount))
  }
  const consentOf = async (accountId: string) => (await database().query('SELECT privacyVersion, privacyAcceptedAt FROM account WHERE id = ?', [accountId]))[0]

  it('keeps nothing about anybody who has not accepted the notice in force, and does not even ask WeChat', async () => {
    server.wechat.behave('broken')
    for (const other of ['', '2020-01', `${privacyNotice.version} `, privacyNotice.version.slice(0, -1)]) {
      const { status, body } = await signIn('sample:unwilling', other)
      expect(status).toBe(409)
      expect(body.error).toMatchObject({ code: 'privacy_not_accepted', details: { version: privacyNotice.version } })
    }
    server.wechat.behave('well')
    const silent = await server.call(contract.signIn, null, { body: { code: 'sample:unwilling' } })
    expect(silent.body.error).toMatchObject({ code: 'invalid_input', details: { fields: { privacyVersion: expect.anything() } } })
    expect(await kept()).toEqual([0, 0, 0])
  })

  it.each([
    ['an invalid code', 'reject', 'well', 401, 'wechat_code_rejected'],
    ['a used code', 'reject:40163', 'well', 401, 'wechat_code_rejected'],
    ['a WeChat that is down', 'sample:early', 'broken', 503, 'wechat_unavailable'],
    ['a WeChat that hangs up', 'sample:early', 'hangingUp', 503, 'wechat_unavailable'],
  ] as const)('with %s ends in one clear sentence and leaves no account', async (_what, code, manner, status, refusal) => {
    const before = await kept()
    server.wechat.behave(manner)
    const reply = await signIn(code)
    server.wechat.behave('well')
    expect(reply).toMatchObject({ status, body: { error: { code: refusal, text: expect.stringContaining('微信') } } })
    expect(await kept()).toEqual(before)
  })

  it('keeps which notice was accepted, and when it was', async () => {
    const acceptedAt = server.clock.now()
    const { body } = await signIn('sample:consenting')
    server.clock.advance(24 * 60 * 60_000)
    await signIn('sample:consenting')
    expect(await consentOf(body.me.account.id)).toEqual({ privacyVersion: privacyNotice.version, privacyAcceptedAt: acceptedAt })
  })

  it('keeps the new consent when the notice has changed since', async () => {
    const { body } = await signIn('sample:returning')
    await database().execute("UPDATE account SET privacyVersion = '2020-01', privacyAcceptedAt = 1 WHERE id = ?", [body.me.account.id])
    await signIn('sample:returning')
    expect(await consentOf(body.me.account.id)).toEqual({ privacyVersion: privacyNotice.version, privacyAcceptedAt: server.clock.now() })
  })

  it('knows the same person again, also when ten taps come at once', async () => {
    const letGo = holdRivals(database(), 'INSERT INTO account', 10)
    const replies = await Promise.all(Array.from({ length: 10 }, () => signIn('sample:tapping')))
    letGo()
    expect(replies.map(({ status }) => status)).toEqual(Array(10).fill(200))
    expect(new Set(replies.map(({ body }) => body.me.account.id)).size).toBe(1)
    expect(new Set(replies.map(({ body }) => body.token)).size).toBe(10)
  })

  it('takes two people for two', async () => {
    const [one, two] = await Promise.all([signIn('sample:one'), signIn('sample:two')])
    expect(one.body.me.account.id).not.toBe(two.body.me.account.id)
  })

  it('is refused to a disabled account, which gets no session', async () => {
    const { body } = await signIn('sample:disabled')
    await database().execute('UPDATE account SET disabledAt = 1 WHERE id = ?', [body.me.account.id])
    const before = await kept()
    expect(await signIn('sample:disabled')).toMatchObject({ status: 403, body: { error: { code: 'account_disabled' } } })
    expect(await kept()).toEqual(before)
  })
})
