import { contract } from '@shared/contract/contract'
import { defaultPreferences } from '@shared/domain/subscriptions'
import { signPush } from '../gateways/wechat/standIn/push'
import { onEachDatabase } from '../test/eachDatabase'
import { onOutbox } from '../test/outbox'
import { unitCode } from '../test/people'
import { startTestServer, type TestServer } from '../test/testServer'
import { readyForWechat } from './ready'

jest.setTimeout(60_000)

onEachDatabase('what people agree to', ({ database }) => {
  let server: TestServer
  const { somebody, agree, left } = onOutbox(() => server)
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())

  const answer = (as: { token: string }, answers: { templateId: string; answer: string }[], key?: string) => server.call(contract.recordSubscriptions, as, { body: { answers }, ...(key ? { key } : {}) })
  const lasting = async (work: () => Promise<void>) => {
    const { messaging } = server.services
    server.services.messaging = { ...messaging, templates: { ...messaging.templates, todo: { id: 'standin-todo', kind: 'lasting', fields: { thing1: 'subject' } } } }
    await work()
    server.services.messaging = messaging
  }

  it('buys one message each time, whatever is tapped twice', async () => {
    const { as } = await somebody()
    await answer(as, [{ templateId: 'standin-todo', answer: 'accept' }, { templateId: 'standin-reply', answer: 'reject' }], 'the-same-tap-00000')
    await answer(as, [{ templateId: 'standin-todo', answer: 'accept' }, { templateId: 'standin-reply', answer: 'reject' }], 'the-same-tap-00000')
    await answer(as, [{ templateId: 'standin-todo', answer: 'accept' }])
    const { templates, preferences } = (await server.call(contract.getSubscriptions, as)).body
    expect(templates).toEqual(expect.arrayContaining([{ key: { code: 'todo', text: '要您做的事' }, templateId: 'standin-todo', left: 2 }, { key: { code: 'reply', text: '服务站回复' }, templateId: 'standin-reply', left: 0 }]))
    expect(preferences).toEqual(defaultPreferences)
  })

  it('is taken for no more than a year of messages, for nobody else, and not for a template that is not set up', async () => {
    const [one, other] = [await somebody(), await somebody()]
    await agree(one.as, 'todo', 32)
    expect([await left(one.as, 'todo'), await left(other.as, 'todo')]).toEqual([30, 0])
    expect((await answer(one.as, [{ templateId: 'of-long-ago', answer: 'accept' }])).status).toBe(200)
    expect(await database().query("SELECT id FROM subscription_consent WHERE templateId = 'of-long-ago'")).toEqual([])
  })

  it('that lasts is kept once, and ends with a refusal', () => lasting(async () => {
    const { as } = await somebody()
    await agree(as, 'todo', 3)
    expect(await left(as, 'todo')).toBeNull()
    await answer(as, [{ templateId: 'standin-todo', answer: 'reject' }])
    expect(await left(as, 'todo')).toBe(0)
  }))

  it('is asked about three templates at the most, and only in WeChat’s words', async () => {
    const { as } = await somebody()
    expect((await answer(as, ['todo', 'reply', 'notice', 'progress'].map((key) => ({ templateId: `standin-${key}`, answer: 'accept' })))).status).toBe(422)
    expect((await answer(as, [{ templateId: 'standin-todo', answer: 'perhaps' }])).status).toBe(422)
  })

  it('and when they sleep is kept for each of them', async () => {
    const [one, other] = [await somebody(), await somebody()]
    const mine = { wanted: ['todo', 'reply', 'todo'], quietFrom: 22, quietUntil: 7 }
    for (let time = 0; time < 2; time += 1) expect((await server.call(contract.savePreferences, one.as, { body: mine })).body.preferences).toEqual({ ...mine, wanted: ['todo', 'reply'] })
    expect((await server.call(contract.getSubscriptions, other.as)).body.preferences).toEqual(defaultPreferences)
    expect((await server.call(contract.savePreferences, one.as, { body: { ...mine, quietFrom: 25 } })).status).toBe(422)
  })

  it('says how many of some people could be told by WeChat', async () => {
    const [ready, unwilling, silent] = [await somebody(), await somebody(), await somebody()]
    const personOf = async ({ as, accountId }: typeof ready) => {
      await server.call(contract.saveProfile, as, { body: { name: '张建国', phone: '13812345678', residence: { text: '', streetCode: await unitCode(server, '五角场街道') }, registered: null } })
      return (await database().query<{ personId: string }>('SELECT personId FROM representation WHERE accountId = ?', [accountId]))[0]?.personId ?? ''
    }
    const ids = [await personOf(ready), await personOf(unwilling), await personOf(silent)]
    for (const { as } of [ready, unwilling]) await agree(as, 'notice')
    await server.call(contract.savePreferences, unwilling.as, { body: { wanted: ['todo'], quietFrom: 21, quietUntil: 8 } })
    const count = (some: string[]) => readyForWechat(database(), server.services, 'notice', { sql: `p.id IN (${some.map(() => '?').join(', ')})`, values: some })
    expect(await count(ids)).toBe(1)
    expect(await count(ids.slice(1))).toBe(0)
    const countOne = (key: 'todo' | 'progress') => readyForWechat(database(), server.services, key, { sql: 'p.id = ?', values: ids.slice(0, 1) })
    expect(await countOne('todo')).toBe(0)
    // The last one is kept for what must be acted on.
    await agree(ready.as, 'progress')
    expect(await countOne('progress')).toBe(0)
    await agree(ready.as, 'progress')
    expect(await countOne('progress')).toBe(1)
  })
})

