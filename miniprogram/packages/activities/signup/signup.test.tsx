import { act, fireEvent, screen } from '@testing-library/react'
import { type Signup } from '@shared/contract/activities'
import { type SignupState } from '@shared/domain/activities'
import { forgetAllKept } from '@/platform/kept'
import { setLargeMode } from '@/session/largeMode'
import { forgetTickets } from '@/session/ticketBox'
import { at, idOf, sessionOn, signupBrief, signupOf, testNow } from '@/test/activities'
import { later, refusal, sentTo, serve } from '@/test/network'
import { openAs } from '@/test/pages'
import { fake } from '@/test/taro'
import MySignupsPage from '../mine/index'
import SignupPage from './index'

const read = `GET /signups/${idOf('U')}`
const step = (name: string) => `POST /signups/${idOf('U')}/${name}`
const tap = (name: string | RegExp, role = 'button') => act(async () => void fireEvent.click(screen.getByRole(role, { name })))
const all = () => document.body.textContent ?? ''

const open = async (code: SignupState, change: Partial<Signup> = {}, more: Parameters<typeof serve>[0] = {}) => {
  serve({ [read]: { signup: signupOf(code, change) }, ...more })
  await openAs(SignupPage)
}

beforeEach(() => {
  jest.useFakeTimers({ now: testNow })
  fake.reset()
  fake.params = { id: idOf('U') }
  forgetAllKept()
  forgetTickets()
})
afterEach(() => jest.useRealTimers())

test('the ticket has a code to scan, eight digits in two groups, who, when and where', async () => {
  await open('confirmed')
  expect(screen.getByAltText('签到码')).toBeTruthy()
  for (const text of ['报上名了，请准时来', '0412 7736', '扫不出来，报这 8 个数字也行', '退役军人专场招聘会', '12月5日 周六 9:00–11:30', '江空间园区服务点', '到门口扫一下，多扫几次也没关系']) expect(screen.getByText(text)).toBeTruthy()
  // Only a phone makes its screen bright, so only there it is said.
  expect(all()).not.toContain('屏幕已自动调亮')
})

test('the code is the same each time it is drawn', async () => {
  await open('confirmed')
  const first = screen.getByAltText('签到码').getAttribute('src')
  await act(async () => undefined)
  expect(screen.getByAltText('签到码').getAttribute('src')).toBe(first)
})

test('somebody who was let in already sees when', async () => {
  await open('confirmed', { checkedIn: [{ sessionId: idOf('S'), at: at(12, 5, 8, 52) }] })
  expect(screen.getByText('12月5日 8:52 已签到')).toBeTruthy()
})

test('not coming asks first; after it the seat is gone and another activity is near', async () => {
  await open('confirmed', {}, { [step('cancellation')]: { signup: signupOf('ended', { endedText: '您取消了报名，名额已经让给下一位。', may: [] }) } })
  fake.confirms = false
  await tap('不去了，让给别人')
  expect(sentTo(step('cancellation'))).toEqual([])
  fake.confirms = true
  await tap('不去了，让给别人')
  expect(sentTo(step('cancellation'))).toHaveLength(1)
  expect(screen.getByText('您取消了报名，名额已经让给下一位。')).toBeTruthy()
  expect(screen.queryByAltText('签到码')).toBeNull()
})

test('who waits reads their place and what comes', async () => {
  await open('waiting', { linePlace: 3 })
  expect(screen.getByText('前面还有 2 位')).toBeTruthy()
  expect(screen.getByRole('button', { name: '不排了' })).toBeTruthy()
})

test('who is next in line reads that', async () => {
  await open('waiting', { linePlace: 1 })
  expect(screen.getByText('您排在第 1 位，下一个就是您')).toBeTruthy()
})

test('an offered seat says until when, and is taken once', async () => {
  const answer = later<object>()
  await open('offered', { offeredUntil: at(11, 26, 17), may: ['accept', 'decline'] }, { [step('acceptance')]: () => answer.promise })
  expect(screen.getByText('请在今天 17:00 前决定')).toBeTruthy()
  await tap('接受')
  await tap('正在确认…')
  await act(async () => answer.resolve({ signup: signupOf('confirmed') }))
  expect(sentTo(step('acceptance'))).toHaveLength(1)
  expect(screen.getByText('0412 7736')).toBeTruthy()
})

