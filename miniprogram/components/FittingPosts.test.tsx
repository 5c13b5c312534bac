import { act, fireEvent, render, screen } from '@testing-library/react'
import { type FittingPost } from '@shared/contract/posts'
import { consentTexts } from '@shared/text/consents'
import { beginVeteranSession } from '@/session/store'
import { refusal, sentTo, serve } from '@/test/network'
import { sampleId, settled, veteranMe } from '@/test/pages'
import { fake } from '@/test/taro'
import { FittingPosts } from './FittingPosts'

const post: FittingPost = {
  id: sampleId, title: '仓库管理员', employerName: '示例物流公司', street: null, place: '杨浦区', wage: { from: 5000, to: 8000 }, skills: ['叉车'], limits: '45岁以下', seats: 2, openUntil: '2099-12-31',
  ageCap: 45, reasons: [{ code: 'skill', text: '用得上您的技能：叉车' }], shutOut: null, interest: null,
}
const other: FittingPost = { ...post, id: sampleId.replace('V', 'W'), title: '门卫', reasons: [], shutOut: '单位写的是 45 岁以下。您想去的话，请服务站帮您问一问' }
const page = (posts: FittingPost[], given: object = {}) => ({ posts, next: null, total: posts.length, fitting: posts.filter(({ reasons }) => reasons.length > 0).length, ...given })
const interest = `POST /posts/${sampleId}/interest`
const activityId = sampleId.replace('V', 'X')

const open = async (answers: Parameters<typeof serve>[0], props: { activityId?: string; most?: number } = {}) => {
  beginVeteranSession('token', veteranMe)
  serve({ 'GET /posts/fitting': page([post, other]), ...answers })
  render(<FittingPosts personId={sampleId} {...props} />)
  await settled()
}
const tap = (name: string | RegExp, role = 'button') => act(async () => void fireEvent.click(screen.getByRole(role, { name })))

beforeEach(() => fake.reset())

test('what fits stands first with why; the rest stays, and a limit of age is told kindly', async () => {
  await open({})
  expect(screen.getAllByRole('list').map((list) => list.getAttribute('aria-label'))).toEqual(['适合您的岗位', '其他岗位'])
  for (const text of ['用得上您的技能：叉车', '单位写的是 45 岁以下。您想去的话，请服务站帮您问一问']) expect(screen.getByText(text)).toBeTruthy()
  await tap('看仓库管理员的详情')
  expect(screen.getByText('限 45 岁以下')).toBeTruthy()
})

test('one tap tells the station; the employer gets a name only where that was ticked', async () => {
  await open({ [interest]: { interest: {} } }, { activityId })
  await tap('对仓库管理员感兴趣')
  await tap('告诉服务站')
  expect(sentTo(interest)[0]?.data).toEqual({ personId: sampleId, activityId, consent: null })
  await tap('对仓库管理员感兴趣')
  await tap(consentTexts.postInterest, 'checkbox')
  await tap('告诉服务站')
  expect(sentTo(interest)[1]?.data).toEqual({ personId: sampleId, activityId, consent: { version: consentTexts.version, agreed: true } })
  expect(sentTo('GET /posts/fitting')[0]?.url).toContain(`activityId=${activityId}`)
})

test('what stands already says how far it is, and a refusal is told in the sheet', async () => {
  await open({ 'GET /posts/fitting': page([{ ...post, interest: { id: sampleId, state: { code: 'contacted', text: '已联系' } } }, { ...other, id: sampleId }]), [interest]: refusal('post_closed') })
  expect(screen.queryByRole('button', { name: '对仓库管理员感兴趣' })).toBeNull()
  expect(screen.getByText('已联系')).toBeTruthy()
  await tap('对门卫感兴趣')
  await tap('告诉服务站')
  expect(screen.getByText('这个岗位已经招满或者到期了，请看看别的')).toBeTruthy()
})

test('on the page of a fair a few are shown, with the way to all of them', async () => {
  await open({ 'GET /posts/fitting': page([post, other], { total: 86 }) }, { activityId, most: 1 })
  expect(screen.queryByText('门卫')).toBeNull()
  await tap('全部 86 个')
  expect(fake.moves.at(-1)?.url).toContain(`activityId=${activityId}`)
})

test('a fair without posts says so, and no answer offers another try', async () => {
  await open({ 'GET /posts/fitting': page([]) }, { activityId })
  expect(screen.getByText('这次还没有放出岗位')).toBeTruthy()
})
