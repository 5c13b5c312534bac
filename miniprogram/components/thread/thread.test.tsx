import { act, screen } from '@testing-library/react'
import { lockSession } from '@/session/store'
import { later, refusal, sentTo, serve } from '@/test/network'
import { coverPage, hidePage, showPage } from '@/test/taro'
import { answers, beginThreadTest, held, marking, openThread, pass, polling, reading, tap } from '@/test/threadPane'
import { message, mine, newsOf, threadOf } from '@/test/threads'

const see = (isVisible: boolean) => act(async () => {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: isVisible ? 'visible' : 'hidden' })
  document.dispatchEvent(new Event('visibilitychange'))
})

beforeEach(beginThreadTest)
afterEach(() => {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'visible' })
  jest.useRealTimers()
})

describe('while it is open', () => {
  test('an answer is there within three seconds, is announced, and is told as read', async () => {
    await openThread(threadOf([mine(1)]))
    held.news = newsOf([message(2, { text: '周一可以来' })])
    await pass(3000)
    expect(screen.getByText('周一可以来')).toBeTruthy()
    expect(screen.getByText('五角场街道退役军人服务站 王敏：周一可以来')).toBeTruthy()
    expect(sentTo(marking).map(({ data }) => data)).toEqual([{ seq: 2 }])
    expect(sentTo(polling)[0]?.url).toMatch(/after=1$/)
    held.news = newsOf([], { lastSeq: 2 })
    await pass(3000)
    expect(sentTo(polling).slice(-1)[0]?.url).toMatch(/after=2$/)
    expect(sentTo(marking)).toHaveLength(1)
  })

  test('that the other side has read it is seen, below the newest that was read', async () => {
    await openThread(threadOf([mine(1), mine(2)]))
    expect(screen.queryByText('对方已读')).toBeNull()
    expect(screen.getByText('已送达')).toBeTruthy()
    held.news = newsOf([], { lastSeq: 2, readByOther: 2 })
    await pass(3000)
    expect(screen.getByText('对方已读')).toBeTruthy()
    expect(screen.queryByText('已送达')).toBeNull()
  })

  test('nothing is asked for while another page, another tab or the lock covers it, and at once when it is back', async () => {
    await openThread(threadOf([message(1)]))
    await pass(2500)
    expect(sentTo(polling)).toHaveLength(1)
    await act(async () => hidePage())
    await pass(60_000)
    expect(sentTo(polling)).toHaveLength(1)
    await act(async () => showPage())
    await pass(0)
    expect(sentTo(polling)).toHaveLength(2)
    await see(false)
    await pass(60_000)
    expect(sentTo(polling)).toHaveLength(2)
    await see(true)
    await pass(0)
    expect(sentTo(polling)).toHaveLength(3)
    await act(async () => lockSession())
    await pass(60_000)
    expect(sentTo(polling)).toHaveLength(3)
  })

  test('what came while nobody looked is told as read only once it is looked at', async () => {
    await openThread(threadOf([message(1)]))
    expect(sentTo(marking)).toHaveLength(1)
    const answer = later<object>()
    serve(answers({ [polling]: () => answer.promise }))
    await pass(2500)
    await act(async () => hidePage())
    answer.resolve(newsOf([message(2)]))
    await pass(1000)
    expect(sentTo(marking)).toHaveLength(1)
    serve(answers())
    await act(async () => showPage())
    await pass(0)
    expect(sentTo(marking).slice(-1)[0]?.data).toEqual({ seq: 2 })
  })

  test('a slow answer is waited for: there is never a second question at the same time', async () => {
    const slow = later<object>()
    await openThread(threadOf([message(1)]), { [polling]: () => slow.promise })
    await pass(20_000)
    await act(async () => coverPage())
    await pass(5000)
    expect(sentTo(polling)).toHaveLength(1)
    slow.resolve(newsOf([], { lastSeq: 1 }))
    await pass(3000)
    expect(sentTo(polling).length).toBeGreaterThan(1)
  })

  test('without a network it says so in one quiet line, asks less often, and goes on by itself', async () => {
    await openThread(threadOf([message(1)]))
    serve({ [reading]: () => held.view })
    await pass(3500)
    expect(screen.getByText('网络不稳，正在重连')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
    const before = sentTo(polling).length
    await pass(60_000)
    // Each try is made twice by the call itself.
    expect(sentTo(polling).length - before).toBeLessThanOrEqual(14)
    serve(answers())
    held.news = newsOf([message(2)])
    await pass(11_000)
    expect(screen.queryByText('网络不稳，正在重连')).toBeNull()
    expect(screen.getByText('第 2 句')).toBeTruthy()
  })

  test.each(['not_found', 'forbidden', 'own_request'] as const)('whose right has ended (%s) sees no word of it any more, is told so, and nothing is asked for again', async (code) => {
    await openThread(threadOf([message(1)]))
    serve(answers({ [polling]: refusal(code) }))
    await pass(3000)
    expect(screen.getByText('这里的对话，您现在看不到了')).toBeTruthy()
    expect(screen.queryByText('第 1 句')).toBeNull()
    expect(screen.queryByText('网络不稳，正在重连')).toBeNull()
    const before = sentTo(polling).length
    await pass(60_000)
    expect(sentTo(polling)).toHaveLength(before)
  })

  test('more news than one answer holds are fetched one after the other', async () => {
    await openThread(threadOf([message(1)]))
    const pages = [newsOf([message(2)], { lastSeq: 3 }), newsOf([message(3)], { lastSeq: 3 })]
    serve(answers({ [polling]: () => pages.shift() ?? newsOf([], { lastSeq: 3 }) }))
    await pass(2500)
    expect(screen.getByText('第 2 句')).toBeTruthy()
    expect(screen.getByText('第 3 句')).toBeTruthy()
  })

  test('a request that was completed meanwhile is read again, and nothing more can be written', async () => {
    await openThread(threadOf([message(1)]))
    held.view = threadOf([message(1)], { status: { code: 'completed', text: '已办结' }, obstacle: { code: 'closed_fresh', text: '这件事已经办结' } })
    held.news = newsOf([], { lastSeq: 1, status: held.view.status })
    await pass(3000)
    expect(screen.getByText('这件事已经办结')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '发送' })).toBeNull()
  })
})

