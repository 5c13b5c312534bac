import { act, fireEvent, render, screen } from '@testing-library/react'
import { type ThreadView } from '@shared/contract/thread'
import { forgetAllKept } from '@/platform/kept'
import { beginVeteranSession, endSession, lockSession } from '@/session/store'
import { forgetDraftsOfOthers } from '@/session/threadDrafts'
import { later, refusal, sentTo, serve } from '@/test/network'
import { sampleId, veteranMe } from '@/test/pages'
import { coverPage, fake, hidePage, showPage } from '@/test/taro'
import { message, mine, newsOf, threadId as id, threadOf } from '@/test/threads'
import { ThreadPane } from './ThreadPane'

const reading = `GET /requests/${id}/thread`
const polling = `GET /requests/${id}/thread/news`
const marking = `PUT /requests/${id}/thread/read`
const writing = `POST /requests/${id}/thread/messages`

let news = newsOf([])
let view: ThreadView
const answers = (more: Parameters<typeof serve>[0] = {}) => ({ [reading]: () => view, [polling]: () => news, [marking]: {}, ...more })

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))
const open = async (given: ThreadView, more: Parameters<typeof serve>[0] = {}) => {
  view = given
  news = newsOf([], { lastSeq: given.lastSeq, readByOther: given.readByOther, status: given.status })
  serve(answers(more))
  const drawn = render(<ThreadPane requestId={id} side="applicant" />)
  await pass(0)
  return drawn
}
const type = (text: string) => fireEvent.change(screen.getByLabelText('想说的话', { selector: 'textarea' }), { target: { value: text } })
const typed = () => screen.getByLabelText<HTMLTextAreaElement>('想说的话', { selector: 'textarea' }).value
const tap = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const see = (isVisible: boolean) => act(async () => {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: isVisible ? 'visible' : 'hidden' })
  document.dispatchEvent(new Event('visibilitychange'))
})

beforeEach(() => {
  jest.useFakeTimers()
  fake.reset()
  forgetAllKept()
  forgetDraftsOfOthers('veteran', null)
  beginVeteranSession('token', veteranMe)
})
afterEach(() => {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'visible' })
  jest.useRealTimers()
})

describe('while it is open', () => {
  test('an answer is there within three seconds, is announced, and is told as read', async () => {
    await open(threadOf([mine(1)]))
    news = newsOf([message(2, { text: '周一可以来' })])
    await pass(3000)
    expect(screen.getByText('周一可以来')).toBeTruthy()
    expect(screen.getByText('五角场街道退役军人服务站 王敏：周一可以来')).toBeTruthy()
    expect(sentTo(marking).map(({ data }) => data)).toEqual([{ seq: 2 }])
    expect(sentTo(polling)[0]?.url).toMatch(/after=1$/)
    news = newsOf([], { lastSeq: 2 })
    await pass(3000)
    expect(sentTo(polling).slice(-1)[0]?.url).toMatch(/after=2$/)
    expect(sentTo(marking)).toHaveLength(1)
  })

  test('that the other side has read it is seen, below the newest that was read', async () => {
    await open(threadOf([mine(1), mine(2)]))
    expect(screen.queryByText('对方已读')).toBeNull()
    expect(screen.getByText('已送达')).toBeTruthy()
    news = newsOf([], { lastSeq: 2, readByOther: 2 })
    await pass(3000)
    expect(screen.getByText('对方已读')).toBeTruthy()
    expect(screen.queryByText('已送达')).toBeNull()
  })

  test('nothing is asked for while another page, another tab or the lock covers it, and at once when it is back', async () => {
    await open(threadOf([message(1)]))
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
    await open(threadOf([message(1)]))
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
    await open(threadOf([message(1)]), { [polling]: () => slow.promise })
    await pass(20_000)
    await act(async () => coverPage())
    await pass(5000)
    expect(sentTo(polling)).toHaveLength(1)
    slow.resolve(newsOf([], { lastSeq: 1 }))
    await pass(3000)
    expect(sentTo(polling).length).toBeGreaterThan(1)
  })

  test('without a network it says so in one quiet line, asks less often, and goes on by itself', async () => {
    await open(threadOf([message(1)]))
    serve({ [reading]: () => view })
    await pass(3500)
    expect(screen.getByText('网络不稳，正在重连')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
    const before = sentTo(polling).length
    await pass(60_000)
    // Each try is made twice by the call itself.
    expect(sentTo(polling).length - before).toBeLessThanOrEqual(14)
    serve(answers())
    news = newsOf([message(2)])
    await pass(11_000)
    expect(screen.queryByText('网络不稳，正在重连')).toBeNull()
    expect(screen.getByText('第 2 句')).toBeTruthy()
  })

  test('more news than one answer holds are fetched one after the other', async () => {
    await open(threadOf([message(1)]))
    const pages = [newsOf([message(2)], { lastSeq: 3 }), newsOf([message(3)], { lastSeq: 3 })]
    serve(answers({ [polling]: () => pages.shift() ?? newsOf([], { lastSeq: 3 }) }))
    await pass(2500)
    expect(screen.getByText('第 2 句')).toBeTruthy()
    expect(screen.getByText('第 3 句')).toBeTruthy()
  })

  test('a request that was completed meanwhile is read again, and nothing more can be written', async () => {
    await open(threadOf([message(1)]))
    view = threadOf([message(1)], { status: { code: 'completed', text: '已办结' }, obstacle: { code: 'closed_fresh', text: '这件事已经办结' } })
    news = newsOf([], { lastSeq: 1, status: view.status })
    await pass(3000)
    expect(screen.getByText('这件事已经办结')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '发送' })).toBeNull()
  })
})

