import { contract } from '@shared/contract/contract'
import { privacyNotice } from '@shared/text/privacy'
import { onEachDatabase } from '../../test/eachDatabase'
import { newcomer, photo, staff, submittedConsultation, veteran } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

onEachDatabase('an account', ({ database }) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())

  const accountOf = async (as: Credential) => (await server.call(contract.getMe, as)).body.account.id as string
  /** As if the notice had changed since they accepted it. */
  const outdate = async (as: Credential) => database().execute("UPDATE account SET privacyVersion = '2020-01' WHERE id = ?", [await accountOf(as)])
  const codeOf = async (call: Promise<{ status: number; body: { error?: { code: string } } }>) => {
    const { status, body } = await call
    return status === 200 ? 'ok' : body.error?.code
  }

  it('that accepted an older privacy notice is asked for the new one before anything more is taken in', async () => {
    const as = await veteran(server, 'returning')
    const draft = (await server.call(contract.openDraft, as, { body: { serviceKey: 'certificate' } })).body
    await outdate(as)
    const refused = await server.call(contract.saveDraft, as, { params: { id: draft.id }, body: { version: draft.version, answers: { idNumber: '1' } } })
    expect([refused.status, refused.body.error]).toMatchObject([409, { code: 'privacy_not_accepted', details: { version: privacyNotice.version } }])
    for (const call of [
      server.call(contract.getHome, as),
      server.call(contract.submit, as, { params: { id: draft.id }, body: { version: draft.version } }),
      server.call(contract.uploadFile, as, { body: { requestId: draft.id, field: 'photo' }, file: await photo() }),
    ]) expect(await codeOf(call)).toBe('privacy_not_accepted')
  })

  it('can still read the notice, accept it by signing in, which holds on every device, and sign out', async () => {
    const [here, there] = [await veteran(server, 'two-phones'), await newcomer(server, 'two-phones')]
    await outdate(here)
    expect(await codeOf(server.call(contract.getPrivacyNotice, here))).toBe('ok')
    await newcomer(server, 'two-phones')
    for (const as of [here, there]) expect(await codeOf(server.call(contract.getHome, as))).toBe('ok')
    await outdate(here)
    expect(await codeOf(server.call(contract.signOut, here))).toBe('ok')
  })

  it('of somebody who left the staff stays theirs as a citizen', async () => {
    const as = await veteran(server, 'former-clerk')
    const { staffId } = await staff(server, '五角场街道', 'clerk')
    await database().execute('UPDATE account SET staffId = ? WHERE id = ?', [staffId, await accountOf(as)])
    expect(await codeOf(server.call(contract.countQueue, as))).toBe('ok')
    await database().execute('UPDATE staff SET disabledAt = 1 WHERE id = ?', [staffId])
    expect(await codeOf(server.call(contract.countQueue, as))).toBe('forbidden')
    expect((await server.call(contract.getMe, as)).body).toMatchObject({ staff: null, account: { person: { name: '张建国' } } })
    expect(await submittedConsultation(server, as)).toHaveLength(26)
    expect((await server.call(contract.getMe, await newcomer(server, 'former-clerk'))).body.staff).toBeNull()
  })

  it('may sign in sixty times in ten minutes, from wherever, and takes nothing from others at the same address', async () => {
    const signIn = (name: string) => server.call(contract.signIn, null, { body: { code: `sample:${name}`, privacyVersion: privacyNotice.version } })
    await signIn('restless')
    await database().execute("UPDATE rate_limit SET taken = 60 WHERE bucket LIKE 'signIn:%' AND LENGTH(bucket) = 50")
    expect(await signIn('restless')).toMatchObject({ status: 429, body: { error: { code: 'too_many_requests' } } })
    expect((await signIn('neighbour')).status).toBe(200)
    server.clock.advance(600_000)
    expect((await signIn('restless')).status).toBe(200)
  })
})
