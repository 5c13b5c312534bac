import { act, fireEvent, render, screen } from '@testing-library/react'
import { type RosterMember } from '@shared/contract/roster'
import { rosterConsent } from '@shared/text/roster'
import { beginStaffSession } from '@/session/store'
import { refusal, sentTo, serve } from '@/test/network'
import { settled } from '@/test/pages'
import { fake } from '@/test/taro'
import { RosterPane } from './RosterPane'

jest.mock('@/platform/documents', () => ({ chooseTable: async () => ({ path: 'blob:1', size: 9, name: '名册.csv' }) }))

const id = '01ARZ3NDEKTSV4RRFFQ69G5FAR'
const unit = { id, kind: 'street', name: '五角场街道退役军人服务站', shortName: '五角场街道' } as const
const member: RosterMember = { id, unit, role: { code: 'party_secretary', text: '兵支书' }, name: '李志强', phone: '138****5678', tasks: '', sinceDay: '2025-03-01', untilDay: null, isNamed: false, mayEdit: true }
const details = { ...member, fullPhone: '13812345678', consent: null, version: 5 }
const list = `GET /staff/units/${id}/roster`
const change = `POST /bureau/roster/members/${id}`

const open = async (answers: Parameters<typeof serve>[0] = {}) => {
  serve({ [list]: { unit, mayEdit: true, members: [member], next: null }, [`GET /bureau/roster/members/${id}`]: { member: details, changes: [] }, ...answers })
  beginStaffSession({ account: null, staff: null, csrfToken: 'csrf' })
  render(<RosterPane unit={unit} />)
  await settled()
}
const tap = (name: string | RegExp, role = 'button') => act(async () => void fireEvent.click(screen.getAllByRole(role, { name }).at(-1) as HTMLElement))

beforeEach(() => fake.reset())

test('a name is shown to citizens only once the words of the consent were read out and ticked', async () => {
  await open({ [change]: { member: details } })
  expect(screen.getByText('不公开姓名')).toBeTruthy()
  await tap(/^李志强/)
  await settled()
  expect(screen.getByText(rosterConsent.text)).toBeTruthy()
  await tap('本人同意公开姓名', 'checkbox')
  await tap('保存')
  expect(sentTo(change)[0]?.data).toMatchObject({ name: '李志强', phone: '13812345678', version: 5, consent: { version: rosterConsent.version } })
})

test('what is wrong stands at its field, and what was typed stays', async () => {
  const add = `POST /bureau/units/${id}/roster`
  await open({ [add]: () => refusal('invalid_input', { fields: { phone: { code: 'phone_length', digits: 3 } } }) })
  await tap('登记一位')
  await act(async () => void fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '王芳' } }))
  await act(async () => void fireEvent.change(screen.getByLabelText('电话'), { target: { value: '138' } }))
  await tap('保存')
  expect(screen.getByText(/现在是 3 位/)).toBeTruthy()
  expect((screen.getByLabelText('姓名') as HTMLInputElement).value).toBe('王芳')
})

test('whoever does not keep the roster reads it, and finds nothing to change', async () => {
  await open({ [list]: { unit, mayEdit: false, members: [{ ...member, name: null, phone: null, mayEdit: false }], next: null } })
  expect(screen.getByText('没有公开姓名')).toBeTruthy()
  for (const name of ['登记一位', '导入表格', '导出表格']) expect(screen.queryByRole('button', { name })).toBeNull()
})

test('a table is looked at first; bad rows are named by their line, and only the good ones are taken', async () => {
  const report = { rows: 3, added: 2, changed: 0, unchanged: 0, bad: 1, problems: [{ row: 3, code: 'role_unknown', text: '身份写错了' }] }
  fake.answerUpload = async () => ({ statusCode: 200, data: JSON.stringify({ report, isTaken: false }) })
  await open()
  await tap('导入表格')
  await tap('选文件')
  await settled()
  expect(screen.getByText(/第 3 行：身份写错了/)).toBeTruthy()
  await tap('只导入没问题的行')
  expect(fake.uploads.map(({ formData }) => [formData.dryRun, formData.onlyGood])).toEqual([['yes', 'no'], ['no', 'yes']])
  expect(fake.toasts).toContain('已导入 2 位')
})

test('an export asks what for', async () => {
  const link = `POST /bureau/units/${id}/roster-exports`
  await open({ [link]: () => refusal('forbidden') })
  await tap('导出表格')
  await tap('导出')
  expect(sentTo(link)).toEqual([])
})