onEachDatabase('what WeChat tells us', ({ database }) => {
  let server: TestServer
  const { somebody, agree, left } = onOutbox(() => server)
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())

  const token = () => server.services.messaging.pushToken ?? ''
  const signed = (at = server.clock.now(), by = token()) => {
    const [timestamp, nonce] = [String(Math.floor(at / 1000)), '4711']
    return { timestamp, nonce, signature: signPush(by, timestamp, nonce) }
  }
  const told = async (event: object) => {
    const response = await server.wechat.push(event)
    return { status: response?.status, text: await response?.text() }
  }
  const change = (openid: string, event: string, list: object) => ({ FromUserName: openid, MsgType: 'event', Event: event, List: list })
  const refused = { TemplateId: 'standin-todo', SubscribeStatusString: 'reject' }

  it('is signed by the way that WeChat describes', () => expect(signPush('AAAAA', '1714036504', '1514711492')).toBe('f464b24fc39322e44b38aa78f5edd27bd1441696'))

  it('is answered with the word that it gave when it asks whether we are there', async () => {
    const { status, body } = await server.call(contract.answerWechatCheck, null, { query: { ...signed(), echostr: '4375120948345356249' } })
    expect([status, String(body)]).toEqual([200, '4375120948345356249'])
  })

  it.each<[string, () => Record<string, string>]>([
    ['another token', () => signed(undefined, 'somebodyElse')], ['an old call', () => signed(server.clock.now() - 301_000)], ['a call from the future', () => signed(server.clock.now() + 301_000)],
    ['no time', () => ({ ...signed(), timestamp: 'now' })], ['a changed nonce', () => ({ ...signed(), nonce: '4712' })], ['an empty signature', () => ({ ...signed(), signature: '' })],
  ])('is not believed with %s', async (_what, query) => {
    const one = await somebody()
    await agree(one.as, 'todo')
    for (const reply of [
      await server.call(contract.answerWechatCheck, null, { query: { ...query(), echostr: 'x' } }), await server.call(contract.takeWechatPush, null, { query: query(), body: change(one.openid, 'subscribe_msg_change_event', refused) }),
    ]) expect([reply.status, reply.body.error.code]).toEqual([403, 'wechat_push_invalid'])
    expect(await left(one.as, 'todo')).toBe(1)
  })

  it('is believed by nobody where no token is set', async () => {
    const { messaging } = server.services
    server.services.messaging = { ...messaging, pushToken: null }
    expect((await server.call(contract.answerWechatCheck, null, { query: { ...signed(undefined, ''), echostr: 'x' } })).status).toBe(403)
    server.services.messaging = messaging
  })

  it.each<[string, object]>([['one thing by itself', refused], ['a list', [refused, { TemplateId: 'standin-reply', SubscribeStatusString: 'reject' }]]])('ends what somebody took back in WeChat’s settings, told as %s', async (_how, list) => {
    const [one, other] = [await somebody(), await somebody()]
    for (const { as } of [one, other]) await agree(as, 'todo', 2)
    expect(await told(change(one.openid, 'subscribe_msg_change_event', list))).toEqual({ status: 200, text: 'success' })
    expect([await left(one.as, 'todo'), await left(other.as, 'todo')]).toEqual([0, 2])
  })

  it('of what was answered in the window counts nothing twice, and ends nothing that was bought before', async () => {
    const one = await somebody()
    await agree(one.as, 'todo')
    await told(change(one.openid, 'subscribe_msg_popup_event', [{ ...refused, SubscribeStatusString: 'accept', PopupScene: '0' }]))
    await told(change(one.openid, 'subscribe_msg_popup_event', { ...refused, PopupScene: '0' }))
    expect(await left(one.as, 'todo')).toBe(1)
  })

  it('of what was agreed to for good is kept, once, also where the mini-program never told of it', async () => {
    const { messaging } = server.services
    server.services.messaging = { ...messaging, templates: { ...messaging.templates, todo: { id: 'standin-todo', kind: 'lasting', fields: { thing1: 'subject' } } } }
    const one = await somebody()
    for (const event of ['subscribe_msg_popup_event', 'subscribe_msg_change_event']) await told(change(one.openid, event, { ...refused, SubscribeStatusString: 'accept' }))
    await agree(one.as, 'todo')
    server.services.messaging = messaging
    expect(await database().query('SELECT kind FROM subscription_consent WHERE accountId = ?', [one.accountId])).toEqual([{ kind: 'lasting' }])
  })

  it.each<[string, object]>([
    ['of somebody unknown', change('standin-nobody', 'subscribe_msg_change_event', refused)], ['of another shape', change('standin-nobody', 'subscribe_msg_change_event', { a: 1 })],
    ['of a result that is sent', { FromUserName: 'standin-nobody', Event: 'subscribe_msg_sent_event', List: { TemplateId: 'standin-todo', MsgID: '1', ErrorCode: '0', ErrorStatus: 'success' } }], ['of another kind', { Event: 'user_enter_tempsession' }], ['without a kind', {}],
  ])('is answered and passed over: news %s', async (_what, event) => expect(await told(event)).toEqual({ status: 200, text: 'success' }))

  it('is read whatever WeChat calls its JSON', async () => {
    const one = await somebody()
    await agree(one.as, 'todo')
    const response = await fetch(`${server.url}/api/wechat/push?${new URLSearchParams(signed())}`, { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: JSON.stringify(change(one.openid, 'subscribe_msg_change_event', refused)) })
    expect(await response.text()).toBe('success')
    expect(await left(one.as, 'todo')).toBe(0)
  })
})
