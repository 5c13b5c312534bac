import { act, fireEvent, render, screen } from '@testing-library/react'
import { type EmployerWhole } from '@shared/contract/employers'
import { beginStaffSession } from '@/session/store'
import { sentTo, serve } from '@/test/network'
import { settled } from '@/test/pages'
import { fake } from '@/test/taro'
import EmployersPage from './index'

jest.mock('@/platform/documents', () => ({ chooseTable: async () => ({ path: 'blob:1', size: 9, name: '岗位.csv' }) }))

const id = '01ARZ3NDEKTSV4RRFFQ69G5FAE'
const unit = { id, kind: 'street', name: '五角场街道退役军人服务站', shortName: '五角场街道' } as const
const employer = { id, name: '示例物业公司', street: null, state: { code: 'active', text: '合作中' }, keptBy: unit, address: '', contactName: '钱经理', contactPhone: null, offered: '', partner: null, mayEdit: true, version: 2 } as const
const post = { id, title: '保安', street: null, place: '', wage: { from: 5000, to: null }, skills: ['安保'], limits: '', seats: null, openUntil: '2099-01-01', isOpen: true, version: 4 }
const whole: EmployerWhole = { employer, posts: [post], visits: [] }
const list = { employers: [{ id, name: employer.name, street: null, state: employer.state, keptBy: unit, openPosts: 1, lastVisitDay: null }], next: null, mayAdd: true }

const open = async (answers: Parameters<typeof serve>[0] = {}, params: Record<string, string> = { id }) => {
  fake.params = params
  serve({ 'GET /staff/employers': list, [`GET /staff/employers/${id}`]: whole, 'GET /areas': { streets: [] }, [`GET /staff/employers/${id}/asks`]: { asks: [] }, [`GET /staff/employers/${id}/interests`]: { interests: [], next: null }, ...answers })
  beginStaffSession({ account: null, staff: { id, name: '周静', assignments: [{ unit, role: 'clerk' }] }, csrfToken: 'csrf' })
  render(<EmployersPage />)
  await settled()
}
const tap = (name: string | RegExp, role = 'button') => act(async () => void fireEvent.click(screen.getAllByRole(role, { name }).at(-1) as HTMLElement))
const type = (label: string, value: string) => act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value } }))

beforeEach(() => fake.reset())

test('an employer is found in the list with what is open there', async () => {
  await open({}, {})
  expect(screen.getByText('杨浦区外 · 1 个开放的岗位 · 还没有走访过')).toBeTruthy()
  await tap(/^示例物业公司/)
  expect(fake.moves.at(-1)?.url).toContain(`id=${id}`)
})

test('a visit is written down once, and what came of it is needed', async () => {
  const visit = `POST /staff/employers/${id}/visits`
  await open({ [visit]: { ...whole, visits: [{ id, at: 0, day: '2026-11-20', byName: '周静', unit, outcome: '愿意留两个岗位' }] } })
  await tap('记一次走访')
  await tap('保存')
  expect(sentTo(visit)).toEqual([])
  await type('谈了什么、结果怎样', '愿意留两个岗位')
  await tap('保存')
  expect(sentTo(visit)[0]?.data).toMatchObject({ outcome: '愿意留两个岗位' })
  expect(screen.getByText('愿意留两个岗位')).toBeTruthy()
})

test('a post is changed with skills as words and pay as numbers; what is no number is said', async () => {
  const change = `POST /staff/posts/${id}`
  await open({ [change]: whole })
  await tap('修改岗位：保安')
  await type('最高，元/月', '面议')
  expect(screen.getByText('请只写数字')).toBeTruthy()
  await type('最高，元/月', '8000')
  await type('需要的技能', '安保、消防, 安保')
  await tap('保存')
  expect(sentTo(change)[0]?.data).toMatchObject({ wageFrom: 5000, wageTo: 8000, skills: ['安保', '消防'], seats: null, openUntil: '2099-01-01', isClosed: false, version: 4 })
})

test('an employer of another station is only read', async () => {
  await open({ [`GET /staff/employers/${id}`]: { ...whole, employer: { ...employer, mayEdit: false } } })
  for (const name of ['登记岗位', '记一次走访', '修改单位']) expect(screen.queryByRole('button', { name })).toBeNull()
})

const ask = {
  id, post: { id, title: '保安', employerName: employer.name, limits: '45岁以下', ageCap: 45, isOpen: true }, postVersion: 4, state: { code: 'open', text: '等单位回话' }, what: '限 45 岁以下', wish: '身体很好', byUnit: unit, at: 0, answer: null, mayAnswer: true, version: 0,
}

test('what the employer said is written down with the limits as they stand from now on', async () => {
  const answer = `POST /staff/post-asks/${id}/answer`
  await open({ [`GET /staff/employers/${id}/asks`]: { asks: [ask] }, [answer]: { ask } })
  expect(screen.getByText('身体很好')).toBeTruthy()
  await tap('记单位的回话：限 45 岁以下')
  await type('单位的话', '人事同意了')
  await tap('保存')
  expect(sentTo(answer)).toEqual([])
  await tap('同意', 'radio')
  await type('改成什么条件', '55岁以下')
  await tap('保存')
  expect(sentTo(answer)[0]?.data).toMatchObject({ version: 0, answer: 'agreed', words: '人事同意了', limits: '55岁以下', postVersion: 4 })
})

test('who would like to come is masked, and a list leaves only with a purpose', async () => {
  const link = 'POST /staff/interest-exports'
  const interest = { id, at: 0, state: { code: 'open', text: '等服务站联系' }, post: ask.post, employerId: id, name: '张*国', phone: '138****5678', isMasked: true, station: unit, hasConsent: false, nextContactDay: null, isLate: false, version: 0 }
  await open({ [`GET /staff/employers/${id}/interests`]: { interests: [interest], next: null }, [link]: { url: '/api/x', expiresAt: 1 } })
  for (const text of ['张*国 138****5678', '未同意提供']) expect(screen.getByText(text)).toBeTruthy()
  await tap('导出名单')
  await tap('导出')
  expect(sentTo(link)).toEqual([])
  await type('导出做什么用', '交给单位安排面试')
  await tap('导出')
  expect(sentTo(link)[0]?.data).toMatchObject({ employerId: id, purpose: '交给单位安排面试' })
})

test('a table is looked at before it is taken: each bad row with its column, and what would come of the others', async () => {
  const report = {
    rows: 2, newEmployers: 1, added: 1, changed: 0, unchanged: 0, bad: 1,
    lines: [{ row: 2, what: { code: 'added', text: '新增' }, employer: '示例物业公司', title: '保安', problems: [] }, { row: 3, what: { code: 'bad', text: '要改一改' }, employer: '', title: '司机', problems: [{ column: '单位名称', code: 'missing', text: '这一格要填' }] }],
  }
  await open({}, {})
  fake.answerUpload = async () => ({ statusCode: 200, data: JSON.stringify({ report, isTaken: true }) })
  await tap('导入表格')
  await tap('选一张表')
  await settled()
  for (const text of ['第 3 行“单位名称”：这一格要填', '第 2 行：新增 保安（示例物业公司）']) expect(screen.getByText(text)).toBeTruthy()
  await tap('先导入没有问题的')
  expect(fake.uploads.map(({ formData }) => formData.dryRun)).toEqual(['yes', 'no'])
  expect(fake.toasts.at(-1)).toBe('导入了 1 个岗位')
})
