import { act, fireEvent, screen } from '@testing-library/react'
import { type OpenPost } from '@shared/contract/employers'
import { sentTo, serve } from '@/test/network'
import { openAs, sampleId } from '@/test/pages'
import { fake } from '@/test/taro'
import StationPeoplePage from '../people/index'
import PostsPage from './index'

const post: OpenPost = {
  id: sampleId, title: '保安队长', employerName: '示例物业公司', street: { code: '005', name: '五角场街道' }, place: '万达广场', wage: { from: 5000, to: 8000 }, skills: ['安保', '消防'], limits: '45 岁以下', seats: 2, openUntil: '2026-12-31',
}
const areas = { streets: [{ code: '005', name: '五角场街道', communities: [] }] }

beforeEach(() => fake.reset())

test('a post says what it pays, asks and until when; whoever wants it asks the station', async () => {
  serve({ 'GET /posts': { posts: [post, { ...post, id: sampleId.replace('V', 'W'), title: '仓管员', wage: { from: null, to: null }, seats: null }], next: null }, 'GET /areas': areas })
  await openAs(PostsPage)
  for (const text of ['5,000–8,000 元/月', '工资面议', '招 2 人 · 12月31日截止', '人数未写 · 12月31日截止']) expect(screen.getByText(text)).toBeTruthy()
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '想去保安队长，告诉服务站' })))
  expect(fake.moves.at(-1)?.url).toContain('serviceKey=consultation')
})

test('posts are looked for in one street; none there leads back to all', async () => {
  serve({ 'GET /posts': { posts: [], next: null }, 'GET /areas': areas })
  await openAs(PostsPage)
  expect(screen.getByText('现在没有开放的岗位')).toBeTruthy()
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: /^工作地点/ })))
  await act(async () => void fireEvent.click(screen.getByRole('option', { name: '五角场街道' })))
  expect(sentTo('GET /posts').at(-1)?.url).toContain('street=005')
  expect(screen.getByText('这个街道现在没有开放的岗位')).toBeTruthy()
})

test('people of a station are shown by role, and by name where they agreed', async () => {
  fake.params = { unitId: sampleId }
  serve({ [`GET /units/${sampleId}/people`]: {
    unit: { id: sampleId, kind: 'street', name: '五角场街道退役军人服务站', shortName: '五角场街道' }, staff: [{ role: { code: 'clerk', text: '经办' }, count: 2 }],
    people: [{ role: { code: 'party_secretary', text: '兵支书' }, named: [{ name: '李志强', tasks: '每周三在活动室' }], unnamed: 1 }, { role: { code: 'volunteer', text: '志愿者' }, named: [], unnamed: 4 }],
  } })
  await openAs(StationPeoplePage)
  for (const text of ['2 位', '李志强', '每周三在活动室', '另有 1 位没有公开姓名', '4 位，没有公开姓名']) expect(screen.getByText(text)).toBeTruthy()
})
