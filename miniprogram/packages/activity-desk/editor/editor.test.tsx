import { act, cleanup, render, screen } from '@testing-library/react'
import { type KeptActivity } from '@shared/contract/staffActivities'
import { forgetAllKept } from '@/platform/kept'
import { activityId, content, draft, keptActivity, signInStaff, tap, type } from '@/test/keptActivity'
import { later, refusal, sentTo, serve } from '@/test/network'
import { settled } from '@/test/pages'
import { fake } from '@/test/taro'
import ActivityEditorPage from './index'

const path = `/staff/activities/${activityId}`
const [read, save, publish, change] = [`GET ${path}`, `POST ${path}`, `POST ${path}/publication`, `POST ${path}/change`]

const open = async (activity: KeptActivity, answers: Parameters<typeof serve>[0] = {}) => {
  fake.params = { id: activityId }
  serve({ [read]: { activity }, 'GET /areas': { streets: [{ code: 'wujiaochang', name: '五角场街道', communities: [] }] }, 'POST /staff/activity-audience': { people: 1325, isFew: false }, ...answers })
  signInStaff()
  render(<ActivityEditorPage />)
  await settled()
}
const pause = () => act(async () => void (await jest.advanceTimersByTimeAsync(1000)))

beforeEach(() => {
  fake.reset()
  forgetAllKept()
  jest.useFakeTimers()
})
afterEach(() => jest.useRealTimers())

test('a draft saves itself a moment after the last key, once, and says when', async () => {
  await open(draft(), { [save]: ({ data }: { data: unknown }) => ({ activity: draft({ version: 5, content: (data as { content: typeof content }).content, updatedAt: Date.parse('2026-11-26T10:42+08:00') }) }) })
  await type('名称', '政策宣讲会')
  await type('名称', '政策宣讲会二')
  expect(sentTo(save)).toEqual([])
  await pause()
  expect(sentTo(save)).toHaveLength(1)
  expect(sentTo(save)[0]?.data).toMatchObject({ version: 4, content: { title: '政策宣讲会二' } })
  expect(screen.getByText('已自动保存 10:42')).toBeTruthy()
})

test('what cannot be saved is told beside its field, is not sent, and is not lost', async () => {
  await open(draft())
  await type('名称', '宣')
  await pause()
  expect(screen.getByText('名称至少 2 个字')).toBeTruthy()
  expect(screen.getByText('有 1 处要改好才能保存，写的都还在')).toBeTruthy()
  expect(sentTo(save)).toEqual([])
})

test('without a network the words stay, also when the page is opened again, and go when it is saved again', async () => {
  await open(draft())
  await type('名称', '断网时写的')
  await act(async () => void (await jest.advanceTimersByTimeAsync(6000)))
  expect(screen.getByText('没有保存到，写的都还在这台设备上')).toBeTruthy()
  cleanup()
  await open(draft())
  expect(screen.getAllByDisplayValue('断网时写的').length).toBe(1)
  await act(async () => void (await jest.advanceTimersByTimeAsync(6000)))
  serve({ [save]: { activity: draft({ version: 5, content: { ...content, title: '断网时写的' } }) } })
  await tap('再存一次')
  await settled()
  expect(screen.getByText(/^已自动保存/)).toBeTruthy()
})

test('somebody else saved meanwhile: mine or theirs is chosen, nothing is thrown away unasked', async () => {
  let isStale = true
  await open(draft(), { [save]: () => (isStale ? refusal('stale_version') : { activity: draft({ version: 10, content: { ...content, title: '我写的' } }) }) })
  await type('名称', '我写的')
  await pause()
  expect(screen.getByText('别的同事刚刚改过这份草稿。')).toBeTruthy()
  isStale = false
  serve({ [read]: { activity: draft({ version: 9, content: { ...content, title: '同事写的' } }) }, [save]: { activity: draft({ version: 10, content: { ...content, title: '我写的' } }) } })
  await tap('用我写的')
  await pause()
  expect(sentTo(save).at(-1)?.data).toMatchObject({ version: 9, content: { title: '我写的' } })
})

test('the number of people is said as about so many', async () => {
  await open(draft())
  await pause()
  expect(screen.getByText('约 1,325 人')).toBeTruthy()
})

test('nothing is published that lacks a place or a time; what is missing stands beside its field', async () => {
  await open(draft({ content: { ...content, sessions: [] } }))
  await tap('发布前看一下')
  expect(screen.getByText('至少要有一场')).toBeTruthy()
  expect(screen.queryByText('发布这次活动')).toBeNull()
})

test('before it is published it says who will see it and who may come; two taps publish once', async () => {
  const answer = later<object>()
  await open(draft(), { [publish]: () => answer.promise })
  await tap('发布前看一下')
  await pause()
  expect(screen.getByText('所有打开小程序的人都能看到。')).toBeTruthy()
  expect(screen.getByText('杨浦区内都可以参加，约 1,325 人')).toBeTruthy()
  await tap('发布')
  await act(async () => undefined)
  await tap(/^(发布|正在发布…)$/)
  expect(sentTo(publish)).toHaveLength(1)
  expect(sentTo(publish)[0]?.data).toEqual({ version: 4 })
  answer.resolve({ activity: keptActivity({ version: 5 }) })
  await settled()
  expect(fake.moves.at(-1)?.url).toContain('packages/activity-desk/list/index')
})

test('of what is published nothing is sent before one has seen what changes and how many are told', async () => {
  await open(keptActivity(), { [change]: { activity: keptActivity({ version: 5 }) } })
  await type('地点名称', '街道服务站三楼')
  await pause()
  expect(sentTo(save)).toEqual([])
  expect(screen.getByText('改动还没有发出去，只在这台设备上')).toBeTruthy()
  await tap('看看改了什么')
  expect(screen.getByText('12月5日 周六 9:00–11:00 的地点：街道服务站二楼 改成 街道服务站三楼')).toBeTruthy()
  expect(screen.getByText('已经报名和候补的 43 人会收到消息，看到改了什么。')).toBeTruthy()
  expect(sentTo(change)).toEqual([])
  await tap('发出改动')
  expect(sentTo(change)[0]?.data).toMatchObject({ version: 4, content: { sessions: [{ place: '街道服务站三楼' }] } })
})

test('fewer places than are taken: the sentence is there, and what was typed, too', async () => {
  await open(keptActivity(), { [change]: refusal('places_taken', { least: 40 }) })
  await type('这一场的名额', '10')
  await tap('看看改了什么')
  await tap('发出改动')
  expect(screen.getByText('名额不能少于已经报名的人数，请看一下再改')).toBeTruthy()
  await tap('关闭')
  expect(screen.getByDisplayValue('10')).toBeTruthy()
})

test('the preview is a tab on a phone and shows what is typed', async () => {
  await open(draft())
  await type('一句话介绍', '带上身份证')
  await tap('看预览', 'tab')
  expect(screen.getByText('带上身份证')).toBeTruthy()
  expect(screen.getByText('个，共 60 个')).toBeTruthy()
})

test('a clerk who may not publish is told who does', async () => {
  await open(draft({ may: ['edit'] }))
  expect(screen.getByText('草稿写好了。请负责人、编辑或管理员来发布。')).toBeTruthy()
  expect(screen.queryByText('发布前看一下')).toBeNull()
})

test('what is over is not edited', async () => {
  await open(keptActivity({ may: ['signups', 'results'] }))
  expect(screen.getByText('这次活动现在不能修改')).toBeTruthy()
})
