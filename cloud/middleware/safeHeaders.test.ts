import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onEachDatabase } from '../test/eachDatabase'
import { serveApp } from '../test/serveApp'
import { startTestServer, type TestServer } from '../test/testServer'

jest.setTimeout(60_000)

onEachDatabase('what a browser gets', ({ database }) => {
  const folder = mkdtempSync(join(tmpdir(), 'client-'))
  let server: TestServer
  let site: Awaited<ReturnType<typeof serveApp>>
  beforeAll(async () => {
    mkdirSync(join(folder, 'h5', 'js'), { recursive: true })
    writeFileSync(join(folder, 'h5', 'index.html'), '<!doctype html><title>page</title>')
    writeFileSync(join(folder, 'h5', 'js', 'app.8ab36598.js'), 'export {}')
    writeFileSync(join(folder, 'secret.txt'), 'not for the web')
    server = await startTestServer(database())
    site = await serveApp({ ...server.services, isDemo: false }, { clientFolder: join(folder, 'h5') })
  })
  beforeEach(() => server.logged.splice(0))
  afterAll(async () => {
    await site.stop()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  /** As it was written: fetch would tidy the path first. */
  const getRaw = (path: string): Promise<{ status: number; text: string }> =>
    new Promise((resolve, reject) => {
      request(`${site.url}/`, { path }, (response) => {
        let text = ''
        response.on('data', (part) => (text += part)).on('end', () => resolve({ status: response.statusCode ?? 0, text }))
      }).on('error', reject).end()
    })

  it.each(['/', '/api/services', '/api/session', '/api/nothing', '/js/nothing.js', '/openapi.json', '/healthz'])('at %s cannot be framed, sniffed, or filled with foreign scripts', async (path) => {
    const { headers } = await fetch(`${site.url}${path}`)
    const policy = headers.get('content-security-policy') ?? ''
    for (const rule of ["default-src 'self'", "script-src 'self'", "object-src 'none'", "base-uri 'self'", "frame-ancestors 'none'"]) expect(policy.split('; ')).toContain(rule)
    expect(policy).not.toContain('unsafe-eval')
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer', 'strict-transport-security': expect.stringContaining('max-age='),
    })
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })

  it('in the demo, which speaks plain HTTP, is not told to insist on TLS', async () => {
    expect((await fetch(`${server.url}/healthz`)).headers.get('strict-transport-security')).toBeNull()
  })

  it('of the API is kept nowhere', async () => {
    expect((await fetch(`${site.url}/api/services`)).headers.get('cache-control')).toBe('no-store')
  })

  it('of the client is kept for good where the name says which build it is; the page is asked for each time', async () => {
    expect((await fetch(`${site.url}/js/app.8ab36598.js`)).headers.get('cache-control')).toContain('immutable')
    for (const path of ['/', '/pages/home/index', '/packages/requests/detail/index?id=1']) {
      const response = await fetch(`${site.url}${path}`)
      expect([response.status, response.headers.get('cache-control'), await response.text()]).toEqual([200, 'no-cache', '<!doctype html><title>page</title>'])
    }
  })

  it.each(['/../secret.txt', '/js/../../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/js/..%2f..%2fsecret.txt', '/..%5csecret.txt', '/%00.txt', '/.env', '//etc/passwd', '/%E0%A4%A.js'])(
    'never lies outside of the client: %s', async (path) => {
      const { status, text } = await getRaw(path)
      expect(text).not.toMatch(/not for the web|root:/)
      expect([200, 400, 404]).toContain(status)
      expect(server.logged.filter((line) => JSON.parse(line).level >= 50)).toEqual([])
    })
})
