import { act, fireEvent, screen } from '@testing-library/react'
import { type QueueRow } from '@shared/contract/staffRequests'
import { forgetAllKept } from '@/platform/kept'
import { beginStaffSession } from '@/session/store'
import { later, sentTo, serve } from '@/test/network'
import { sampleId, settled } from '@/test/pages'
import { fake } from '@/test/taro'
import { render } from '@testing-library/react'
import QueuePage from './index'

const idOf = (letter: string) => `01ARZ3NDEKTSV4RRFFQ69G5FA${letter}`
const row = (letter: string, change: Partial<QueueRow> = {}): QueueRow => ({
  id: idOf(letter), number: `2611 0000${letter}`, version: 2, serviceKey: 'certificate', title: '优待证申领', name: `${letter}*`, status: { code: 'submitted', text: '待受理' },
  stageTitle: '街道站看材料', due: null, assignee: null, offer: null, turnText: '轮到本站', triage: [], ...change,
})
const counts = { waiting: 3, working: 0, supplement: 0, soon: 0, overdue: 100, callback: 0 }
let rows: QueueRow[] = []
const acceptances = 'POST /staff/requests/acceptances'

const open = async (answers: Parameters<typeof serve>[0] = {}, change: Partial<typeof counts> = {}) => {
  beginStaffSession({ account: null, staff: { id: sampleId, name: '王敏', assignments: [] }, csrfToken: 'csrf' })
  serve({ 'GET /staff/requests': () => ({ requests: rows, next: null }), 'GET /staff/requests/counts': { counts: { ...counts, ...change } }, ...answers })
  render(<QueuePage />)
  await settled()
}
const tap = (text: string) => act(async () => fireEvent.click(screen.getByText(text)))
const tabs = () => screen.getAllByRole('tab').map((tab) => tab.getAttribute('aria-label'))

beforeEach(() => {
  jest.useFakeTimers()
  fake.reset()
  forgetAllKept()
  rows = [row('A'), row('B'), row('C', { offer: { direction: 'in', unitName: '四平路街道' } })]
})
afterEach(() => jest.useRealTimers())

test('待回访 is there only while somebody has to be called; counts end at 99+', async () => {
  await open()
  expect(tabs()).toEqual(['待受理 3 件', '待回复 0 件', '办理中 0 件', '待补正 0 件', '快到期 0 件', '已超期 99+ 件'])
})

test('while somebody has to be called, the tab is there', async () => {
  await open({}, { callback: 2 })
  expect(tabs()).toContain('待回访 2 件')
})

test('several are chosen and accepted at once; of each it says what became of it, and the queue is read anew only then', async () => {
  const answer = later<object>()
  await open({ [acceptances]: () => answer.promise })
  await tap('选几件一起受理')
  await tap('全选')
  await tap('受理选中的 2 件')
  expect(screen.getByText('正在受理…')).toBeTruthy()
  await act(async () => answer.resolve({ acceptances: [{ id: idOf('A'), error: null }, { id: idOf('B'), error: { code: 'acted_meanwhile', text: '同事刚刚处理了这件事' } }] }))
  expect(sentTo(acceptances)[0]?.data).toEqual({ requests: [{ id: idOf('A'), version: 2 }, { id: idOf('B'), version: 2 }] })
  expect(screen.getByText('受理了 1 件，1 件没有受理')).toBeTruthy()
  expect(screen.getByText('没有受理：同事刚刚处理了这件事')).toBeTruthy()
  expect(sentTo('GET /staff/requests')).toHaveLength(1)
  rows = [row('C')]
  await tap('看完了，回到待办')
  expect(sentTo('GET /staff/requests')).toHaveLength(2)
  expect(screen.queryByText('A*')).toBeNull()
})

test('while several are chosen a tap ticks and opens nothing; what another unit offers cannot be ticked', async () => {
  await open()
  await tap('选几件一起受理')
  expect(screen.getAllByRole('checkbox')).toHaveLength(2)
  await tap('A*')
  await tap('C*')
  expect(screen.getByText('受理选中的 1 件')).toBeTruthy()
  expect(fake.moves).toEqual([])
  await tap('A*')
  expect(screen.getByText('请先勾选')).toBeTruthy()
  await tap('取消')
  await tap('A*')
  expect(fake.moves.map(({ url }) => url)).toEqual([`/packages/staff/request/index?id=${idOf('A')}`])
})

test('what was sent without a reply goes out again under the same key', async () => {
  await open()
  await tap('选几件一起受理')
  await tap('A*')
  const send = async () => {
    await tap('受理选中的 1 件')
    await act(async () => jest.advanceTimersByTimeAsync(5_000))
  }
  await send()
  expect(screen.getByRole('alert').textContent).toContain('网络连不上')
  await send()
  expect(new Set(sentTo(acceptances).map(({ header }) => header['Idempotency-Key'])).size).toBe(1)
})

test('what was found takes the place of the queue, and a text that nobody is found by says what to type', async () => {
  await open({ 'POST /staff/requests/search': { requests: [row('D')], next: null, isWholeOnly: false } })
  const input = screen.getByLabelText('姓名、手机后 4 位、办件号')
  fireEvent.change(input, { target: { value: '张建国' } })
  await act(async () => fireEvent.keyDown(input, { key: 'Enter' }))
  expect(sentTo('POST /staff/requests/search')[0]?.data).toEqual({ text: '张建国' })
  expect([screen.queryByText('A*'), screen.getByText('D*')]).toEqual([null, expect.anything()])
  await tap('回到待办')
  expect(screen.getByText('A*')).toBeTruthy()
})

describe('a filter', () => {
  const services = { services: [{ key: 'certificate', title: '优待证申领', summary: '', category: { code: 'documents', text: '' }, icon: 'card', hasCheck: true }], hotline: '12345' }
  const certificate = { stages: [{ key: 'acceptance', kind: 'decide', title: '街道站看材料', limitText: null }] }
  const asked = (target: string) => sentTo(target).at(-1)?.url ?? ''
  const pick = async (question: string, answer: string) => {
    await act(async () => fireEvent.click(screen.getByLabelText(question)))
    await act(async () => fireEvent.click(screen.getByRole('option', { name: answer })))
  }
  const openFilter = async () => {
    await open({ 'GET /staff/services': services, 'GET /staff/services/certificate': certificate })
    await tap('筛选')
  }

  test('asks for one service, one stage of it and what nobody has, of list and counts alike, and says so above', async () => {
    await openFilter()
    await pick('事项：全部事项', '优待证申领')
    await settled()
    await pick('办到哪一步：每一步都看', '街道站看材料')
    await act(async () => fireEvent.click(screen.getByRole('radio', { name: '还没人接手的' })))
    expect(sentTo('GET /staff/requests')).toHaveLength(1)
    await tap('看结果')
    await settled()
    for (const target of ['GET /staff/requests', 'GET /staff/requests/counts']) expect(asked(target)).toMatch(/service=certificate&stage=acceptance&assignee=nobody/)
    expect(screen.getByText('只看：优待证申领、街道站看材料、还没人接手的')).toBeTruthy()
  })

  test('that nothing fits says so, and is taken off by a tap', async () => {
    rows = []
    await openFilter()
    await act(async () => fireEvent.click(screen.getByRole('radio', { name: '我在办的' })))
    await tap('看结果')
    await settled()
    expect(screen.getByText('这样筛，这一栏里没有')).toBeTruthy()
    await tap('不筛了')
    await settled()
    expect(asked('GET /staff/requests')).not.toMatch(/assignee/)
    expect(screen.getByText('没有等着受理的，真好')).toBeTruthy()
  })
})
