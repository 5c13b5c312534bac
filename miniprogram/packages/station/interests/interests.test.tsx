import { act, fireEvent, screen } from '@testing-library/react'
import { type Me } from '@shared/contract/identity'
import { type OwnInterest } from '@shared/contract/posts'
import { sentTo, serve } from '@/test/network'
import { openAs, sampleId } from '@/test/pages'
import { fake } from '@/test/taro'
import PostsPage from '../posts/index'
import MyInterestsPage from './index'

const unit = { id: sampleId, kind: 'street', name: '五角场街道退役军人服务站', shortName: '五角场街道' } as const
const person = { id: sampleId, name: '张建国', phone: '13812345678', residence: { text: '', unsure: false, outside: false }, registered: null, workplace: null, level: 'declared' } as const
const me = { account: { id: sampleId, person }, staff: null, csrfToken: null } as Me
const interest: OwnInterest = {
  id: sampleId, personId: sampleId, post: { id: sampleId, title: '保安队长', employerName: '示例物业公司', limits: '', ageCap: null, isOpen: true }, state: { code: 'contacted', text: '已联系' }, at: 0, station: unit, hasConsent: true,
  steps: [{ id: sampleId, at: Date.parse('2026-11-26T10:00:00+08:00'), what: { code: 'contacted', text: '已联系' }, unit }], mayWithdraw: true,
}
const tap = (name: string | RegExp, role = 'button') => act(async () => void fireEvent.click(screen.getByRole(role, { name })))

beforeEach(() => fake.reset())

test('somebody reads what the station did, and takes an interest back after a question', async () => {
  const withdrawal = `POST /interests/${sampleId}/withdrawal`
  serve({ 'GET /people': { people: [] }, 'GET /interests': { interests: [interest], next: null }, [withdrawal]: { interest } })
  await openAs(MyInterestsPage, me)
  expect(screen.getByText('由五角场街道退役军人服务站跟进')).toBeTruthy()
  expect(screen.getByText(/五角场街道 · 已联系$/)).toBeTruthy()
  fake.confirms = false
  await tap('不想去保安队长了')
  expect(sentTo(withdrawal)).toEqual([])
  fake.confirms = true
  await tap('不想去保安队长了')
  expect(sentTo(withdrawal)).toHaveLength(1)
})

test('without any the way to the posts is shown', async () => {
  serve({ 'GET /people': { people: [] }, 'GET /interests': { interests: [], next: null } })
  await openAs(MyInterestsPage, me)
  await tap('看招聘岗位')
  expect(fake.moves.at(-1)?.url).toContain('packages/station/posts')
})

test('posts are looked at for oneself or for somebody whom one helps', async () => {
  const helpedId = sampleId.replace('V', 'W')
  serve({ 'GET /people': { people: [{ id: helpedId, name: '李德福' }] }, 'GET /posts/fitting': { posts: [], next: null, total: 0, fitting: 0 } })
  await openAs(PostsPage, me)
  await tap('李德福', 'radio')
  expect(sentTo('GET /posts/fitting').map(({ url }) => url.includes(helpedId))).toEqual([false, true])
})
