import { contract } from '@shared/contract/contract'
import { privacyNotice } from '@shared/text/privacy'
import { onEachDatabase } from '../test/eachDatabase'
import { newcomer, samplePhone } from '../test/people'
import { startTestServer, type TestServer } from '../test/testServer'

jest.setTimeout(60_000)

const json = { 'Content-Type': 'application/json' }
const multipart = { 'Content-Type': 'multipart/form-data; boundary=x' }

onEachDatabase('a call that cannot be understood', ({ database }) => {
  let server: TestServer
  let authorization: { Authorization: string }
  beforeAll(async () => {
    server = await startTestServer(database())
    authorization = { Authorization: `Bearer ${(await newcomer(server, 'caller')).token}` }
  })
  beforeEach(() => server.logged.splice(0))
  afterAll(() => server.stop())

  const send = async (path: string, init: RequestInit) => {
    const response = await fetch(`${server.url}${path}`, { ...init, headers: { ...authorization, ...init.headers } })
    expect(response.headers.get('content-type')).toContain('application/json')
    return { status: response.status, error: (await response.json()).error }
  }
  const alarms = () => server.logged.map((line) => JSON.parse(line)).filter(({ level }) => level >= 50)

  it.each<[string, string, RequestInit, number, string]>([
    ['to a path that does not exist', '/api/nothing', {}, 404, 'not_found'],
    ['to a page that does not exist', '/nothing', {}, 404, 'not_found'],
    ['to a path with an id of another kind', '/api/requests/1', {}, 404, 'not_found'],
    ['to a path that cannot be decoded', '/api/services/%E0%A4%A', {}, 404, 'not_found'],
    ['by a method that the path has not', '/api/session', { method: 'PUT' }, 405, 'not_found'],
    ['in broken JSON', '/api/session', { method: 'POST', headers: json, body: '{"code":' }, 400, 'bad_request'],
    ['in JSON that is no object', '/api/session', { method: 'POST', headers: json, body: '3' }, 400, 'bad_request'],
    ['in an unknown compression', '/api/session', { method: 'POST', headers: { ...json, 'Content-Encoding': 'xyz' }, body: '{}' }, 400, 'bad_request'],
    ['in a broken compression', '/api/session', { method: 'POST', headers: { ...json, 'Content-Encoding': 'gzip' }, body: '{}' }, 400, 'bad_request'],
    ['with too large a body', '/api/session', { method: 'POST', headers: json, body: `{"code":"${'x'.repeat(300_000)}"}` }, 413, 'too_large'],
    ['with a form that is none', '/api/files', { method: 'POST', headers: multipart, body: 'nonsense' }, 400, 'bad_request'],
    ['with a form that was cut off', '/api/files', { method: 'POST', headers: multipart, body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nab' }, 400, 'bad_request'],
    ['with a form without its boundary', '/api/files', { method: 'POST', headers: { 'Content-Type': 'multipart/form-data' }, body: 'x' }, 400, 'bad_request'],
    ['with a value that is no text', '/api/session', { method: 'POST', headers: json, body: '{"code":{"$ne":""},"privacyVersion":["2026-11"]}' }, 422, 'invalid_input'],
    ['with a parameter given twice', '/api/messages?after=a&after=b', {}, 422, 'invalid_input'],
  ])('%s gets a code and a sentence, and alarms nobody', async (_how, path, init, status, code) => {
    const reply = await send(path, init)
    expect([reply.status, reply.error.code]).toEqual([status, code])
    expect(reply.error.text).toMatch(/[\u4e00-\u9fff]/)
    expect(alarms()).toEqual([])
  })

  it.each<[string, RequestInit]>([
    ['nothing', { body: undefined }],
    ['an empty object', { headers: json, body: '{}' }],
    ['a list', { headers: json, body: '[]' }],
    ['a form of a web page, which another site could send', { headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'code=1&privacyVersion=2026-11' }],
    ['plain text, which another site could send', { headers: { 'Content-Type': 'text/plain' }, body: '{"code":"1","privacyVersion":"2026-11"}' }],
  ])('with %s for a body is told every field that is missing, at once', async (_what, init) => {
    const { status, error } = await send('/api/session', { method: 'POST', ...init })
    expect([status, error.code, Object.keys(error.details.fields).sort()]).toEqual([422, 'invalid_input', ['code', 'privacyVersion']])
  })

  it('names a problem inside an object by its path', async () => {
    const { error } = await send('/api/person', { method: 'PUT', headers: json, body: JSON.stringify({ name: '张建国', phone: samplePhone, residence: { text: 'x'.repeat(201), streetCode: '<' }, registered: null }) })
    expect(Object.keys(error.details.fields).sort()).toEqual(['residence.streetCode', 'residence.text'])
  })

  it('with characters that nobody can see is told so, and the database never meets them', async () => {
    const { status, error } = await send('/api/session', { method: 'POST', headers: json, body: JSON.stringify({ code: 'sample:caller', privacyVersion: privacyNotice.version, device: 'a\u0000b' }) })
    expect([status, error.code]).toEqual([422, 'forbidden_characters'])
  })

  it('because of a fault of ours hides it from the caller, and tells the log where it was but nothing of what people wrote', async () => {
    const { network } = server.services
    server.services.network = { current: () => Promise.reject(Object.assign(new Error(`near "张建国 ${samplePhone}"`), { code: 'ER_PARSE_ERROR' })) }
    const { status, body } = await server.call(contract.listAreas, null)
    server.services.network = network
    expect(status).toBe(500)
    expect(body).toEqual({ error: { code: 'internal', text: expect.stringContaining('我们这边出了点问题'), details: {} } })
    expect(alarms()).toMatchObject([{ kind: 'Error', code: 'ER_PARSE_ERROR', path: '/api/areas', stack: expect.arrayContaining([expect.stringContaining('errors.test.ts')]) }])
    for (const secret of ['张建国', samplePhone]) expect(server.logged.join('')).not.toContain(secret)
  })
})
