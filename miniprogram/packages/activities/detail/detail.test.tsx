import { act, fireEvent, render, screen } from '@testing-library/react'
import { type Activity } from '@shared/contract/activities'
import { forgetTaps } from '@/platform/navigation'
import { forgetQuestion, takeQuestion } from '@/session/question'
import { setLargeMode } from '@/session/largeMode'
import { endSession } from '@/session/store'
import { activityBrief, activityOf, at, idOf, sessionOn, signupBrief, signupOf, standingOf, testNow } from '@/test/activities'
import { later, refusal, sentTo, serve } from '@/test/network'
import { openAs, settled } from '@/test/pages'
import { fake } from '@/test/taro'
import ActivityPage from './index'

const read = `GET /activities/${idOf('A')}`
const signUp = `POST /activities/${idOf('A')}/signups`
const tap = (name: string | RegExp, role = 'button') => act(async () => void fireEvent.click(screen.getByRole(role, { name })))
const lastMove = () => fake.moves.at(-1)?.url

const open = async (change: Partial<Activity> = {}, more: Parameters<typeof serve>[0] = {}) => {
  serve({ [read]: { activity: activityOf(change) }, ...more })
  await openAs(ActivityPage)
}

beforeEach(() => {
  jest.useFakeTimers({ now: testNow })
  fake.reset()
  forgetTaps()
  fake.params = { id: idOf('A') }
})
afterEach(() => jest.useRealTimers())

test('it says whether there is a place, when, where, for whom and by whom', async () => {
  await open({ distance: 800 })
  for (const text of ['26', '个，共 120 个', '您可以参加', '12月5日 周六 9:00–11:30', '12月3日 17:00 截止报名', '江空间园区服务点', '具体位置待公布，公布后通知您 · 离您的街道约 800 米', '退役军人和家属', '主办：杨浦区退役军人事务局', '请带简历。']) expect(screen.getByText(text)).toBeTruthy()
  expect(screen.getByRole('img', { name: '共 120 个名额，还剩 26 个' })).toBeTruthy()
})

test('with nothing to ask one tap signs up, once however often it is tapped, and leads to the ticket', async () => {
  const answer = later<object>()
  await open({}, { [signUp]: () => answer.promise })
  await tap('我要报名')
  expect(screen.getByRole('button', { name: '正在报名…' }).getAttribute('aria-disabled')).toBe('true')
  await tap('正在报名…')
  await act(async () => answer.resolve({ signup: signupOf('confirmed') }))
  expect(sentTo(signUp)).toHaveLength(1)
  expect(sentTo(signUp)[0]?.data).toEqual({ personId: idOf('P'), sessionId: idOf('S'), mayWait: false, answers: {}, group: null, isAgeRight: false, consent: null })
  expect(lastMove()).toBe(`/packages/activities/signup/index?id=${idOf('U')}`)
})

test('a try that got no answer goes again under the same key', async () => {
  await open({}, { [signUp]: refusal('overloaded') })
  await tap('我要报名')
  expect(screen.getByText(/现在用的人多/)).toBeTruthy()
  serve({ [read]: { activity: activityOf() }, [signUp]: { signup: signupOf('confirmed') } })
  await tap('我要报名')
  const keys = sentTo(signUp).map(({ header }) => header['Idempotency-Key'])
  expect(new Set(keys).size).toBe(1)
})

test('a seat that went meanwhile is said, and the button then stands for the line', async () => {
  let activity = activityOf()
  serve({ [read]: () => ({ activity }), [signUp]: ({ data }) => ((data as { mayWait: boolean }).mayWait ? { signup: signupOf('waiting') } : refusal('signup_refused', { obstacle: 'full' })) })
  await openAs(ActivityPage)
  activity = activityOf({ standings: [standingOf('wait', { obstacle: 'full' })], sessions: [sessionOn('S', { seats: { places: 120, left: 0, waiting: 1 } })], seats: { places: 120, left: 0, waiting: 1 } })
  await tap('我要报名')
  expect(screen.getByText('名额满了，可以先排候补。')).toBeTruthy()
  expect(screen.getByText(/现在有 1 人在候补/)).toBeTruthy()
  await tap('排候补')
  expect(sentTo(signUp).map(({ data }) => (data as { mayWait: boolean }).mayWait)).toEqual([false, true])
})

test('what is full offers the other sessions with a place, and others of its kind', async () => {
  const second = sessionOn('T', { startsAt: at(12, 6, 9), endsAt: at(12, 6, 11) })
  await open({
    sessions: [sessionOn('S', { seats: { places: 10, left: 0, waiting: 2 } }), second], standings: [standingOf('wait', { obstacle: 'full' }), standingOf('sign_up', { sessionId: second.id })],
    instead: [activityBrief('I', { title: '另一场招聘会' })],
  })
  // What one can sign up for is shown first.
  expect(screen.getByRole('radio', { name: /12月6日/ }).getAttribute('aria-checked')).toBe('true')
  await tap(/12月5日/, 'radio')
  expect(screen.getByText('名额满了，可以先排候补')).toBeTruthy()
  await tap('12月6日 周日 9:00–11:00')
  expect(screen.getByRole('button', { name: '我要报名' })).toBeTruthy()
  await tap(/12月5日/, 'radio')
  await tap(/另一场招聘会/)
  expect(lastMove()).toBe(`/packages/activities/detail/index?id=${idOf('I')}`)
})

