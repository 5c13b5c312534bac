import { act, fireEvent, render, screen } from '@testing-library/react'
import { type CoverageEntryView } from '@shared/contract/coverage'
import { type UnitBrief } from '@shared/contract/values'
import { forgetAllKept } from '@/platform/kept'
import { beginStaffSession } from '@/session/store'
import { refusal, sentTo, serve } from '@/test/network'
import { settled } from '@/test/pages'
import { fake } from '@/test/taro'
import { CoveragePane } from './CoveragePane'

const idOf = (letter: string) => `01ARZ3NDEKTSV4RRFFQ69G5FA${letter}`
const street: UnitBrief = { id: idOf('A'), kind: 'street', name: '五角场街道站', shortName: '五角场街道' }
const other: UnitBrief = { id: idOf('B'), kind: 'street', name: '四平路街道站', shortName: '四平路街道' }
const entry = (letter: string, change: Partial<CoverageEntryView> = {}): CoverageEntryView => ({
  id: idOf(letter), unit: street, source: { code: 'imported', text: '本站台账' }, area: { kind: 'lanes', road: '国定路', side: 'both', from: 1, to: 99 }, text: '国定路 1–99 弄',
  confidence: 1, addedAt: 0, addedByName: '赵磊', mayEdit: true, ...change,
})
const guessed = entry('F', { source: { code: 'shipped', text: '随程序提供' }, confidence: 0.97, addedByName: null, area: { kind: 'estate', name: '国和一村' }, text: '国和一村' })
const list = `GET /bureau/units/${street.id}/coverage`
const rehearsed = { added: 1, unchanged: 0, removed: 1, problems: [], conflicts: [], rehearsal: { looked: 8, moved: 1, isMore: false, requests: [{ requestId: idOf('R'), number: '2611 00013', service: '优待证申领', submittedAt: 0, from: street, to: other }] } }
const conflict = { row: 1, text: '四平路街道站已经填了', entry: { id: idOf('G'), unit: other, text: '政通路 1–50 弄' }, mayReplace: true }
const change = { id: idOf('H'), at: 0, byName: '赵磊', why: { code: 'edit', text: '修改' }, note: '新小区', units: [street], unitCount: 1, added: 1, removed: 1, undoneById: null, mayUndo: true }

const open = async (answers: Parameters<typeof serve>[0] = {}) => {
  beginStaffSession({ account: null, staff: { id: idOf('7'), name: '赵磊', assignments: [{ unit: street, role: 'lead' }] }, csrfToken: 'csrf' })
  serve({ [list]: { unit: street, mayEdit: true, entries: [entry('E'), guessed], next: null }, 'POST /bureau/coverage/rehearsals': rehearsed, ...answers })
  render(<CoveragePane unit={street} />)
  await settled()
}
const tap = (name: string | RegExp, role = 'button') => act(async () => void fireEvent.click(screen.getAllByRole(role, { name }).at(-1) as HTMLElement))
const type = (label: string, text: string) => fireEvent.change(screen.getByLabelText(label), { target: { value: text } })
const addLane = async () => {
  await tap('添一条')
  type('路名', '政通路')
  type('从几号起', '1')
  type('到几号止', '9')
  await tap('先放进改动里')
}

beforeEach(() => {
  fake.reset()
  forgetAllKept()
})

test('what the program worked out is told apart from what somebody entered', async () => {
  await open()
  expect(screen.getByText('程序推测，尚未核对 · 很有把握')).toBeTruthy()
  expect(screen.getByText('本站台账，赵磊')).toBeTruthy()
})

test('an entry is wrong field by field until it is whole', async () => {
  await open()
  await tap('添一条')
  await tap('先放进改动里')
  expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual(['请写路名或小区名', '请写 1 到 99999 之间的整数', '请写 1 到 99999 之间的整数'])
})

test('a change is rehearsed before it is saved, and says which requests would have gone elsewhere', async () => {
  await open({ 'POST /bureau/coverage/changes': { change } })
  await addLane()
  await tap('移除 国定路 1–99 弄')
  expect(screen.getByText('还没有保存：添 1 条，移除 1 条')).toBeTruthy()
  await tap('试算')
  for (const text of ['会添上 1 条，移除 1 条。', '2611 00013 · 优待证申领', '五角场街道 → 四平路街道']) expect(screen.getByText(text)).toBeTruthy()
  type('为什么改', '新小区')
  await tap('保存')
  const area = { kind: 'lanes', road: '政通路', side: 'both', from: 1, to: 9 }
  expect(sentTo('POST /bureau/coverage/changes')[0]?.data).toEqual({ add: [{ unitId: street.id, area }], remove: [idOf('E')], note: '新小区', replace: false })
  expect(screen.queryByText(/^还没有保存/)).toBeNull()
})

test('what contradicts another unit is saved only once somebody says that it goes', async () => {
  await open({ 'POST /bureau/coverage/rehearsals': { ...rehearsed, conflicts: [conflict] }, 'POST /bureau/coverage/changes': { change } })
  await addLane()
  await tap('试算')
  expect(screen.getByText('· 政通路 1–9 弄：四平路街道已经填了 政通路 1–50 弄')).toBeTruthy()
  await tap('保存')
  expect(sentTo('POST /bureau/coverage/changes')).toEqual([])
  await tap('以这次为准，去掉他们那几条', 'checkbox')
  await tap('保存')
  expect(sentTo('POST /bureau/coverage/changes')[0]?.data).toMatchObject({ replace: true })
})

test('refused, nothing that was put together is lost', async () => {
  await open({ 'POST /bureau/coverage/changes': refusal('coverage_changed') })
  await addLane()
  await tap('试算')
  await tap('保存')
  expect(screen.getByText('还没有保存：添 1 条')).toBeTruthy()
  expect(screen.getByText(/这张表刚刚有人改过/)).toBeTruthy()
})

test('nothing entered yet says what to do next', async () => {
  await open({ [list]: { unit: street, mayEdit: true, entries: [], next: null } })
  expect(screen.getByText('还没有登记辖区')).toBeTruthy()
})

test('whoever may only read changes nothing', async () => {
  await open({ [list]: { unit: street, mayEdit: false, entries: [entry('E', { mayEdit: false })], next: null } })
  for (const name of ['添一条', '导入表格', /^移除/]) expect(screen.queryByRole('button', { name })).toBeNull()
})

test('what was a mistake is undone after a clear yes', async () => {
  await open({ [`GET /bureau/units/${street.id}/coverage-changes`]: { changes: [change], next: null }, [`POST /bureau/coverage/changes/${change.id}/undo`]: { change } })
  await tap('变动和撤销')
  expect(screen.getByText('新小区')).toBeTruthy()
  await tap(/^撤销：/)
  expect(sentTo(`POST /bureau/coverage/changes/${change.id}/undo`)).toHaveLength(1)
  expect(fake.toasts).toEqual(['已撤销'])
})

test('an export asks what for', async () => {
  await open({ [`POST /bureau/units/${street.id}/coverage-exports`]: refusal('forbidden') })
  await tap('导出表格')
  type('导出做什么用', '核对台账')
  await tap('导出')
  expect(sentTo(`POST /bureau/units/${street.id}/coverage-exports`)[0]?.data).toEqual({ format: 'xlsx', purpose: '核对台账' })
})
