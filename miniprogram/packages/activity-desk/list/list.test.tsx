import { cleanup, render, screen } from '@testing-library/react'
import { type StaffRole, type UnitKind } from '@shared/domain/roles'
import { content, activityId, draft, keptActivity, sessionId, signInStaff, tap, type, unit } from '@/test/keptActivity'
import { refusal, sentTo, serve } from '@/test/network'
import { settled } from '@/test/pages'
import { fake } from '@/test/taro'
import { forgetTaps } from '@/platform/navigation'
import ActivitiesDeskPage from './index'

const list = 'GET /staff/activities'
const one = `GET /staff/activities/${activityId}`
const open = async (answers: Parameters<typeof serve>[0] = {}, { role = 'lead', kind = 'street', params = {} }: { role?: StaffRole; kind?: UnitKind; params?: Record<string, string> } = {}) => {
  fake.params = params
  serve({ [list]: { activities: [keptActivity()], next: null, mayAddFor: [unit] }, [one]: { activity: keptActivity() }, ...answers })
  signInStaff(role, kind)
  render(<ActivitiesDeskPage />)
  await settled()
}

beforeEach(() => fake.reset())

test('the list says what, whose and how full', async () => {
  await open()
  for (const text of ['政策宣讲', '五角场街道', '共 60 个名额，还剩 20 个，3 人候补']) expect(screen.getByText(text)).toBeTruthy()
})

test('each tab is read from the service; an empty one says what to do next', async () => {
  await open({ [list]: { activities: [], next: null, mayAddFor: [] } })
  await tap('已取消', 'tab')
  expect(sentTo(list).at(-1)?.url).toContain('tab=cancelled')
  expect(screen.getByText('没有取消的活动')).toBeTruthy()
  expect(screen.queryByText('办一场活动')).toBeNull()
})

test('a failed reading says so and is tried again', async () => {
  await open({ [list]: refusal('internal') })
  expect(screen.getByText('重试')).toBeTruthy()
})

test('a new one needs a kind and a name, is made once, and opens in the editor', async () => {
  const create = 'POST /staff/activities'
  await open({ [create]: { activity: draft() } })
  await tap('办一场活动')
  await tap('技能培训', 'radio')
  await tap('开始写')
  expect(sentTo(create)).toEqual([])
  await type('叫什么', '家政护理班')
  await tap('开始写')
  expect(sentTo(create)[0]?.data).toMatchObject({ unitId: unit.id, content: { kind: 'training', mode: 'order_based', title: '家政护理班', signupScope: 'whole', sessions: [] } })
  expect(fake.moves.at(-1)?.url).toBe(`/packages/activity-desk/editor/index?id=${activityId}`)
})

test('cancelling needs a reason and says before how many are told', async () => {
  const cancel = `POST /staff/activities/${activityId}/cancellation`
  await open({ [cancel]: { activity: keptActivity({ state: { code: 'cancelled', text: '已取消' }, may: ['signups'] }) } }, { params: { id: activityId } })
  await tap('取消活动')
  expect(screen.getByText(/已经报名和候补的 43 人会收到消息/)).toBeTruthy()
  await tap('取消活动')
  expect(sentTo(cancel)).toEqual([])
  await type('为什么取消', '因台风不办了')
  await tap('取消活动')
  expect(sentTo(cancel)[0]?.data).toEqual({ version: 4, reason: '因台风不办了' })
  expect(screen.queryByText('现场签到')).toBeNull()
})

test('only what the service allows can be tapped', async () => {
  await open({ [one]: { activity: keptActivity({ may: ['signups'] }) } }, { params: { id: activityId } })
  expect(screen.getByText('报名名单')).toBeTruthy()
  for (const text of ['修改', '现场签到', '取消活动']) expect(screen.queryByText(text)).toBeNull()
})

test('posts are chosen for a fair alone', async () => {
  await open({}, { params: { id: activityId } })
  expect(screen.queryByText('招聘岗位')).toBeNull()
  cleanup()
  await open({ [one]: { activity: keptActivity({ kind: { code: 'livestream', text: '直播送岗' } }) } }, { params: { id: activityId } })
  await tap('招聘岗位')
  expect(fake.moves.at(-1)?.url).toBe(`/packages/activity-desk/posts/index?id=${activityId}`)
})

beforeEach(forgetTaps)

const door = `/packages/activity-desk/door/index?session=${sessionId}&activity=${activityId}`

test('the door is opened at the only session at once', async () => {
  await open({}, { params: { id: activityId } })
  await tap('现场签到')
  expect(fake.moves.at(-1)?.url).toBe(door)
})

test('the door asks at which session one stands where there are several', async () => {
  const [first] = content.sessions
  const later = { ...(first as NonNullable<typeof first>), id: 'later', startsAt: (first?.startsAt ?? 0) + 86_400_000, endsAt: (first?.endsAt ?? 0) + 86_400_000 }
  await open({ [one]: { activity: keptActivity({ content: { ...content, sessions: [...content.sessions, later] } }) } }, { params: { id: activityId } })
  await tap('现场签到')
  await tap('12月5日 周六 9:00–11:00，街道服务站二楼')
  expect(fake.moves.at(-1)?.url).toBe(door)
})

test('somebody of a partner point keeps none, and nothing is read for them', async () => {
  await open({}, { role: 'partner', kind: 'partner' })
  expect(screen.getByText('活动由街道、居委服务站和区里的工作人员来办')).toBeTruthy()
  expect(sentTo(list)).toEqual([])
})
