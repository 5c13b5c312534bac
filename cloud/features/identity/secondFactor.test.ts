import { contract } from '@shared/contract/contract'
import { type Endpoint } from '@shared/contract/endpoint'
import { atPc, withPassword } from '../../test/cookieStaff'
import { onEachDatabase } from '../../test/eachDatabase'
import { newcomer, staff, submittedConsultation, veteran } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { hashToken } from '../../security/token'
import { totpCode, totpStep } from '../../security/totp'

jest.setTimeout(60_000)

const bureau = '杨浦区退役军人事务局'
const decode32 = (text: string): Buffer => {
  const bits = [...text].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
}

onEachDatabase('the second factor', ({ database }) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())
  beforeEach(() => server.clock.advance(3_600_000))

  const enrol = async (as: Credential) => decode32((await server.call(contract.beginSecondFactor, as)).body.secret)
  const codeAt = (secret: Buffer, off = 0) => totpCode(secret, totpStep(server.clock.now()) + off)
  const give = async (as: Credential, code: string) => {
    const { status, body } = await server.call(contract.giveSecondFactor, as, { body: { code } })
    return status === 200 ? 'ok' : (body.error.code as string)
  }
  const outcome = async (endpoint: Endpoint, as: Credential, input: object = {}) => {
    const { status, body } = await server.call(endpoint, as, input)
    return status === 200 ? 'ok' : (body.error.code as string)
  }
  /** Somebody of the bureau whose authenticator is set up, at a PC, before the code. */
  const enrolled = async () => {
    const member = await withPassword(server, bureau, 'reviewer')
    const first = await atPc(server, member.loginName)
    const secret = await enrol(first)
    expect(await give(first, codeAt(secret))).toBe('ok')
    server.clock.advance(60_000)
    return { ...member, secret, as: await atPc(server, member.loginName) }
  }

  it('is asked of the bureau before anything else: without it only signing in, knowing who one is and signing out work', async () => {
    const { loginName } = await withPassword(server, bureau, 'administrator')
    const as = await atPc(server, loginName)
    const open: string[] = []
    for (const endpoint of Object.values(contract) as Endpoint[]) {
      if (endpoint.access === 'anyone' || endpoint.name === 'signOut') continue
      const params = Object.fromEntries([...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => [name, 'some']))
      if ((await outcome(endpoint, as, { params })) !== 'second_factor_required') open.push(endpoint.name)
    }
    expect(open.sort()).toEqual(['beginSecondFactor', 'getMe', 'giveSecondFactor', 'unlock'])
    expect(await outcome(contract.signOut, as)).toBe('ok')
  })

  it('is asked of nobody else', async () => {
    const { loginName } = await withPassword(server, '五角场街道', 'clerk')
    const as = await atPc(server, loginName)
    expect(await outcome(contract.countQueue, as)).toBe('ok')
    expect((await server.call(contract.getMe, as)).body.secondFactor).toBeUndefined()
    expect(await outcome(contract.beginSecondFactor, as)).toBe('forbidden')
  })

  it('is set up at the first sign-in, and from then on asked in every session, each for itself', async () => {
    const { loginName } = await withPassword(server, bureau, 'reviewer')
    const as = await atPc(server, loginName)
    expect((await server.call(contract.getMe, as)).body.secondFactor).toBe('enrol')
    const { body } = await server.call(contract.beginSecondFactor, as)
    expect(new URL(body.uri).searchParams.get('secret')).toBe(body.secret)
    expect(Buffer.from(body.qrCode.replace('data:image/svg+xml;base64,', ''), 'base64').toString()).toMatch(/^<svg/)
    const given = await server.call(contract.giveSecondFactor, as, { body: { code: codeAt(decode32(body.secret)).replace(/^(...)/, '$1 ') } })
    expect(given.body.secondFactor).toBeUndefined()
    expect(await outcome(contract.countQueue, as)).toBe('ok')
    const elsewhere = await atPc(server, loginName)
    expect((await server.call(contract.getMe, elsewhere)).body.secondFactor).toBe('code')
    expect(await outcome(contract.countQueue, elsewhere)).toBe('second_factor_required')
  })

  it('is not replaced by whoever knows the password', async () => {
    const { as, secret } = await enrolled()
    expect(await outcome(contract.beginSecondFactor, as)).toBe('second_factor_set')
    expect(await give(as, codeAt(secret))).toBe('ok')
  })

  it('that was begun anew takes no code of the secret before', async () => {
    const { loginName } = await withPassword(server, bureau, 'reviewer')
    const as = await atPc(server, loginName)
    const [seen, kept] = [await enrol(as), await enrol(as)]
    expect(await give(as, codeAt(seen))).toBe('wrong_code')
    expect(await give(as, codeAt(kept))).toBe('ok')
  })

  it('takes a code once, also when it comes several times at once, and none from before it', async () => {
    const { as, secret } = await enrolled()
    const all = await Promise.all(Array.from({ length: 4 }, () => give(as, codeAt(secret))))
    expect(all.sort()).toEqual(['ok', 'wrong_code', 'wrong_code', 'wrong_code'])
    expect([await give(as, codeAt(secret)), await give(as, codeAt(secret, -1))]).toEqual(['wrong_code', 'wrong_code'])
  })

  it('takes the code before and after the present one, and no other', async () => {
    for (const [off, expected] of [[-2, 'wrong_code'], [-1, 'ok'], [1, 'ok'], [2, 'wrong_code']] as const) {
      const { as, secret } = await enrolled()
      expect([off, await give(as, codeAt(secret, off))]).toEqual([off, expected])
    }
  })

  it('rests for fifteen minutes after five wrong codes, even for the right one, and not by signing in anew', async () => {
    const { as, secret, loginName } = await enrolled()
    for (let attempt = 0; attempt < 5; attempt += 1) expect(await give(as, '000000')).toBe('wrong_code')
    expect(await give(as, codeAt(secret))).toBe('sign_in_paused')
    expect(await give(await atPc(server, loginName), codeAt(secret))).toBe('sign_in_paused')
    server.clock.advance(15 * 60_000)
    expect(await give(await atPc(server, loginName), codeAt(secret))).toBe('ok')
  })

  it('is kept sealed, and written down when it is set up', async () => {
    const { secret, staffId } = await enrolled()
    const [row] = await database().query<{ secret: string }>('SELECT secret FROM staff_second_factor WHERE staffId = ?', [staffId])
    expect(row?.secret).toMatch(/^a1\.t1\./)
    expect(row?.secret).not.toContain(secret.toString('base64url'))
    expect(await database().query('SELECT what, byStaffId FROM staff_change WHERE staffId = ?', [staffId])).toEqual([{ what: 'second_factor_set', byStaffId: staffId }])
  })

  it('is asked as soon as somebody is of the bureau, in the session that they have', async () => {
    const { loginName, staffId } = await withPassword(server, '五角场街道', 'clerk')
    const as = await atPc(server, loginName)
    const { unitId } = await staff(server, bureau, 'lead')
    await database().execute('UPDATE staff_assignment SET unitId = ? WHERE staffId = ?', [unitId, staffId])
    expect(await outcome(contract.countQueue, as)).toBe('second_factor_required')
  })

  it('is not asked of the citizen whom the same WeChat account stands for', async () => {
    const as = await veteran(server, 'bureau-veteran')
    const { staffId } = await staff(server, bureau, 'lead')
    const account = (await server.call(contract.getMe, as)).body.account.id
    await database().execute('UPDATE account SET staffId = ? WHERE id = ?', [staffId, account])
    expect(await outcome(contract.countQueue, as)).toBe('second_factor_required')
    expect(await submittedConsultation(server, as)).toHaveLength(26)
    expect((await server.call(contract.listMessages, as)).body.messages.map(({ title }: { title: string }) => title)).toEqual(['咨询我的服务站，已收到'])
  })

  it('that was given in a WeChat for one record is asked again after it is bound to another', async () => {
    const as = await newcomer(server, 'rebound')
    const account = (await server.call(contract.getMe, as)).body.account.id
    await database().execute("UPDATE session SET level = 'full' WHERE accountId = ?", [account])
    const { staffId } = await staff(server, bureau, 'lead')
    await database().execute('INSERT INTO staff_invitation (id, codeHash, staffId, createdAt, expiresAt) VALUES (?, ?, ?, 0, ?)', [
      account, hashToken('K7QM-2XBD-9RTV'), staffId, server.clock.now() + 1000,
    ])
    expect((await server.call(contract.bindStaff, as, { body: { invitation: 'k7qm 2xbd 9rtv' } })).body).toMatchObject({ secondFactor: 'enrol', staff: { id: staffId } })
  })
})
