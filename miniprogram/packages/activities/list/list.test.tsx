import { act, fireEvent, render, screen } from '@testing-library/react'
import { setLargeMode } from '@/session/largeMode'
import { endSession } from '@/session/store'
import { activityBrief, at, idOf, sessionOn, testNow } from '@/test/activities'
import { refusal, sentTo, serve } from '@/test/network'
import { openAs, sampleId, settled, veteranMe } from '@/test/pages'
import { fake } from '@/test/taro'
import ActivitiesPage from './index'

const list = 'GET /activities'
const days = 'GET /activity-days'
const person = { id: sampleId, name: '张建国', phone: '', residence: { text: '', unsure: false, outside: false }, registered: null, workplace: null, level: 'declared' as const }
const meAtHome = { ...veteranMe, account: { id: sampleId, person } }
const nextOf = (start: number, end: number) => {
  const { seats: _seats, ...next } = sessionOn('S', { startsAt: start, endsAt: end })
  return next
}
const tap = (role: string, name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole(role, { name })))
const lastUrl = () => sentTo(list).at(-1)?.url ?? ''

const open = async (activities: object[], more: Parameters<typeof serve>[0] = {}) => {
  serve({ [list]: { activities, next: null }, ...more })
  await openAs(ActivitiesPage, meAtHome)
}

beforeEach(() => {
  jest.useFakeTimers({ now: testNow })
  fake.reset()
})
afterEach(() => jest.useRealTimers())

test('a card says kind, title, next time, place, how far, what is left and until when, in words', async () => {
  await open([
    activityBrief('A', { distance: 1240 }),
    activityBrief('C', { title: '电工培训', seats: { places: 20, left: 0, waiting: 3 } }),
    activityBrief('D', { title: '书法课', comingSessions: 10, next: nextOf(at(12, 1, 9), at(12, 1, 10)), seats: { places: 20, left: 0, waiting: 0 } }),
    activityBrief('E', { title: '清明祭扫', isCancelled: true }),
  ])
  const card = screen.getByRole('button', { name: '招聘会，退役军人专场招聘会，12月5日 周六 9:00–11:30，江空间园区服务点 · 离您的街道约 1.2 公里，还剩 26 个名额' })
  expect(card.textContent).toContain('报名 12月3日 17:00 截止')
  for (const text of ['名额满了，3 人在候补', '名额满了，可以排候补', '后面还有 9 场', '已取消']) expect(screen.getByText(text)).toBeTruthy()
  fireEvent.click(card)
  expect(fake.moves.at(-1)?.url).toBe(`/packages/activities/detail/index?id=${idOf('A')}`)
})

test('a kind, nearness and “for me” are asked of the service', async () => {
  await open([activityBrief('A')])
  expect(lastUrl()).toContain('order=soonest')
  await tap('radio', '技能培训')
  await tap('radio', '离我近的在前')
  await tap('checkbox', '只看适合我的')
  for (const part of ['kind=training', 'order=nearest', 'forMe=yes']) expect(lastUrl()).toContain(part)
})

test('who has told no home is told why nearness says nothing, with the way to tell it', async () => {
  serve({ [list]: { activities: [], next: null } })
  endSession('veteran')
  render(<ActivitiesPage />)
  await settled()
  await tap('radio', '离我近的在前')
  expect(screen.getByText('填了住在哪里，才能排出离您近的。')).toBeTruthy()
  await tap('button', '去填写')
  expect(fake.moves.at(-1)?.url).toBe('/packages/record/sign-in/index')
})

test('the calendar says how many there are on a day; a tap shows that day, or from it on', async () => {
  await open([activityBrief('A')], { [days]: ({ url }) => ({ days: url.includes('2026-12') ? [{ day: '2026-12-05', sessions: 2 }] : [{ day: '2026-11-28', sessions: 1 }, { day: '2026-11-20', sessions: 4 }] }) })
  await tap('button', '按日历看')
  expect(screen.getByRole('button', { name: '11月28日 周六，1 场活动' }).textContent).toContain('1 场')
  // Days that are over cannot be chosen; weeks that are over are not shown.
  expect(screen.getByRole('button', { name: '11月24日 周二，没有活动' }).getAttribute('aria-disabled')).toBe('true')
  expect(screen.queryByRole('button', { name: /^11月20日/ })).toBeNull()
  await tap('button', '下个月')
  expect(screen.getByText('这个月 2 场')).toBeTruthy()
  await tap('button', '12月5日 周六，2 场活动')
  expect(screen.getByText('12月5日 周六的活动')).toBeTruthy()
  for (const part of ['fromDay=2026-12-05', 'untilDay=2026-12-05']) expect(lastUrl()).toContain(part)
  await tap('button', '从12月5日 周六起')
  expect(lastUrl()).not.toContain('untilDay')
  await tap('button', '不限日子')
  expect(lastUrl()).not.toContain('fromDay')
})

test('a calendar that was not read says so and can be read again', async () => {
  await open([activityBrief('A')], { [days]: refusal('overloaded') })
  await tap('button', '按日历看')
  expect(screen.getByText(/日历没有读出来/)).toBeTruthy()
  serve({ [list]: { activities: [], next: null }, [days]: { days: [{ day: '2026-11-28', sessions: 1 }] } })
  await tap('button', '重试')
  expect(screen.getByText('这个月 1 场')).toBeTruthy()
})

test('in 长辈版 the calendar is the same, with all its words', async () => {
  act(() => setLargeMode(true))
  await open([activityBrief('A')], { [days]: { days: [{ day: '2026-11-28', sessions: 12 }] } })
  await tap('button', '按日历看')
  expect(screen.getByRole('button', { name: '11月28日 周六，12 场活动' }).textContent).toContain('12 场')
  act(() => setLargeMode(false))
})

test('nothing found leads back to all, nothing at all to the station, and an error to another try', async () => {
  await open([])
  expect(screen.getByText('这里还没有活动')).toBeTruthy()
  await tap('radio', '宣讲讲座')
  expect(screen.getByText('没有找到合适的活动')).toBeTruthy()
  await tap('button', '看全部活动')
  expect(lastUrl()).not.toContain('kind=')
  serve({ [list]: refusal('overloaded') })
  await tap('radio', '招聘会')
  expect(screen.getByText('没有打开')).toBeTruthy()
  serve({ [list]: { activities: [activityBrief('A')], next: null } })
  await tap('button', '重试')
  expect(screen.getByText('退役军人专场招聘会')).toBeTruthy()
})
