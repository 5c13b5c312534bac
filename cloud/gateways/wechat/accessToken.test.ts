import { createSharedShelf } from '../../outbox/sharedShelf'
import { onEachDatabase } from '../../test/eachDatabase'
import { createVirtualClock } from '../../test/virtualClock'
import { createVault } from '../../security/vault'
import { createHttpWechat } from './httpWechat'
import { startWechatStandIn, type WechatStandIn } from './standIn/standIn'
import { type SubscriptionMessage } from './wechatGateway'

const keys = { dataKeys: [{ id: 't1', key: Buffer.alloc(32, 1) }], indexKey: Buffer.alloc(32, 2), signingKey: Buffer.alloc(32, 3) }
const message: SubscriptionMessage = { openid: 'standin-zhang', templateId: 'standin-todo', page: 'pages/messages/index', data: { thing1: '优待证申领' } }
const secret = 'top-secret-of-the-app'
let apps = 0

onEachDatabase('the access token', ({ database }) => {
  let standIn: WechatStandIn
  let appId: string
  const clock = createVirtualClock()
  const troubles: string[] = []
  /** Another process with the same database. */
  const instance = (app = appId) => createHttpWechat({ baseUrl: standIn.url, appId: app, secret }, clock, { shelf: createSharedShelf(database(), clock, createVault(keys), app), onTrouble: (reason) => troubles.push(reason) })

  beforeEach(async () => {
    standIn = await startWechatStandIn()
    appId = `wx-${(apps += 1)}`
    troubles.length = 0
  })
  afterEach(() => standIn.stop())

  it('is fetched once for all instances, however many ask at the same time, and lies sealed', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => instance().sendSubscription(message)))
    expect(answers).toEqual(answers.map(() => ({ is: 'sent' })))
    expect(standIn.tokenCounts()).toEqual({ calls: 1, made: 1 })
    expect(JSON.stringify(await database().query('SELECT token FROM wechat_token'))).not.toContain('stand-in-token')
  })

  it('is renewed by one of them shortly before it runs out, and used until then', async () => {
    await instance().sendSubscription(message)
    clock.advance(7200_000 - 180_001)
    await instance().sendSubscription(message)
    expect(standIn.tokenCounts().calls).toBe(1)
    clock.advance(1)
    await Promise.all(Array.from({ length: 6 }, () => instance().sendSubscription(message)))
    expect(standIn.tokenCounts().calls).toBe(2)
    expect(standIn.sent).toHaveLength(8)
  })

  it('is used to its end where a new one cannot be had', async () => {
    await instance().sendSubscription(message)
    standIn.behave('broken', 'token')
    clock.advance(7200_000 - 120_000)
    const wechat = instance()
    // Also once nobody asks for a new one any more.
    for (let attempt = 0; attempt < 8; attempt += 1) expect(await wechat.sendSubscription(message)).toEqual({ is: 'sent' })
    clock.advance(120_000)
    expect(await wechat.sendSubscription(message)).toEqual({ is: 'resting' })
  })

  it('that WeChat refuses is replaced once, for all of them, and the message leaves', async () => {
    await instance().sendSubscription(message)
    standIn.spoilToken()
    const answers = await Promise.all(Array.from({ length: 6 }, () => instance().sendSubscription(message)))
    expect(answers).toEqual(answers.map(() => ({ is: 'sent' })))
    expect(standIn.tokenCounts()).toEqual({ calls: 2, made: 2 })
  })

  it('that WeChat refuses and gives again is replaced by force, not more than once in half a minute', async () => {
    await instance().sendSubscription(message)
    standIn.spoilToken(true)
    expect(await instance().sendSubscription(message)).toEqual({ is: 'sent' })
    expect(standIn.tokenCounts()).toEqual({ calls: 3, made: 2 })
    standIn.spoilToken(true)
    expect(await instance().sendSubscription(message)).toEqual({ is: 'resting' })
    expect(standIn.tokenCounts().calls).toBe(3)
    clock.advance(30_000)
    expect(await instance().sendSubscription(message)).toEqual({ is: 'sent' })
  })

  it('that cannot be had makes nothing wait: the message was not begun, and after five failures nobody asks', async () => {
    standIn.behave('broken', 'token')
    const wechat = instance()
    for (let attempt = 0; attempt < 8; attempt += 1) expect(await wechat.sendSubscription(message)).toEqual({ is: 'resting' })
    expect(troubles).toEqual(Array.from({ length: 5 }, () => 'status 502'))
    standIn.behave('well', 'token')
    clock.advance(10_000)
    expect(await wechat.sendSubscription(message)).toEqual({ is: 'sent' })
  })

  it('of an instance that died while it fetched it is fetched by another one, when its time is over', async () => {
    const shelf = createSharedShelf(database(), clock, createVault(keys), appId)
    expect(await shelf.claim(0)).toBe(true)
    expect(await createSharedShelf(database(), clock, createVault(keys), appId).claim(0)).toBe(false)
    clock.advance(15_000)
    expect(await instance().sendSubscription(message)).toEqual({ is: 'sent' })
    // Too late, and the other one's stays.
    await shelf.keep(0, 'of-the-dead', clock.now() + 1)
    expect(await shelf.read()).toMatchObject({ token: 'stand-in-token-1', version: 1 })
  })

  it('of another app is another one', async () => {
    await instance().sendSubscription(message)
    await instance(`${appId}-other`).sendSubscription(message)
    expect(standIn.tokenCounts().calls).toBe(2)
  })

  it('and the secret are in no word to the log', async () => {
    for (const manner of ['broken', 'hangingUp', 'busy', 'endless'] as const) {
      standIn.behave(manner)
      await instance(`${appId}-${manner}`).sendSubscription(message)
    }
    standIn.behave('well')
    standIn.refuse([47003, 45009])
    for (let attempt = 0; attempt < 2; attempt += 1) await instance().sendSubscription(message)
    expect(troubles.slice(-2)).toEqual(['errcode 47003', 'errcode 45009'])
    expect(troubles.join()).not.toMatch(/top-secret|stand-in-token|standin-/)
  })

  it('is of no concern to signing in, which a sender that fails does not stop either', async () => {
    standIn.behave('broken', 'send')
    const wechat = instance()
    const answers = []
    for (let attempt = 0; attempt < 6; attempt += 1) answers.push((await wechat.sendSubscription(message)).is)
    expect(answers).toEqual([...Array.from({ length: 5 }, () => 'unavailable'), 'resting'])
    expect(await wechat.codeToSession('sample:zhang')).toEqual({ openid: 'standin-zhang' })
    expect(await wechat.checkText({ openid: 'standin-zhang', text: '好', scene: 'forum' })).toEqual({ suggest: 'pass', label: '100' })
  })
})
