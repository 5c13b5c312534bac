import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { type UnitDetails } from '@shared/contract/units'
import { type UnitBrief } from '@shared/contract/values'
import { unitWords as words, unpublished } from '@shared/text/unitPage'
import { forgetAllKept } from '@/platform/kept'
import { beginStaffSession } from '@/session/store'
import { refusal, sentTo, serve } from '@/test/network'
import { settled } from '@/test/pages'
import { fake } from '@/test/taro'
import { UnitPane } from './UnitPane'

const idOf = (letter: string) => `01ARZ3NDEKTSV4RRFFQ69G5FA${letter}`
const brief = (letter: string, kind: UnitBrief['kind'], name: string): UnitBrief => ({ id: idOf(letter), kind, name, shortName: name })
const street = brief('A', 'street', '五角场街道站')
const other = brief('B', 'street', '四平路街道站')
const district = brief('D', 'district', '区中心')
const details = (change: Partial<UnitDetails> = {}): UnitDetails => ({
  unit: street, code: '310110015', officialCode: null, status: { code: 'open', text: '正常开放' }, isActive: true, standIn: null, mergedInto: null, parent: district,
  phone: null, address: '国定路 1 号', hours: null, counts: { staff: 2, openRequests: 3, below: 24 }, may: ['describe', 'addBelow', 'suspend', 'close', 'merge'],
  kindsBelow: ['community'], mergeTargets: [other], version: 4, ...change,
})
const path = `/bureau/units/${street.id}`
const onChanged = jest.fn()

const open = async (change: Partial<UnitDetails> = {}, answers: Parameters<typeof serve>[0] = {}) => {
  beginStaffSession({ account: null, staff: { id: idOf('7'), name: '孙莉', assignments: [{ unit: district, role: 'administrator' }] }, csrfToken: 'csrf' })
  serve({ [`GET ${path}`]: { unit: details(change), changes: [{ id: idOf('C'), at: 0, what: { code: 'suspended', text: '暂停' }, byName: '孙莉', other: null, reason: '装修' }] }, ...answers })
  render(<UnitPane unitId={street.id} units={[]} onChanged={onChanged} />)
  await settled()
}
const tap = (name: string | RegExp, role = 'button') => act(async () => void fireEvent.click(screen.getAllByRole(role, { name }).at(-1) as HTMLElement))
const type = (label: string, text: string) => fireEvent.change(screen.getByLabelText(label), { target: { value: text } })

beforeEach(() => {
  fake.reset()
  forgetAllKept()
  onChanged.mockClear()
})

test('what nobody told us is said to be untold, and the counts stand in words', async () => {
  await open()
  expect(screen.getAllByText(unpublished)).toHaveLength(2)
  for (const text of ['国定路 1 号', '2 人，3 件没办完，24 个下级站点']) expect(screen.getByText(text)).toBeTruthy()
})

test('who stands in is said where nobody handles requests', async () => {
  await open({ isActive: false, standIn: district })
  expect(screen.getByText(words.standIn('区中心'))).toBeTruthy()
})

test('only what the service allows can be done', async () => {
  await open({ may: ['describe'] })
  expect(screen.getByRole('button', { name: '修改资料' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: '关闭' })).toBeNull()
})

test('a suspension says what follows and asks why; refused, it keeps the reason', async () => {
  await open({}, { [`POST ${path}/status`]: refusal('stale_version') })
  await tap('暂停')
  expect(screen.getByText(/由区中心代办。随时可以恢复/)).toBeTruthy()
  type('为什么', '装修一周')
  await tap('暂停')
  expect(sentTo(`POST ${path}/status`)[0]?.data).toEqual({ status: 'suspended', reason: '装修一周', version: 4 })
  expect((screen.getByLabelText('为什么') as HTMLTextAreaElement).value).toBe('装修一周')
})

test('facts that are left empty are sent as not known', async () => {
  await open({}, { [`POST ${path}/description`]: { unit: details() } })
  await tap('修改资料')
  type('地址', ' ')
  type('电话', '021-00000000')
  await tap('保存')
  expect(sentTo(`POST ${path}/description`)[0]?.data).toEqual({ name: '五角场街道站', shortName: '五角场街道站', phone: '021-00000000', address: null, hours: null, version: 4 })
  expect([onChanged.mock.calls.length, fake.toasts]).toEqual([1, ['已保存']])
})

test('names stand in the form only of whoever may give them', async () => {
  await open({ may: ['describe'] })
  await tap('修改资料')
  expect([screen.queryByLabelText('电话') !== null, screen.queryByLabelText('全称')]).toEqual([true, null])
  cleanup()
  await open({ may: ['describe', 'rename'] })
  await tap('修改资料')
  expect(screen.queryByLabelText('全称')).not.toBeNull()
  expect(screen.queryByText('改名')).toBeNull()
})

test('a merge shows in plain words what would move, and happens only after a clear yes', async () => {
  await open({}, {
    [`GET ${path}/merges/${other.id}`]: { unit: street, into: other, openRequests: 3, closedRequests: 12, staff: 2, coverage: 45, unitsBelow: 24 }, [`POST ${path}/merge`]: { unit: details() },
  })
  await tap('并入其他站点')
  await tap(other.name, 'radio')
  for (const text of ['· 没办完的 3 件', '· 2 位同志', '· 45 条辖区', '· 24 个下级站点']) expect(screen.getByText(text)).toBeTruthy()
  type('为什么', '街道合并')
  fake.confirms = false
  await tap('并入')
  expect(sentTo(`POST ${path}/merge`)).toEqual([])
  fake.confirms = true
  await tap('并入')
  expect(sentTo(`POST ${path}/merge`)[0]?.data).toEqual({ intoId: other.id, reason: '街道合并', version: 4 })
})

test('the record says what was done, why, by whom', async () => {
  await open()
  await tap('记录', 'tab')
  for (const text of ['暂停', '装修', /孙莉$/]) expect(screen.getByText(text)).toBeTruthy()
})
