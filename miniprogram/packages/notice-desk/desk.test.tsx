import { render, screen } from '@testing-library/react'
import { type ComponentType } from 'react'
import { type StaffRole } from '@shared/domain/roles'
import { forgetAllKept } from '@/platform/kept'
import { forgetTaps } from '@/platform/navigation'
import { idOf, signInStaff, tap, type, unit } from '@/test/keptActivity'
import { later, refusal, sentTo, serve } from '@/test/network'
import { areas, audienceAnswer, inReview, keptNotice, noticeId } from '@/test/notices'
import { settled } from '@/test/pages'
import { fake } from '@/test/taro'
import NoticesDeskPage from './list/index'
import KeptNoticePage from './notice/index'
import LetterPlacesPage from './places/index'
import NoticeReceiptsPage from './receipts/index'

const path = `/staff/notices/${noticeId}`
const [list, read, create, release, back, withdraw] = ['GET /staff/notices', `GET ${path}`, 'POST /staff/notices', `POST ${path}/release`, `POST ${path}/return`, `POST ${path}/withdrawal`]
const published = (change: object = {}) => keptNotice({ state: { code: 'published', text: '已发布' }, edition: 1, publishedAt: Date.parse('2026-11-26T15:00+08:00'), delivery: { isDone: true, told: 1289, read: 320, confirmed: 41 }, may: ['withdraw', 'revise', 'pin', 'receipts'], ...change })

const open = async (Page: ComponentType, answers: Parameters<typeof serve>[0], role: StaffRole = 'lead', params: Record<string, string> = { id: noticeId }) => {
  fake.params = params
  serve({ ...areas, ...audienceAnswer, ...answers })
  signInStaff(role)
  render(<Page />)
  await settled()
}
const openList = (answers: Parameters<typeof serve>[0], role?: StaffRole) => open(NoticesDeskPage, answers, role, {})

beforeEach(() => {
  fake.reset()
  forgetAllKept()
  forgetTaps()
})

describe('the list', () => {
  test('says how far a notice came and how many wait for a second look; each tab is read from the service', async () => {
    await openList({ [list]: { notices: [published()], next: null, mayAddFor: [unit], inReview: 2 } })
    expect(screen.getByText('320/1289 人看过 · 41 人回执')).toBeTruthy()
    await tap('待审 2', 'tab')
    expect(sentTo(list).at(-1)?.url).toContain('tab=in_review')
  })

  test('a new one begins as a draft for the own area and opens in the editor', async () => {
    await openList({ [list]: { notices: [], next: null, mayAddFor: [unit], inReview: 0 }, [create]: { notice: keptNotice() } }, 'clerk')
    await tap('写通知')
    await tap('慰问信', 'radio')
    await type('标题', '中秋慰问信')
    await tap('开始写')
    expect(sentTo(create)[0]?.data).toMatchObject({ unitId: unit.id, content: { kind: 'letter', title: '中秋慰问信', audience: { streetCodes: ['005'], communityCodes: [], categories: [] } } })
    expect(fake.moves.at(-1)?.url).toBe(`/packages/notice-desk/editor/index?id=${noticeId}`)
  })

  test('is for nobody of a partner point', async () => {
    await openList({}, 'partner')
    expect(screen.getByText('通知由街道、居委服务站和区里的工作人员来写')).toBeTruthy()
    expect(sentTo(list)).toEqual([])
  })
})