describe('what was said', () => {
  test('earlier messages come above by a button, and stay when it is read again', async () => {
    await open(threadOf([message(31)], { hasEarlier: true }))
    serve(answers({ [reading]: ({ url }: { url: string }) => (url.includes('before=31') ? threadOf([message(29), message(30)]) : view) }))
    await tap('看更早的')
    await pass(0)
    expect(screen.getAllByText(/^第 \d+ 句$/).map(({ textContent }) => textContent)).toEqual(['第 29 句', '第 30 句', '第 31 句'])
    expect(screen.queryByRole('button', { name: '看更早的' })).toBeNull()
  })

  test('the question that it began with stands first, and when an answer can be expected below', async () => {
    await open(threadOf([], { opening: { text: '优待证丢了怎么办', at: 1_795_400_000_000 }, expectation: '明天 9:00 上班后回复您' }))
    expect(screen.getByText('优待证丢了怎么办')).toBeTruthy()
    expect(screen.getByText('明天 9:00 上班后回复您')).toBeTruthy()
  })

  test('what cannot be read says why, with a way to try again', async () => {
    await open(threadOf([]), { [reading]: refusal('not_found') })
    expect(screen.getByText('没有打开')).toBeTruthy()
    serve(answers())
    await tap('重试')
    await pass(0)
    expect(screen.getByText('还没有留言。想问什么、想补充什么，都可以写在下面。')).toBeTruthy()
  })
})

