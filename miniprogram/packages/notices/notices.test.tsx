import { act, fireEvent, render, screen } from '@testing-library/react'
import { type Notice } from '@shared/contract/notices'
import { forgetTaps } from '@/platform/navigation'
import { setNoticeSize } from '@/session/noticeSize'
import { endSession } from '@/session/store'
import { idOf, tap } from '@/test/keptActivity'
import { later, refusal, sentTo, serve } from '@/test/network'
import { noticeBrief, noticeId, noticeOf } from '@/test/notices'
import { openAs, settled } from '@/test/pages'
import { coverPage, fake } from '@/test/taro'
import NoticesPage from './list/index'
import NoticePage from './notice/index'

const mockAsked = jest.fn()
jest.mock('@/session/subscriptions', () => ({ useSubscribeAsk: (keys: readonly string[]) => () => mockAsked(keys) as void }))

const list = 'GET /notices'
const read = `GET /notices/${noticeId}`
const mark = `PUT /notices/${noticeId}/read`
const receipt = `POST /notices/${noticeId}/receipt`
const lastMove = () => fake.moves.at(-1)?.url

const open = async (change: Partial<Notice> = {}, more: Parameters<typeof serve>[0] = {}) => {
  serve({ [read]: { notice: noticeOf(change) }, [mark]: { done: true }, ...more })
  await openAs(NoticePage)
}

/** A browser with or without a voice for Chinese: what it was told to say, and how a sentence ends. */
const voices = (langs: string[]) => {
  const said: { text: string; onend: () => void }[] = []
  const speechSynthesis = { getVoices: () => langs.map((lang) => ({ lang, localService: true })), speak: (utterance: (typeof said)[number]) => void said.push(utterance), cancel: jest.fn() }
  Object.assign(window, { speechSynthesis, SpeechSynthesisUtterance: class { constructor(readonly text: string) {} } })
  return { said, speechSynthesis }
}

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-26T10:00+08:00') })
  fake.reset()
  forgetTaps()
  fake.params = { id: noticeId }
  setNoticeSize('normal')
  Reflect.deleteProperty(window, 'speechSynthesis')
})
afterEach(() => jest.useRealTimers())

test('a line says what is pinned, not read and wants a receipt in words; a kind is asked of the service', async () => {
  serve({ [list]: { notices: [noticeBrief({ isPinned: true }), noticeBrief({ id: idOf('M'), title: '中秋慰问信', kind: { code: 'letter', text: '慰问信' }, summary: '', wantsReceipt: true })], next: null } })
  await openAs(NoticesPage)
  expect(screen.getByRole('button', { name: '置顶，没看过，政策，优待证怎么办，带三样，街道站就能办，五角场街道 · 今天' })).toBeTruthy()
  expect(screen.getByText('请您回执')).toBeTruthy()
  await tap('慰问信', 'tab')
  expect(sentTo(list).at(-1)?.url).toContain('kind=letter')
  await tap(/中秋慰问信/)
  expect(lastMove()).toBe(`/packages/notices/notice/index?id=${idOf('M')}`)
})

test('the list works for whoever is not signed in, says when there is nothing of a kind, and can be read again', async () => {
  endSession('veteran')
  serve({ [list]: { notices: [], next: null } })
  render(<NoticesPage />)
  await settled()
  await tap('榜样', 'tab')
  expect(screen.getByText('还没有“榜样”类的通知')).toBeTruthy()
  serve({ [list]: refusal('overloaded') })
  await tap('看全部通知')
  expect(screen.getByText('重试')).toBeTruthy()
})

test('a notice is drawn from its blocks: headings, bold words, lists, pictures with their words', async () => {
  await open()
  expect(screen.getByRole('heading', { name: '带什么' })).toBeTruthy()
  expect(screen.getByText('身份证', { selector: '.bold' })).toBeTruthy()
  expect(screen.getAllByRole('listitem')).toHaveLength(2)
  await tap('要带的三样，点开看大图')
  expect(screen.getByRole('dialog', { name: '要带的三样' })).toBeTruthy()
})

test('what is written as a page of code stays words', async () => {
  await open({ blocks: [{ kind: 'paragraph', runs: [{ text: '<img src=x onerror=alert(1)>', isBold: false, href: null }] }] })
  expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeTruthy()
  expect(document.querySelector('.rich img')).toBeNull()
})

test('a link says where it leads and asks before it opens beside the page', async () => {
  const opened = jest.spyOn(window, 'open').mockReturnValue(null)
  fake.confirms = false
  await open()
  await tap('市局网站，链接到 tyj.sh.gov.cn', 'link')
  expect(opened).not.toHaveBeenCalled()
  fake.confirms = true
  await tap('市局网站，链接到 tyj.sh.gov.cn', 'link')
  expect(opened).toHaveBeenCalledWith('https://tyj.sh.gov.cn/a', '_blank', 'noopener,noreferrer')
  opened.mockRestore()
})

