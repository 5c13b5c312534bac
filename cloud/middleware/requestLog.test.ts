import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../test/eachDatabase'
import { newcomer, photo, samplePhone, signedInAtPc, submittedCertificate, veteran } from '../test/people'
import { startTestServer, type TestServer } from '../test/testServer'

jest.setTimeout(60_000)

onEachDatabase('the log of calls', ({ database }) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  beforeEach(() => server.logged.splice(0))
  afterAll(() => server.stop())

  const lines = () => server.logged.map((line) => JSON.parse(line))

  it('has one line a call: what was asked for, how it ended, and the id that the caller was told', async () => {
    const as = await newcomer(server, 'caller')
    server.logged.splice(0)
    const { headers } = await server.call(contract.getMe, as)
    await server.call(contract.getMe, null)
    expect(lines()).toMatchObject([
      { msg: 'call', method: 'GET', route: '/api/session', status: 200, callId: headers.get('x-request-id') },
      { msg: 'call', method: 'GET', route: '/api/session', status: 401 },
    ])
  })

  it('gives every call an id of its own, whatever the caller sends', async () => {
    const ids = await Promise.all([1, 2, 3].map(async () => (await server.call(contract.getPrivacyNotice, null, { headers: { 'X-Request-Id': 'mine' } })).headers.get('x-request-id')))
    expect(new Set([...ids, 'mine']).size).toBe(4)
  })

  it('says the pattern of a path and never the path, and is silent about what asks all day whether we live', async () => {
    await server.call(contract.getService, null, { params: { key: 'certificate' } })
    await fetch(`${server.url}/13812345678?phone=13812345678`)
    await fetch(`${server.url}/healthz`)
    await fetch(`${server.url}/readyz`)
    expect(lines()).toMatchObject([{ route: '/api/services/:key', status: 200 }, { route: 'other', status: 404 }])
    expect(server.logged.join('')).not.toMatch(/certificate|13812345678/)
  })

  it('knows nothing of a person: no token, code, password, query, id, address or word of theirs', async () => {
    const as = await veteran(server, 'secretive')
    const pc = await signedInAtPc(server, 'wangmin', '五角场街道')
    const requestId = await submittedCertificate(server, as)
    const { body: draft } = await server.call(contract.openDraft, as, { body: { serviceKey: 'certificate' } })
    const { body: file } = await server.call(contract.uploadFile, as, { body: { requestId: draft.id, field: 'photo' }, file: await photo() })
    const { body: link } = await server.call(contract.linkFile, as, { params: { id: file.id } })
    await fetch(`${server.url}${link.url}`)
    await server.call(contract.findRequests, pc, { body: { text: samplePhone } })
    await server.call(contract.staffSignIn, null, { body: { loginName: 'wangmin', password: 'a wrong password' } })
    const secrets = [
      as.token, pc.cookie.split('=')[1], pc.csrf, 'secretive', 'wangmin', 'wrong password', '张建国', samplePhone, '国定路', requestId, file.id,
      new URL(link.url, server.url).searchParams.get('signature'), '127.0.0.1',
    ]
    for (const secret of secrets) expect(server.logged.join('\n')).not.toContain(secret)
    expect(server.logged.length).toBeGreaterThan(8)
  })
})