test('an offer that ran out is said, and the page shows what is true now', async () => {
  let signup = signupOf('offered', { offeredUntil: at(11, 26, 11), may: ['accept', 'decline'] })
  serve({ [read]: () => ({ signup }), [step('acceptance')]: refusal('offer_over') })
  await openAs(SignupPage)
  signup = signupOf('ended', { endedText: '保留名额的时间过了，已经让给下一位。', may: [] })
  await tap('接受')
  expect(screen.getByText('保留名额的时间过了，已经让给下一位。')).toBeTruthy()
  await tap('再报一次')
  expect(fake.moves.at(-1)?.url).toBe(`/packages/activities/detail/index?id=${idOf('A')}`)
})

test('leaving it to the next asks first', async () => {
  await open('offered', { may: ['accept', 'decline'] }, { [step('refusal')]: { signup: signupOf('ended', { may: [] }) } })
  fake.confirms = false
  await tap('让给下一位')
  expect(sentTo(step('refusal'))).toEqual([])
  fake.confirms = true
  await tap('让给下一位')
  expect(screen.getAllByText('这次不参加了').length).toBeGreaterThan(0)
})

test('afterwards: five levels, words if one likes, then thanks; the result with its number', async () => {
  const over = { isOver: true, ticket: null, may: ['rate'], result: { result: { code: 'passed', text: '结业' }, certificateNumber: 'YP-2026-7' } } as const
  await open('confirmed', { ...over, may: ['rate'] }, { [step('rating')]: { signup: signupOf('confirmed', { ...over, may: [], rating: { level: '5', comment: '老师好' } }) } })
  expect(screen.getByText('证书编号：YP-2026-7')).toBeTruthy()
  await tap('提交评价')
  expect(sentTo(step('rating'))).toEqual([])
  await tap('非常满意', 'radio')
  await act(async () => void fireEvent.change(screen.getByLabelText('想说的话'), { target: { value: '老师好' } }))
  await tap('提交评价')
  expect(sentTo(step('rating'))[0]?.data).toEqual({ level: '5', comment: '老师好' })
  expect(screen.getByText('您的评价：非常满意')).toBeTruthy()
})

test('many dates of a course are folded, the next in sight', async () => {
  const lessons = Array.from({ length: 8 }, (_unused, index) => sessionOn(String(index), { startsAt: at(12, index + 1, 9), endsAt: at(12, index + 1, 11), seats: null }))
  await open('confirmed', { sessions: lessons })
  expect(screen.getByText('12月1日 周二 9:00–11:00')).toBeTruthy()
  expect(screen.queryByText('12月8日 周二 9:00–11:00')).toBeNull()
  await tap('还有 5 次')
  expect(screen.getByText('12月8日 周二 9:00–11:00')).toBeTruthy()
})

test('an error says so and is tried again', async () => {
  serve({ [read]: refusal('overloaded') })
  await openAs(SignupPage)
  expect(screen.getByText('没有打开')).toBeTruthy()
  serve({ [read]: { signup: signupOf('confirmed') } })
  await tap('重试')
  expect(screen.getByText('0412 7736')).toBeTruthy()
})

test('in 长辈版 the code is larger', async () => {
  await open('confirmed')
  const width = screen.getByAltText('签到码').style.width
  act(() => setLargeMode(true))
  expect(Number.parseInt(screen.getByAltText('签到码').style.width)).toBeGreaterThan(Number.parseInt(width))
  act(() => setLargeMode(false))
})

describe('my activities', () => {
  const listed = 'GET /signups'

  test('what is to come and what was, page by page', async () => {
    serve({ [listed]: ({ url }) => {
      if (url.includes('past')) return { signups: [], next: null }
      return url.includes('after=') ? { signups: [signupBrief('waiting', { id: idOf('Y'), title: '书法课', linePlace: 2 })], next: null } : { signups: [signupBrief('offered', { offeredUntil: at(11, 27, 9) })], next: 'more' }
    } })
    await openAs(MySignupsPage)
    expect(screen.getByText('轮到您了，明天 9:00 前决定')).toBeTruthy()
    await tap('再看一些')
    expect(screen.getByText('候补中，前面还有 1 位')).toBeTruthy()
    await tap('以前的', 'tab')
    expect(screen.getByText('还没有参加过的活动')).toBeTruthy()
  })

  test('nothing yet leads to what there is', async () => {
    serve({ [listed]: { signups: [], next: null } })
    await openAs(MySignupsPage)
    await tap('去看看活动')
    expect(fake.moves.at(-1)?.url).toBe('/packages/activities/list/index')
  })

  test('an error can be tried again', async () => {
    serve({ [listed]: refusal('overloaded') })
    await openAs(MySignupsPage)
    serve({ [listed]: { signups: [signupBrief('confirmed')], next: null } })
    await tap('重试')
    expect(screen.getByText('退役军人专场招聘会')).toBeTruthy()
  })
})
