import { act, fireEvent, render, screen } from '@testing-library/react'
import { type Me } from '@shared/contract/identity'
import { type StaffRole } from '@shared/domain/roles'
import { beginStaffSession } from '@/session/store'
import { refusal, sentTo, serve } from '@/test/network'
import { sampleId, settled } from '@/test/pages'
import { fake } from '@/test/taro'
import StationDeskPage from './index'

const unit = { id: sampleId, kind: 'street' as const, name: '五角场街道退役军人服务站', shortName: '五角场街道' }
const me = (role: StaffRole): Me => ({ account: null, staff: { id: sampleId, name: '王敏', assignments: [{ unit, role }] }, csrfToken: 'csrf' })
const unknown = { phone: null, address: null, hours: null, week: null, about: null, position: null }
const path = `/staff/units/${sampleId}/facts`
const office = [{ from: 540, to: 690 }, { from: 810, to: 1020 }]

const open = async (role: StaffRole = 'lead', facts: object = unknown, answers: Record<string, object> = {}) => {
  serve({ [`GET ${path}`]: { unit, kind: { code: 'street', text: '街道站' }, facts, version: 3 }, [`POST ${path}`]: ({ data }) => ({ facts: { ...(data as { facts: object }), version: undefined }, version: 4 }), ...answers })
  beginStaffSession(me(role))
  render(<StationDeskPage />)
  await settled()
}
const type = (label: string, value: string) => act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value } }))
const tap = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getAllByRole('button', { name }).at(-1) as HTMLElement))
const isOff = (name: string) => screen.getByRole('button', { name }).getAttribute('aria-disabled') === 'true'

beforeEach(() => fake.reset())

test('a lead writes phone, hours and what the station does; a day is typed once and taken over for the other workdays', async () => {
  await open()
  await type('电话', '021-65431234')
  await tap('填每天的时间')
  await type('周一', '9:00-11:30;13:30-17:00')
  await tap('周一的时间用到别的工作日')
  await type('周五', '9：00—11：30')
  await type('做什么', '办证、咨询')
  await tap('保存')
  expect(sentTo(`POST ${path}`)[0]?.data).toEqual({
    phone: '021-65431234', address: null, hours: null, about: '办证、咨询', position: null, version: 3, week: [office, office, office, office, [{ from: 540, to: 690 }], [], [], office],
  })
  expect(fake.toasts).toContain('已保存，大家现在就能看到')
})

test('a day that cannot be read or is out of order is said at once, and is not sent', async () => {
  await open()
  await tap('填每天的时间')
  await type('周二', '上午')
  expect(screen.getByText('没看懂，请写成 9:00-11:30;13:30-17:00')).toBeTruthy()
  expect(isOff('保存')).toBe(true)
  await type('周二', '9:00-12:00;11:00-13:00')
  expect(screen.getByText('时间重叠了，或者先后反了，请再看一下')).toBeTruthy()
  await type('周二', '')
  expect(isOff('保存')).toBe(false)
})

test('half of a position is none', async () => {
  await open()
  await type('纬度', '31.3')
  expect(screen.getByText('经度和纬度都要填数字')).toBeTruthy()
  expect(isOff('保存')).toBe(true)
})

test('what the service refuses is said at its field, and what was typed stays', async () => {
  await open('lead', unknown, { [`POST ${path}`]: refusal('invalid_input', { fields: { phone: { code: 'public_phone' } } }) })
  await type('电话', '请找小王')
  await tap('保存')
  expect(screen.getByText('电话只填数字，座机请带区号，例如 021-12345678')).toBeTruthy()
  expect((screen.getByLabelText('电话') as HTMLInputElement).value).toBe('请找小王')
})

test('when a colleague was first, the newest is shown beside what was typed, and only another tap saves over it', async () => {
  await open('lead', unknown, { [`POST ${path}`]: refusal('stale_version') })
  await type('电话', '021-11111111')
  serve({ [`GET ${path}`]: { unit, kind: { code: 'street', text: '街道站' }, facts: { ...unknown, phone: '021-22222222' }, version: 7 }, [`POST ${path}`]: refusal('stale_version') })
  await tap('保存')
  await settled()
  expect(screen.getByText('021-22222222')).toBeTruthy()
  expect((screen.getByLabelText('电话') as HTMLInputElement).value).toBe('021-11111111')
  serve({ [`POST ${path}`]: { facts: { ...unknown, phone: '021-11111111' }, version: 8 } })
  await tap('保存')
  expect(sentTo(`POST ${path}`).map(({ data }) => (data as { version: number }).version)).toEqual([3, 7])
})

test('an administrator comes to the table from here, a lead does not, and a clerk keeps nothing', async () => {
  await open('administrator')
  await tap('导入、导出表格')
  expect(fake.moves.at(-1)?.url).toBe('/packages/station-desk/import/index')
})

test('a clerk is told who keeps the facts', async () => {
  await open('clerk')
  expect(screen.getByText('站的资料由站长和管理员维护')).toBeTruthy()
})