test('a clash leads to the sign-up that clashes', async () => {
  await open({ standings: [standingOf('no', { obstacle: 'clash', blockedBy: { signupId: idOf('X'), title: '电工培训', startsAt: at(12, 5, 8) } })] })
  expect(screen.getByText('和您报的另一场活动时间冲突。')).toBeTruthy()
  expect(screen.getByRole('button', { name: '现在不能报名' }).getAttribute('aria-disabled')).toBe('true')
  await tap(/看您报的“电工培训”/)
  expect(lastMove()).toBe(`/packages/activities/signup/index?id=${idOf('X')}`)
})

test('who has not said who they are is led there', async () => {
  await open({ standings: [standingOf('no', { obstacle: 'profile_missing' })] })
  await tap('去填我的资料')
  expect(lastMove()).toBe('/packages/record/profile/index')
})

test('where the station may know a way around, it can be asked, and the activity is named already', async () => {
  await open({ standings: [standingOf('no', { obstacle: 'outside_area' })] })
  await tap('问服务站')
  expect(lastMove()).toContain('serviceKey=consultation')
  expect(takeQuestion('consultation', {})).toEqual({ question: '想问活动“退役军人专场招聘会”：' })
  forgetQuestion()
})

test.each([['not_open_yet', '12月1日 9:00 开始报名', { signupFrom: at(12, 1, 9) }], ['signup_over', '报名已经截止。', {}]] as const)('%s is said plainly', async (obstacle, text, change) => {
  await open({ ...change, standings: [standingOf('no', { obstacle })] })
  expect(screen.getAllByText(text).length).toBeGreaterThan(0)
})

test('full and about to begin offers no line', async () => {
  await open({ standings: [standingOf('no', { obstacle: 'full' })] })
  expect(screen.getByText('名额满了，快开始了，不再排候补。')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '排候补' })).toBeNull()
})

test('whoever signed up sees it, and the button leads there', async () => {
  await open({ standings: [standingOf('no', { obstacle: 'signed_up_already' })], signups: [signupBrief('waiting', { linePlace: 3 })] })
  expect(screen.getByText('候补中，前面还有 2 位')).toBeTruthy()
  await tap('我的报名')
  expect(lastMove()).toBe(`/packages/activities/signup/index?id=${idOf('U')}`)
})

test('with something to ask, or somebody to help, the button leads to the page that asks', async () => {
  await open({ standings: [standingOf('sign_up'), standingOf('sign_up', { personId: idOf('H'), personName: '李桂芳' })] })
  await tap('我要报名')
  expect(sentTo(signUp)).toEqual([])
  expect(lastMove()).toBe(`/packages/activities/join/index?id=${idOf('A')}&sessionId=${idOf('S')}`)
})

test('without a session it shows everything and leads to signing in', async () => {
  endSession('veteran')
  serve({ [read]: { activity: activityOf({ standings: [] }) } })
  render(<ActivityPage />)
  await settled()
  expect(screen.getByText('26')).toBeTruthy()
  await tap('登录后报名')
  expect(lastMove()).toBe('/packages/record/sign-in/index')
})

test('what is cancelled says so and offers others', async () => {
  await open({ isCancelled: true, standings: [standingOf('no', { obstacle: 'cancelled' })] })
  expect(screen.getByText(/这次活动取消了。报过名的/)).toBeTruthy()
  await tap('看别的活动')
  expect(lastMove()).toBe('/packages/activities/list/index')
})

test('a course is signed up for as a whole, all its dates in sight', async () => {
  const lessons = [sessionOn('S', { seats: null }), sessionOn('T', { seats: null, startsAt: at(12, 12, 9), endsAt: at(12, 12, 11) })]
  await open({ signupScope: 'whole', sessions: lessons, standings: [standingOf('sign_up', { sessionId: null })] }, { [signUp]: { signup: signupOf('confirmed') } })
  expect(screen.getByText('一共 2 次，报一次名都可以来')).toBeTruthy()
  await tap('我要报名')
  expect(sentTo(signUp)[0]?.data).toMatchObject({ sessionId: null })
})

test('an error says what happened and is tried again', async () => {
  serve({ [read]: refusal('not_found') })
  await openAs(ActivityPage)
  expect(screen.getByText('没有打开')).toBeTruthy()
  serve({ [read]: { activity: activityOf() } })
  await tap('重试')
  expect(screen.getByText('您可以参加')).toBeTruthy()
})

test('in 长辈版 the same is there', async () => {
  act(() => setLargeMode(true))
  await open()
  expect(document.querySelector('.elder')).toBeTruthy()
  expect(screen.getByRole('button', { name: '我要报名' })).toBeTruthy()
  act(() => setLargeMode(false))
})