test('what is open is marked as read once, and not what was read before', async () => {
  await open()
  expect(sentTo(mark)).toHaveLength(1)
  fake.reset()
  fake.params = { id: noticeId }
  await open({ isRead: true })
  expect(sentTo(mark)).toHaveLength(0)
})

test('the receipt is given once however often it is tapped, and then says since when', async () => {
  const answer = later<object>()
  await open({ wantsReceipt: true }, { [receipt]: () => answer.promise })
  await tap('我看过了')
  await tap('正在回执…')
  expect(sentTo(receipt)).toHaveLength(1)
  await act(async () => answer.resolve({ receiptAt: Date.parse('2026-11-26T10:42+08:00') }))
  expect(screen.getByText('已回执 11月26日 10:42')).toBeTruthy()
  expect(screen.queryByText('我看过了')).toBeNull()
})

test('the tap of the receipt asks first whether the next notice may come by WeChat', async () => {
  mockAsked.mockClear()
  mockAsked.mockImplementationOnce(() => expect(sentTo(receipt)).toEqual([]))
  await open({ wantsReceipt: true }, { [receipt]: { receiptAt: Date.parse('2026-11-26T10:42+08:00') } })
  expect(mockAsked).not.toHaveBeenCalled()
  await tap('我看过了')
  expect(mockAsked.mock.calls).toEqual([[['notice']]])
  expect(sentTo(receipt)).toHaveLength(1)
})

test('a receipt that did not arrive says so and can be given again under the same key', async () => {
  await open({ wantsReceipt: true }, { [receipt]: refusal('overloaded') })
  await tap('我看过了')
  await tap('我看过了')
  expect(new Set(sentTo(receipt).map(({ header }) => header['Idempotency-Key'])).size).toBe(1)
})

test('of a text that was changed meanwhile no receipt is given: the new one is read first', async () => {
  let edition = 1
  await open({ wantsReceipt: true }, { [read]: () => ({ notice: noticeOf({ wantsReceipt: true, edition, title: `第${edition}版的题目` }) }), [receipt]: () => (edition === 1 ? ((edition = 2), refusal('stale_version')) : { receiptAt: Date.parse('2026-11-26T10:42+08:00') }) })
  await tap('我看过了')
  expect(screen.getByText('第2版的题目')).toBeTruthy()
  expect(screen.getByText(/内容刚刚在别处改过/)).toBeTruthy()
  await tap('我看过了')
  expect(sentTo(receipt).map(({ data }) => data)).toEqual([{ edition: 1 }, { edition: 2 }])
  expect(sentTo(mark).map(({ data }) => data)).toEqual([{ edition: 1 }, { edition: 2 }])
})

test('what was withdrawn says so and no more, and marks nothing', async () => {
  await open({ isWithdrawn: true, blocks: [], title: '这篇通知已经撤回', wantsReceipt: true })
  expect(screen.getByText(/内容不再有效/)).toBeTruthy()
  expect(screen.queryByText('我看过了')).toBeNull()
  expect(sentTo(mark)).toEqual([])
})

test('larger words stay chosen on this device', async () => {
  await open()
  await tap('更大', 'radio')
  expect(document.querySelector('.notice-larger .rich')).toBeTruthy()
  expect(fake.stored.get('noticeSize')).toBe('larger')
})

test('a video starts by itself never, and papers say how large they are', async () => {
  await open({ video: { id: idOf('V'), name: '视频', size: 5_000_000, url: '/api/notice-files/v' }, attachments: [{ id: idOf('T'), name: '申请表', size: 350_000, url: '/api/notice-files/t' }] })
  expect(document.querySelector('video')?.hasAttribute('autoplay')).toBe(false)
  expect(screen.getByRole('button', { name: '申请表，PDF，342 KB' })).toBeTruthy()
})

test('without a voice for Chinese nothing is offered to be read aloud', async () => {
  voices(['en-US'])
  await open()
  expect(screen.queryByText('朗读')).toBeNull()
})

test('it is read sentence by sentence, pauses at one and goes on from it, and is silent once the page is left', async () => {
  const { said, speechSynthesis } = voices(['en-US', 'zh-CN'])
  await open()
  await tap('朗读')
  expect(said.map(({ text }) => text)).toEqual(['优待证怎么办。'])
  await act(async () => said[0]?.onend())
  expect(said.at(-1)?.text).toBe('带什么')
  await tap('停一下')
  await tap('接着读')
  expect(said.at(-1)?.text).toBe('带什么')
  speechSynthesis.cancel.mockClear()
  await act(async () => coverPage())
  expect(speechSynthesis.cancel).toHaveBeenCalled()
  const spoken = said.length
  await act(async () => said.at(-1)?.onend())
  expect(said).toHaveLength(spoken)
  fireEvent.click(screen.getByText('朗读'))
})