describe('one notice', () => {
  test('its author is told that somebody else releases it', async () => {
    await open(KeptNoticePage, { [read]: { notice: inReview({ may: ['take_back'] }) } })
    expect(screen.getByText('请另一位同事看过后发布。自己写的不能自己发布。')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '发布' })).toBeNull()
  })

  test('where WeChat could not look, whoever releases it says first that they did; two taps release once', async () => {
    const answer = later<object>()
    await open(KeptNoticePage, { [read]: { notice: inReview({ review: { state: 'human', text: '微信没能检查这篇内容' } }) }, [release]: () => answer.promise })
    await tap('发布')
    await tap('发布')
    expect(sentTo(release)).toEqual([])
    await tap('我已看过，可以发布', 'checkbox')
    await tap('发布')
    await tap(/^(发布|正在发布…)$/)
    expect(sentTo(release)).toHaveLength(1)
    expect(sentTo(release)[0]?.data).toEqual({ version: 3, publishAt: null, hasReviewed: true })
    answer.resolve({ notice: published() })
    await settled()
    expect(screen.getByText('送到 1289 人，看过 320 人，41 人回执')).toBeTruthy()
  })

  test('what WeChat refused is not released', async () => {
    await open(KeptNoticePage, { [read]: { notice: inReview({ review: { state: 'refused', text: '微信检查说内容可能不合适' } }) } })
    await tap('发布')
    expect(screen.getByText('微信检查说内容可能不合适')).toBeTruthy()
    await tap('发布')
    expect(sentTo(release)).toEqual([])
  })

  test('it goes out at a time of tomorrow, unless another is picked', async () => {
    jest.useFakeTimers({ now: Date.parse('2026-11-26T10:00+08:00') })
    await open(KeptNoticePage, { [read]: { notice: inReview({ review: { state: 'passed', text: '微信检查过，没有发现问题' } }) }, [release]: { notice: published({ state: { code: 'scheduled', text: '到时间发布' } }) } })
    await tap('发布')
    await tap('定时发', 'radio')
    await tap('11月27日 周五 9:00 自动发布')
    expect(sentTo(release)[0]?.data).toEqual({ version: 3, publishAt: Date.parse('2026-11-27T09:00+08:00'), hasReviewed: false })
    jest.useRealTimers()
  })

  test('it goes back to its author with the reason', async () => {
    await open(KeptNoticePage, { [read]: { notice: inReview() }, [back]: { notice: keptNotice({ may: [] }) } })
    await tap('退回去改')
    await tap('退回去改')
    expect(sentTo(back)).toEqual([])
    await type('哪里要改', '时间写错了')
    await tap('退回去改')
    expect(sentTo(back)[0]?.data).toEqual({ version: 3, reason: '时间写错了' })
  })

  test('a colleague who was faster is told of, and nothing is lost', async () => {
    await open(KeptNoticePage, { [read]: { notice: published() }, [withdraw]: refusal('stale_version') })
    await tap('撤回')
    await type('为什么撤回', '政策有变化')
    await tap('撤回')
    expect(screen.getByDisplayValue('政策有变化')).toBeTruthy()
  })

  test('a next edition is begun and opens in the editor', async () => {
    await open(KeptNoticePage, { [read]: { notice: published() }, [`POST ${path}/revision`]: { notice: published({ may: ['edit'] }) } })
    await tap('写新的一版')
    expect(fake.moves.at(-1)?.url).toContain('packages/notice-desk/editor/index')
  })
})

test('receipts: each list with its count; only whose phone is told can be called', async () => {
  const receipts = `GET ${path}/receipts`
  const somebody = { personId: idOf('P'), name: '张建国', phone: '13800001234', home: unit, hasAccount: false, readAt: null, confirmedAt: null, isMasked: false }
  await open(NoticeReceiptsPage, { [receipts]: { receipts: [somebody, { ...somebody, personId: idOf('Q'), name: '李*兰', phone: '139****5678', isMasked: true }], next: null, counts: { unread: 2, read: 5, confirmed: 41 } } })
  expect(screen.getByRole('button', { name: '给张建国打电话' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: '给李*兰打电话' })).toBeNull()
  await tap('去电话名单')
  expect(fake.moves.at(-1)?.url).toBe(`/packages/station-desk/calls/index?noticeId=${noticeId}`)
  await tap('已回执 41', 'tab')
  expect(sentTo(receipts).at(-1)?.url).toContain('tab=confirmed')
})

test('places: all of them are read, looked for by name, ticked one by one, and counted', async () => {
  const places = `GET ${path}/places`
  const place = (letter: string, name: string, hungAt: number | null = null) => ({ id: idOf(letter), name, unit: null, hungAt, byName: hungAt ? '王敏' : null, mayMark: true })
  const mark = `POST /staff/letter-places/${idOf('B')}`
  await open(LetterPlacesPage, {
    [places]: ({ url }) => (url.includes('after=') ? { places: [place('B', '黄兴公园')], next: null, hung: 1, all: 2 } : { places: [place('A', '五角场街道站', 1)], next: 'more', hung: 1, all: 2 }),
    [mark]: { place: place('B', '黄兴公园', Date.parse('2026-11-26T10:00+08:00')) },
  })
  expect(screen.getByText('已经贴了 1 处，共 2 处')).toBeTruthy()
  await type('找一处', '公园')
  expect(screen.queryByText('五角场街道站')).toBeNull()
  await tap('黄兴公园，贴好了', 'checkbox')
  expect(sentTo(mark)[0]?.data).toEqual({ isHung: true })
  expect(screen.getByText('已经贴了 2 处，共 2 处')).toBeTruthy()
})
