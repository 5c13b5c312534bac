import { act, fireEvent, render, screen } from '@testing-library/react'
import { type WholeInterest } from '@shared/contract/interests'
import { beginStaffSession } from '@/session/store'
import { refusal, sentTo, serve } from '@/test/network'
import { sampleId as id, settled } from '@/test/pages'
import { fake } from '@/test/taro'
import InterestsPage from './index'

const unit = { id, kind: 'street', name: '五角场街道退役军人服务站', shortName: '五角场街道' } as const
const interest = {
  id, at: 0, state: { code: 'open', text: '等服务站联系' }, post: { id, title: '保安队长', employerName: '示例物业公司', limits: '45岁以下', ageCap: 45, isOpen: true }, employerId: id, name: '张*国', phone: '138****5678', isMasked: true, station: unit, hasConsent: false,
  nextContactDay: null, isLate: false, version: 3,
} as const
const whole: WholeInterest = { interest: { ...interest, name: '张建国', phone: '13812345678', isMasked: false }, personId: id, steps: [], may: [{ code: 'contacted', text: '已联系' }, { code: 'hired', text: '录用了' }] }

const open = async (answers: Parameters<typeof serve>[0] = {}, params: Record<string, string> = { id }) => {
  fake.params = params
  serve({ 'GET /staff/interests': { interests: [interest], next: null }, [`GET /staff/interests/${id}`]: whole, ...answers })
  beginStaffSession({ account: null, staff: { id, name: '周静', assignments: [{ unit, role: 'clerk' }] }, csrfToken: 'csrf' })
  render(<InterestsPage />)
  await settled()
}
const tap = (name: string | RegExp, role = 'button') => act(async () => void fireEvent.click(screen.getAllByRole(role, { name }).at(-1) as HTMLElement))
const type = (label: string, value: string) => act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value } }))

beforeEach(() => fake.reset())

test('the list is masked, by what is open and what has an end', async () => {
  await open({}, {})
  expect(screen.getByText('张*国 138****5678')).toBeTruthy()
  await tap('有结果的', 'tab')
  expect(sentTo('GET /staff/interests').at(-1)?.url).toContain('tab=closed')
  await tap(/^张\*国，保安队长/)
  expect(fake.moves.at(-1)?.url).toContain(`id=${id}`)
})

test('a step is written down for what was seen; what somebody else did meanwhile is told', async () => {
  const steps = `POST /staff/interests/${id}/steps`
  await open({ [steps]: refusal('stale_version') })
  expect(screen.getByText('张建国 13812345678')).toBeTruthy()
  expect(screen.getByText('本人没有同意，请由站里联系单位')).toBeTruthy()
  await tap('记一步')
  await tap('保存')
  expect(sentTo(steps)).toEqual([])
  await tap('录用了', 'radio')
  await type('说明', '下周上班')
  await tap('保存')
  expect(sentTo(steps)[0]?.data).toEqual({ version: 3, what: 'hired', note: '下周上班', nextContactDay: null })
  expect(screen.getByText('内容刚刚在别处改过，请看一下最新的再继续')).toBeTruthy()
})

test('an employer is asked to loosen a limit of age that is filled in already', async () => {
  const asks = `POST /staff/posts/${id}/asks`
  await open({ [asks]: { ask: {} } })
  await tap('请单位放宽条件')
  await type('为什么、希望怎样', '身体很好，做过十年安保')
  await tap('请单位放宽条件')
  await tap('请单位放宽')
  expect(sentTo(asks)[0]?.data).toEqual({ what: '限 45 岁以下', wish: '身体很好，做过十年安保', forInterestId: id })
})