describe('what was said', () => {
  test('earlier messages come above by a button, and stay when it is read again', async () => {
    await openThread(threadOf([message(31)], { hasEarlier: true }))
    serve(answers({ [reading]: ({ url }: { url: string }) => (url.includes('before=31') ? threadOf([message(29), message(30)]) : held.view) }))
    await tap('看更早的')
    await pass(0)
    expect(screen.getAllByText(/^第 \d+ 句$/).map(({ textContent }) => textContent)).toEqual(['第 29 句', '第 30 句', '第 31 句'])
    expect(screen.queryByRole('button', { name: '看更早的' })).toBeNull()
  })

  test('the question that it began with stands first, and when an answer can be expected below', async () => {
    await openThread(threadOf([], { opening: { text: '优待证丢了怎么办', at: 1_795_400_000_000 }, expectation: '明天 9:00 上班后回复您' }))
    expect(screen.getByText('优待证丢了怎么办')).toBeTruthy()
    expect(screen.getByText('明天 9:00 上班后回复您')).toBeTruthy()
  })

  test('what cannot be read says why, with a way to try again', async () => {
    await openThread(threadOf([]), { [reading]: refusal('not_found') })
    expect(screen.getByText('没有打开')).toBeTruthy()
    serve(answers())
    await tap('重试')
    await pass(0)
    expect(screen.getByText('还没有留言。想问什么、想补充什么，都可以写在下面。')).toBeTruthy()
  })
})
