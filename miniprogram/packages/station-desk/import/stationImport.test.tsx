import { act, fireEvent, render, screen } from '@testing-library/react'
import { type Me } from '@shared/contract/identity'
import { type StaffRole } from '@shared/domain/roles'
import { beginStaffSession } from '@/session/store'
import { sentTo, serve } from '@/test/network'
import { sampleId, settled } from '@/test/pages'
import { fake } from '@/test/taro'
import StationImportPage from './index'

jest.mock('@/platform/documents', () => ({ chooseTable: async () => ({ path: 'blob:1', size: 9, name: '站点.csv' }) }))

const unit = { id: sampleId, kind: 'bureau' as const, name: '杨浦区退役军人事务局', shortName: '区局' }
const me = (role: StaffRole): Me => ({ account: null, staff: { id: sampleId, name: '陈志明', assignments: [{ unit, role }] }, csrfToken: 'csrf' })
const bad = { rows: 3, changed: 2, unchanged: 0, bad: 1, problems: [{ row: 3, code: 'unit_unknown', text: '没有这个单位，请写全称、简称或编码' }] }

let answers: object[]
const open = async (role: StaffRole, ...given: object[]) => {
  answers = given
  fake.answerUpload = async () => ({ statusCode: 200, data: JSON.stringify(answers.shift() ?? {}) })
  beginStaffSession(me(role))
  render(<StationImportPage />)
  await settled()
}
const tap = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const forms = () => fake.uploads.map(({ formData }) => [formData.dryRun, formData.onlyGood])

beforeEach(() => fake.reset())

test('a table is looked at first: bad rows are named by their line, and only the good ones are taken', async () => {
  await open('administrator', { report: bad, isTaken: false }, { report: bad, isTaken: true })
  await tap('选文件')
  await settled()
  for (const text of ['一共 3 行：2 个站有变化，0 个没有变化，1 行要改。', '· 第 3 行：没有这个单位，请写全称、简称或编码']) expect(screen.getByText(text)).toBeTruthy()
  await tap('只导入没问题的行')
  await settled()
  expect(forms()).toEqual([['yes', 'no'], ['no', 'yes']])
  expect([fake.uploads[0]?.header['Idempotency-Key'], typeof fake.uploads[1]?.header['Idempotency-Key']]).toEqual([undefined, 'string'])
  expect(fake.toasts).toContain('导入了 2 个站的资料')
  expect(screen.getByRole('button', { name: '选文件' })).toBeTruthy()
})

test('a table that says nothing new is not taken again', async () => {
  await open('administrator', { report: { rows: 2, changed: 0, unchanged: 2, bad: 0, problems: [] }, isTaken: false })
  await tap('选文件')
  await settled()
  expect(screen.getByText('资料里已经都有了，不用再导入。')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '导入' })).toBeNull()
})

test('what is there now is exported for a purpose, and is the form', async () => {
  await open('administrator')
  serve({ 'POST /bureau/stations/exports': { url: '/api/bureau/station-exports/1', expiresAt: 0 } })
  await tap('导出现在的资料')
  await act(async () => void fireEvent.change(screen.getByLabelText('导出做什么用'), { target: { value: ' 年底核对 ' } }))
  await tap('导出')
  expect(sentTo('POST /bureau/stations/exports')[0]?.data).toEqual({ format: 'xlsx', purpose: '年底核对' })
})

test('only administrators import', async () => {
  await open('lead')
  expect(screen.getByText('站点资料由管理员导入')).toBeTruthy()
})