describe('writing', () => {
  const arrived = { [writing]: ({ data }: { data: unknown }) => ({ message: mine(2, { text: (data as { text: string }).text }), status: { code: 'in_progress', text: '办理中' } }) }

  test('two fast taps send one message; what was typed stays until it arrived', async () => {
    const answer = later<object>()
    await open(threadOf([message(1)]), { [writing]: () => answer.promise })
    type('谢谢')
    const button = screen.getByRole('button', { name: '发送' })
    fireEvent.click(button)
    fireEvent.click(button)
    await pass(0)
    expect(typed()).toBe('谢谢')
    expect(screen.getByRole('button', { name: '正在发送…' }).getAttribute('aria-disabled')).toBe('true')
    answer.resolve({ message: mine(2, { text: '谢谢' }), status: { code: 'in_progress', text: '办理中' } })
    await pass(0)
    expect(sentTo(writing)).toHaveLength(1)
    expect(typed()).toBe('')
    expect(screen.getByText('谢谢')).toBeTruthy()
  })

  test('one that failed says why and is sent again under the same id; with other words it is another one', async () => {
    await open(threadOf([message(1)]))
    type('第一遍')
    await tap('发送')
    await pass(0)
    expect(screen.getByText('没有发出去：网络连不上，写好的内容还在，请稍后再试')).toBeTruthy()
    await tap('重发')
    await pass(0)
    type('改过的')
    serve(answers(arrived))
    await tap('重发')
    await pass(0)
    const ids = sentTo(writing).map(({ data }) => (data as { sentId: string }).sentId)
    expect(ids[0]).toBe(ids[1])
    expect(ids[2]).not.toBe(ids[0])
    expect(screen.getByText('改过的')).toBeTruthy()
  })

  test('a draft survives leaving, and signing out and in again as the same person; nobody else finds it', async () => {
    const first = await open(threadOf([message(1)]))
    type('没写完的话')
    first.unmount()
    forgetAllKept()
    endSession('veteran')
    beginVeteranSession('another token', veteranMe)
    const second = await open(threadOf([message(1)]))
    expect(typed()).toBe('没写完的话')
    expect(window.sessionStorage.getItem('thread-drafts')).toContain('没写完的话')
    second.unmount()
    const other = sampleId.replace('V', 'W')
    beginVeteranSession('third token', { ...veteranMe, account: { id: other, person: null } })
    const third = await open(threadOf([message(1)]))
    expect(typed()).toBe('')
    await act(async () => forgetDraftsOfOthers('veteran', other))
    expect(window.sessionStorage.getItem('thread-drafts')).toBeNull()
    third.unmount()
  })

  test('what looks like the number of a unit is not sent before somebody looked', async () => {
    await open(threadOf([message(1)]), arrived)
    type('我是 65432 部队的')
    expect(screen.getByText(/好像有部队番号/)).toBeTruthy()
    await tap('发送')
    expect(sentTo(writing)).toEqual([])
    await tap('不是番号，照原样保留')
    await tap('发送')
    await pass(0)
    expect(sentTo(writing)).toHaveLength(1)
  })

  test('a photo goes with the words once it is there; one that did not get through is sent again or taken away', async () => {
    fake.chooseMedia = async () => ({ tempFiles: [] })
    await open(threadOf([message(1)]), arrived)
    fake.answerUpload = async () => ({ statusCode: 500, data: '' })
    type('您看这样行吗')
    await tap('照片')
    const input = document.querySelector<HTMLInputElement>('input[type=file]')
    Object.assign(URL, { createObjectURL: () => 'blob:photo' })
    fireEvent.change(input as HTMLInputElement, { target: { files: [new File(['x'], 'a.jpg', { type: 'image/jpeg' })] } })
    await pass(0)
    expect(screen.getByText(/照片没有传上/)).toBeTruthy()
    expect(screen.getByText('文件还没有传好，传好或移除后再发送')).toBeTruthy()
    fake.answerUpload = async () => ({ statusCode: 200, data: JSON.stringify({ id: sampleId, mediaType: 'image/jpeg' }) })
    await tap('重传')
    await pass(0)
    expect(fake.uploads.map(({ url }) => url)).toEqual([`/api/requests/${id}/thread/files`, `/api/requests/${id}/thread/files`])
    expect(new Set(fake.uploads.map(({ formData }) => formData.uploadId)).size).toBe(1)
    await tap('发送')
    await pass(0)
    expect(sentTo(writing)[0]?.data).toMatchObject({ text: '您看这样行吗', fileIds: [sampleId] })
  })

  test('a closed one is opened again with words, or another question is asked', async () => {
    await open(threadOf([message(1)], { obstacle: { code: 'closed_fresh', text: '这件事已经办结' } }), { [`GET /requests/${id}`]: { version: 7 }, [`POST /requests/${id}/reopening`]: {} })
    await tap('再问一个')
    expect(fake.moves[0]?.url).toContain('serviceKey=consultation')
    await tap('还有问题，请再办')
    fireEvent.change(screen.getByLabelText('还有什么没办好', { selector: 'textarea' }), { target: { value: '卡上的名字错了' } })
    view = threadOf([message(1)])
    await tap('请再办')
    await pass(0)
    expect(sentTo(`POST /requests/${id}/reopening`)[0]?.data).toEqual({ version: 7, reason: '卡上的名字错了' })
    expect(screen.getByRole('button', { name: '发送' })).toBeTruthy()
  })
})
