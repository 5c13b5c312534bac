import { onEachDatabase } from '../test/eachDatabase'
import { onOutbox } from '../test/outbox'
import { startTestServer, type TestServer } from '../test/testServer'
import { ordinaryMorning } from '../test/virtualClock'
import { claimBounds } from './claim'

jest.setTimeout(60_000)

onEachDatabase('what is due by WeChat at the same time', ({ database }) => {
  let server: TestServer
  const { somebody, agree, tell, drain } = onOutbox(() => server)
  beforeAll(async () => {
    server = await startTestServer(database())
    server.clock.set(ordinaryMorning)
  })
  afterAll(() => server.stop())

  it('leaves by its weight, however many notices were there before', async () => {
    const one = await somebody()
    await agree(one.as, 'todo', 30)
    await agree(one.as, 'notice', 30)
    await agree(one.as, 'progress', 30)
    await tell(Array.from({ length: claimBounds.rows + 10 }, () => one.to), 'notice_published', { title: '体检安排' })
    await tell(one.to, 'notice_receipt', { title: '体检安排' })
    server.clock.advance(1000)
    await tell(one.to, 'request_accepted')
    server.clock.advance(1000)
    await tell(one.to, 'supplement_requested', { service: '优待证申领', count: 1 })
    await drain()
    const words = server.wechat.sent.map(({ data }) => data.phrase3)
    expect(words.slice(0, 2)).toEqual(['待补材料', '办理中'])
    expect(words).toContain('待回执')
  })
})
