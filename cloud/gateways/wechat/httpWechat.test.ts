import { createServer, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { DomainError } from '@shared/domain/error'
import { createVirtualClock } from '../../test/virtualClock'
import { createHttpWechat } from './httpWechat'
import { type Manner, startWechatStandIn, type WechatStandIn } from './standIn/standIn'

const secret = 'top-secret-of-the-app'

describe('signing in by WeChat', () => {
  let standIn: WechatStandIn
  const clock = createVirtualClock()
  const troubles: string[] = []
  // Short where nothing will come anyway.
  const client = (patience = 3000) => createHttpWechat({ baseUrl: standIn.url, appId: 'app', secret }, clock, { patience, onTrouble: (reason) => troubles.push(reason) })

  beforeEach(async () => {
    standIn = await startWechatStandIn()
    troubles.length = 0
  })
  afterEach(() => standIn.stop())

  const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'accepted', (error: DomainError) => error.code)

  it('gives a sample person the same openid each time, and everybody else the developer', async () => {
    const wechat = client()
    expect(await wechat.codeToSession('sample:zhang')).toEqual({ openid: 'standin-zhang' })
    expect(await wechat.codeToSession('sample:zhang')).toEqual({ openid: 'standin-zhang' })
    expect(await wechat.codeToSession('sample:li')).toEqual({ openid: 'standin-li' })
    expect(await wechat.codeToSession('0a1B2c')).toEqual({ openid: 'standin-developer' })
    expect(await wechat.codeToSession('sample:zhang&js_code=sample:li')).toEqual({ openid: 'standin-developer' })
  })

  it.each([
    ['reject', 'wechat_code_rejected'],
    ['reject:40163', 'wechat_code_rejected'],
    ['reject:40226', 'wechat_code_rejected'],
    ['reject:-1', 'wechat_unavailable'],
    ['reject:45011', 'wechat_unavailable'],
    ['reject:40125', 'wechat_unavailable'],
  ])('turns the answer to %s into %s', async (code, expected) => {
    expect(await codeOf(client().codeToSession(code))).toBe(expected)
  })

  it.each<[Manner, string]>([
    ['broken', 'status 502'], ['silent', 'TimeoutError'], ['hangingUp', 'UND_ERR_SOCKET'], ['busy', 'errcode -1'], ['endless', 'RangeError'],
  ])('says that WeChat is unavailable when it is %s, and tells the log "%s"', async (manner, reason) => {
    standIn.behave(manner)
    expect(await codeOf(client(manner === 'silent' ? 50 : 3000).codeToSession('sample:zhang'))).toBe('wechat_unavailable')
    expect(troubles).toEqual([reason])
  })

  it('says that WeChat is unavailable when nobody listens there', async () => {
    await standIn.stop()
    expect(await codeOf(client().codeToSession('sample:zhang'))).toBe('wechat_unavailable')
    expect(troubles).toEqual(['ECONNREFUSED'])
  })

  it('tells the log of wrong settings, which only the operator can mend', async () => {
    await codeOf(client().codeToSession('reject:40125'))
    expect(troubles).toEqual(['errcode 40125'])
  })

  it('shows neither the secret nor the code in any error or report', async () => {
    for (const manner of ['broken', 'silent', 'hangingUp', 'busy', 'endless'] as const) {
      standIn.behave(manner)
      const error = await client(manner === 'silent' ? 50 : 3000).codeToSession('code-of-the-phone').catch((thrown: unknown) => thrown as DomainError)
      const shown = JSON.stringify([error, (error as DomainError).stack, (error as DomainError).message, (error as DomainError).details, troubles])
      expect(shown).not.toContain(secret)
      expect(shown).not.toContain('code-of-the-phone')
      expect((error as Error).cause).toBeUndefined()
    }
  })

  it('stops asking after five failures in a row, rests ten seconds, then trusts one success', async () => {
    const wechat = client()
    standIn.behave('broken')
    for (let attempt = 0; attempt < 5; attempt += 1) await codeOf(wechat.codeToSession('sample:zhang'))
    standIn.behave('well')
    expect(await codeOf(wechat.codeToSession('sample:zhang'))).toBe('wechat_unavailable')
    expect(troubles).toHaveLength(5)
    clock.advance(9_999)
    expect(await codeOf(wechat.codeToSession('sample:zhang'))).toBe('wechat_unavailable')
    clock.advance(1)
    expect(await codeOf(wechat.codeToSession('sample:zhang'))).toBe('accepted')
    standIn.behave('broken')
    await codeOf(wechat.codeToSession('sample:zhang'))
    standIn.behave('well')
    expect(await codeOf(wechat.codeToSession('sample:zhang'))).toBe('accepted')
  })

  it('rests again after the first failure that follows a rest', async () => {
    const wechat = client()
    standIn.behave('broken')
    for (let attempt = 0; attempt < 5; attempt += 1) await codeOf(wechat.codeToSession('sample:zhang'))
    clock.advance(10_000)
    await codeOf(wechat.codeToSession('sample:zhang'))
    await codeOf(wechat.codeToSession('sample:zhang'))
    expect(troubles).toHaveLength(6)
  })

  it('rests too when WeChat says that it is busy', async () => {
    const wechat = client()
    standIn.behave('busy')
    for (let attempt = 0; attempt < 7; attempt += 1) await codeOf(wechat.codeToSession('sample:zhang'))
    expect(troubles).toHaveLength(5)
  })

  it('does not rest because people bring old codes or one of them is in a hurry', async () => {
    const wechat = client()
    for (const code of ['reject', 'reject:45011']) for (let attempt = 0; attempt < 10; attempt += 1) await codeOf(wechat.codeToSession(code))
    expect(await codeOf(wechat.codeToSession('sample:zhang'))).toBe('accepted')
  })
})

describe('answers that WeChat should not give', () => {
  let server: Server
  let seen: string[] = []
  let reply: { status: number; body: string; headers?: Record<string, string> }
  beforeEach(async () => {
    seen = []
    server = createServer((request, response) => {
      seen.push(request.url ?? '')
      response.writeHead(reply.status, reply.headers).end(reply.body)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterEach(() => new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  }))
  const base = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const ask = (baseUrl = base()) => createHttpWechat({ baseUrl, appId: 'app', secret: 'a&b' }, createVirtualClock()).codeToSession('c&d')

  it.each([
    ['no JSON', '<html>'], ['nothing', ''], ['neither an openid nor an error', '{}'], ['an empty openid', '{"openid":""}'],
    ['an openid that is none', '{"openid":["a"]}'], ['an openid with strange characters', '{"openid":"a\\u0000b"}'], ['null', 'null'],
  ])('are an unavailable WeChat: %s', async (_case, body) => {
    reply = { status: 200, body }
    await expect(ask()).rejects.toEqual(new DomainError('wechat_unavailable'))
  })

  it('are not followed elsewhere, where the secret would go too', async () => {
    reply = { status: 302, body: '', headers: { Location: '/elsewhere' } }
    await expect(ask()).rejects.toEqual(new DomainError('wechat_unavailable'))
    expect(seen).toHaveLength(1)
  })

  it('aside, the question is the documented one, below whatever address is set', async () => {
    reply = { status: 200, body: '{"openid":"o1","session_key":"k","unionid":"u"}' }
    expect(await ask(`${base()}/relay/`)).toEqual({ openid: 'o1' })
    expect(seen).toEqual(['/relay/sns/jscode2session?appid=app&secret=a%26b&js_code=c%26d&grant_type=authorization_code'])
  })
})
