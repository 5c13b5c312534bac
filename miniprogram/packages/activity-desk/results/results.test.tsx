import { render, screen, within } from '@testing-library/react'
import { type ActivitySummary } from '@shared/contract/staffActivities'
import { activityId, idOf, keptActivity, sessionId, signInStaff, staffSignup, tap, type } from '@/test/keptActivity'
import { sentTo, serve } from '@/test/network'
import { settled } from '@/test/pages'
import { fake } from '@/test/taro'
import JobFollowUpsPage from '../follow-ups/index'
import ActivityResultsPage from './index'

const path = `/staff/activities/${activityId}`
const summary: ActivitySummary = {
  seats: { places: 60, left: 20, waiting: 3 }, confirmed: 40, attended: 30, cancelled: 2, waiting: 3, byStaff: 5, sessions: [{ id: sessionId, startsAt: 0, expected: 40, attended: 30 }],
  streets: [{ key: 'a', text: '五角场街道', count: 25 }, { key: 'other', text: '其他', count: 15 }], groups: [], ratings: [], signupsByDay: [], results: [{ key: 'passed', text: '结业', count: 12 }], comments: [{ at: 0, text: '讲得清楚' }], jobFound: 8,
}
const training = keptActivity({ kind: { code: 'training', text: '技能培训' } })
const outcome = { result: null, certificateNumber: null, jobFound: null, employer: '', jobDay: null, followUps: [] }
const [read, save] = [`GET /staff/signups/${idOf('P')}/outcome`, `POST /staff/signups/${idOf('P')}/outcome`]

const open = async (activity = keptActivity(), answers: Parameters<typeof serve>[0] = {}) => {
  fake.params = { id: activityId }
  serve({ [`GET ${path}`]: { activity }, [`GET ${path}/summary`]: { summary }, [`GET ${path}/signups`]: { signups: [staffSignup({ attended: [sessionId] })], next: null }, [read]: { signup: staffSignup(), outcome }, ...answers })
  signInStaff()
  render(<ActivityResultsPage />)
  await settled()
}

beforeEach(() => fake.reset())

test('the bars are heard as a table: words and numbers, row by row', async () => {
  await open()
  const table = screen.getByRole('table', { name: '来自哪个街道' })
  expect(within(table).getAllByRole('columnheader', { hidden: true }).map(({ textContent }) => textContent)).toEqual(['分组', '人数'])
  expect(within(table).getAllByRole('row').slice(1).map(({ textContent }) => textContent)).toEqual(['五角场街道25', '其他15'])
  expect(screen.getByText('占报上名的 75%')).toBeTruthy()
  expect(screen.getByText('到 30，应到 40')).toBeTruthy()
})

test('results of people are of trainings alone; what people wrote is read', async () => {
  await open()
  expect(screen.queryByText('培训结果')).toBeNull()
  await tap('大家的意见', 'tab')
  expect(screen.getByText('讲得清楚')).toBeTruthy()
})

test('a result with a job is saved with the day, and says that somebody will ask again', async () => {
  const followUps = [{ day: '2026-12-26', isDone: false, text: '' }]
  await open(training, { [save]: { signup: staffSignup({ version: 3 }), outcome: { ...outcome, followUps } } })
  await tap('培训结果', 'tab')
  await tap(/^样例老周，还没有登记结果/)
  await tap('结业', 'radio')
  await tap('找到了', 'radio')
  await tap('保存')
  expect(sentTo(save)).toEqual([])
  await tap('还没有', 'radio')
  await tap('保存')
  expect(sentTo(save)[0]?.data).toEqual({ version: 2, result: 'passed', certificateNumber: null, jobFound: false, employer: '', jobDay: null })
  expect(screen.getByText('该在 12月26日 周六 问')).toBeTruthy()
})

test('asking again is recorded from the list of what is due', async () => {
  const record = `POST /staff/signups/${idOf('P')}/follow-ups`
  serve({ 'GET /staff/follow-ups': { followUps: [{ signupId: idOf('P'), activityTitle: '家政护理班', name: '样例老周', phone: '13900000000', employer: '示例公司', day: '2026-01-05' }], next: null }, [record]: { signup: staffSignup(), outcome } })
  signInStaff()
  render(<JobFollowUpsPage />)
  await settled()
  expect(screen.getByText('已过日子')).toBeTruthy()
  await tap('记下回访：样例老周')
  await type('现在怎么样', '还在干')
  await tap('记下')
  expect(sentTo(record)[0]?.data).toEqual({ day: '2026-01-05', text: '还在干' })
})

test('no number is no page full of noughts', async () => {
  await open(keptActivity(), { [`GET ${path}/summary`]: { summary: { ...summary, confirmed: 0, cancelled: 0, waiting: 0 } } })
  expect(screen.getByText('还没有数字')).toBeTruthy()
})
