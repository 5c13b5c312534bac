import { onEachDatabase } from '../test/eachDatabase'
import { onOutbox } from '../test/outbox'
import { startTestServer, type TestServer } from '../test/testServer'
import { ordinaryMorning } from '../test/virtualClock'
import { claimBatch } from './claim'

jest.setTimeout(60_000)
const hour = 3_600_000

onEachDatabase('a message that is not to be sent', ({ database }) => {
  let server: TestServer
  const { somebody, agree, left, tell, drain, states, sentTo } = onOutbox(() => server)
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())
  afterEach(async () => {
    server.wechat.behave('well')
    // To the next morning at ten, when everything may leave.
    server.clock.set(Math.ceil((server.clock.now() - ordinaryMorning + 1) / (24 * hour)) * 24 * hour + ordinaryMorning)
    await database().execute('DELETE FROM outbox')
  })

  it('that is read in the mini-program by now is not sent and spends nothing; an answer waits half a minute for whoever has the thread open', async () => {
    const one = await somebody()
    for (const key of ['reply', 'progress'] as const) await agree(one.as, key)
    await tell(one.to)
    await tell(one.to, 'thread_answer')
    await database().execute("UPDATE notification SET readAt = ? WHERE recipientId = ? AND template = 'request_completed'", [server.clock.now(), one.accountId])
    server.clock.advance(29_999)
    await drain()
    expect(await states(one.accountId)).toEqual(['in_app_only: read', 'waiting'])
    server.clock.advance(1)
    await drain()
    expect(sentTo(one).map(({ templateId }) => templateId)).toEqual(['standin-reply'])
    expect(await left(one.as, 'progress')).toBe(1)
  })

  it('because it is on its way is nobody else’s to send, however slow WeChat was with those before it', async () => {
    const [first, second] = [await somebody(), await somebody()]
    for (const { as, to } of [first, second]) {
      await agree(as, 'progress')
      await tell(to)
    }
    const { wechat } = server.services
    const byOthers: number[] = []
    server.services.wechat = { ...wechat, sendSubscription: async (message) => {
      server.clock.advance(100_000)
      byOthers.push((await claimBatch(server.services))?.taken ?? 0)
      return wechat.sendSubscription(message)
    } }
    await drain()
    server.services.wechat = wechat
    expect(byOthers).toEqual([0, 0])
    expect([first, second].map((one) => sentTo(one).length)).toEqual([1, 1])
  })
})
