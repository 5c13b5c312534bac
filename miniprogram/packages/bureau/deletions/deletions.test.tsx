import { act, fireEvent, render, screen } from '@testing-library/react'
import { type DeletionRow } from '@shared/contract/ownRecord'
import { beginStaffSession } from '@/session/store'
import { refusal, sentTo, serve } from '@/test/network'
import { settled } from '@/test/pages'
import { fake } from '@/test/taro'
import DeletionsPage from './index'

const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
const unit = (kind: 'district' | 'street') => ({ id, kind, name: kind, shortName: kind })
const row: DeletionRow = { id, version: 1, status: { code: 'open', text: '等区里决定' }, name: '张*国', phone: '138****5678', home: '五角场街道退役军人服务站', askedAt: 0, dueText: '12月14日 周一', isLate: true, waits: 2, decidedAt: null, reason: null, mayDecide: true }
const decision = `POST /bureau/record-deletions/${id}/decision`
let rows: DeletionRow[]

const open = async (answers: Parameters<typeof serve>[0] = {}, kind: 'district' | 'street' = 'district') => {
  serve({ 'GET /bureau/record-deletions': ({ url }) => ({ deletions: url.includes('state=decided') ? [{ ...row, id: `${id.slice(0, 25)}W`, decidedAt: 1, status: { code: 'refused', text: '没有同意' }, reason: '还有补助在发' }] : rows, next: null }), ...answers })
  beginStaffSession({ account: null, staff: { id, name: '周静', assignments: [{ unit: unit(kind), role: 'lead' }] }, csrfToken: 'csrf' })
  render(<DeletionsPage />)
  await settled()
}
const tap = (name: string) => act(async () => void fireEvent.click(screen.getAllByRole('button', { name }).at(-1) as HTMLElement))
const settle = (status: DeletionRow['status']) => () => {
  rows = []
  return { ...row, status }
}

beforeEach(() => {
  fake.reset()
  rows = [row]
})

test('one is approved after a question, and leaves the list', async () => {
  await open({ [decision]: settle({ code: 'approved', text: '同意了' }) })
  for (const text of ['张*国 138****5678', '还有 2 件在办，办完以后才删除', '最晚 12月14日 周一（已超期）']) expect(screen.getByText(text)).toBeTruthy()
  await tap('同意删除：张*国')
  expect(sentTo(decision)[0]?.data).toEqual({ decision: 'approve', version: 1 })
  expect(fake.toasts).toEqual(['同意了，办完在办的事再删除'])
  expect(screen.getByText('没有等着决定的')).toBeTruthy()
})

test('nothing is deleted when the decider changes their mind', async () => {
  fake.confirms = false
  await open()
  await tap('同意删除：张*国')
  expect(sentTo(decision)).toEqual([])
})

test('one is refused only with a reason, which stays when it was not sent', async () => {
  let isRefused = true
  await open({ [decision]: () => (isRefused ? refusal('overloaded') : settle({ code: 'refused', text: '没有同意' })()) })
  await tap('不同意：张*国')
  await tap('不同意')
  expect(sentTo(decision)).toEqual([])
  fireEvent.change(screen.getByLabelText('为什么不同意'), { target: { value: '还有补助在发' } })
  await tap('不同意')
  expect((screen.getByLabelText('为什么不同意') as HTMLTextAreaElement).value).toBe('还有补助在发')
  isRefused = false
  await tap('不同意')
  expect(sentTo(decision).at(-1)?.data).toEqual({ decision: 'refuse', version: 1, reason: '还有补助在发' })
})

test('those decided are read when somebody wants to see them', async () => {
  await open()
  expect(sentTo('GET /bureau/record-deletions')).toHaveLength(1)
  await tap('已经决定的')
  expect(screen.getByText('还有补助在发')).toBeTruthy()
})

test('one of their own family has no buttons', async () => {
  rows = [{ ...row, mayDecide: false }]
  await open()
  expect(screen.queryByRole('button', { name: '同意删除：张*国' })).toBeNull()
  expect(screen.getByText('自己或家人的，请同事决定')).toBeTruthy()
})

test('a station decides nothing, and nothing is read for it', async () => {
  await open({}, 'street')
  expect(screen.getByText('删除申请由区里决定')).toBeTruthy()
  expect(fake.sent).toEqual([])
})
