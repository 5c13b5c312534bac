import { act, fireEvent, screen } from '@testing-library/react'
import { type Me } from '@shared/contract/identity'
import { profileWords } from '@shared/text/profile'
import { refusal, sentTo, serve } from '@/test/network'
import { openAs, sampleId, veteranMe } from '@/test/pages'
import { fake } from '@/test/taro'
import ProfilePage from './profile'
import SessionsPage from './sessions'
import StaffBindingPage from './staff-binding'

const other = '01ARZ3NDEKTSV4RRFFQ69G5FAW'
const tap = (text: string) => act(async () => fireEvent.click(screen.getByText(text)))
const session = (id: string, device: string, isCurrent: boolean) => ({ id, device, createdAt: 1_795_400_000_000, lastSeenAt: 1_795_400_000_000, isCurrent })

beforeEach(() => {
  jest.useFakeTimers()
  fake.reset()
})
afterEach(() => jest.useRealTimers())

test('a clerk becomes staff in WeChat by the code of the invitation, and is led to the workplace', async () => {
  const unit = { id: sampleId, kind: 'street' as const, name: '五角场街道退役军人服务站', shortName: '五角场街道' }
  const bound: Me = { ...veteranMe, staff: { id: other, name: '王敏', assignments: [{ unit, role: 'clerk' }] } }
  serve({ 'POST /staff/binding': refusal('invitation_invalid') })
  await openAs(StaffBindingPage)
  fireEvent.change(screen.getByLabelText('邀请码'), { target: { value: 'ABCD-EFGH' } })
  await tap('绑定')
  expect(screen.getByText('邀请码不对、已用过或已过期，请向管理员再要一个')).toBeTruthy()
  serve({ 'POST /staff/binding': bound })
  await tap('绑定')
  expect(sentTo('POST /staff/binding').at(-1)?.data).toEqual({ invitation: 'ABCD-EFGH' })
  expect(screen.getByText('五角场街道退役军人服务站')).toBeTruthy()
  await tap('去工作台')
  expect(fake.moves.at(-1)).toEqual({ kind: 'redirectTo', url: '/packages/staff/queue/index' })
})

test('a lost phone is signed out from another one, never the one in hand', async () => {
  let sessions = [session(sampleId, 'iPhone 12', true), session(other, 'Mate 40', false)]
  serve({
    'GET /sessions': () => ({ sessions }),
    [`DELETE /sessions/${other}`]: () => {
      sessions = sessions.slice(0, 1)
      return { done: true }
    },
  })
  await openAs(SessionsPage)
  expect(screen.getAllByText('退出这台设备')).toHaveLength(1)
  await tap('退出这台设备')
  expect(sentTo(`DELETE /sessions/${other}`)).toHaveLength(1)
  expect(screen.queryByText('Mate 40')).toBeNull()
  expect(screen.getByText('就是这台')).toBeTruthy()
})

test('a device stays signed in when its owner changes their mind, and when it could not be reached', async () => {
  fake.confirms = false
  serve({ 'GET /sessions': { sessions: [session(other, '', false)] }, [`DELETE /sessions/${other}`]: refusal('overloaded') })
  await openAs(SessionsPage)
  await tap('退出这台设备')
  expect(sentTo(`DELETE /sessions/${other}`)).toEqual([])
  fake.confirms = true
  await tap('退出这台设备')
  expect(screen.getByText('没有名字的设备')).toBeTruthy()
  expect(screen.getByText(/现在用的人多/)).toBeTruthy()
})

test('the profile says what the workplace is for before it is written, shows what is known, and sends what was changed', async () => {
  const person = { id: other, name: '张建国', phone: '13800138000', residence: { text: '', streetCode: 'a', unsure: false, outside: false }, registered: null, workplace: '工行', level: 'declared' }
  serve({ 'GET /session': { ...veteranMe, account: { id: sampleId, person } }, 'PUT /person': person, 'GET /areas': { streets: [] } })
  await openAs(ProfilePage)
  expect(screen.getByText(profileWords.workplaceHelp)).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>(/单位或学校/).value).toBe('工行')
  fireEvent.change(screen.getByLabelText(/单位或学校/), { target: { value: '上海理工大学' } })
  await tap('保存')
  expect(sentTo('PUT /person')[0]?.data).toMatchObject({ name: '张建国', workplace: '上海理工大学' })
})

test('the profile leads back to where it was asked for', async () => {
  const person = { id: other, name: '张建国', phone: '13800138000', residence: { text: '', streetCode: 'a', unsure: false, outside: false }, registered: null, workplace: null, level: 'declared' }
  serve({ 'GET /session': { ...veteranMe, account: { id: sampleId, person } }, 'PUT /person': person, 'GET /areas': { streets: [] } })
  fake.pages = 2
  fake.params = { then: 'back' }
  await openAs(ProfilePage)
  await tap('保存')
  expect(fake.moves.map(({ kind }) => kind)).toEqual(['navigateBack'])
})
