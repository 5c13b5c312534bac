import { act, fireEvent, render, screen } from '@testing-library/react'
import { beginStaffSession } from '@/session/store'
import { settled } from '@/test/pages'
import { fake } from '@/test/taro'
import { ImportSheet } from './ImportSheet'

jest.mock('@/platform/documents', () => ({ chooseTable: async () => ({ path: 'blob:1', size: 9, name: '辖区.csv' }) }))

const rehearsal = { looked: 0, moved: 0, isMore: false, requests: [] }
const report = { rows: 3, good: 2, unchanged: 0, bad: 1, problems: [{ row: 3, code: 'unit_unknown', text: '没有这个单位，请写全称、简称或代码' }] }
const done = jest.fn()
let answers: object[]

const tap = (name: string, role = 'button') => act(async () => void fireEvent.click(screen.getByRole(role, { name })))
const open = async (...given: object[]) => {
  answers = given
  fake.answerUpload = async () => ({ statusCode: 200, data: JSON.stringify(answers.shift() ?? {}) })
  beginStaffSession({ account: null, staff: null, csrfToken: 'csrf' })
  render(<ImportSheet onClose={() => undefined} onDone={done} />)
  await tap('选文件')
  await settled()
}
const forms = () => fake.uploads.map(({ formData }) => [formData.dryRun, formData.onlyGood, formData.replace])

beforeEach(() => {
  fake.reset()
  done.mockClear()
})

test('a ledger is looked at first: bad rows are named by their line, and only the good ones are taken', async () => {
  await open({ report, rehearsal, change: null }, { report, rehearsal: null, change: { added: 2, removed: 0 } })
  for (const text of ['已选：辖区.csv', '一共 3 行：2 行没问题，1 行要改。', '· 第 3 行：没有这个单位，请写全称、简称或代码']) expect(screen.getByText(text)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '导入' })).toBeNull()
  await tap('只导入没问题的行')
  expect(forms()).toEqual([['yes', 'no', 'no'], ['no', 'yes', 'no']])
  expect([fake.uploads[0]?.header['Idempotency-Key'], typeof fake.uploads[1]?.header['Idempotency-Key']]).toEqual([undefined, 'string'])
  expect(done).toHaveBeenCalledTimes(1)
})

test('what others entered goes only where somebody says so, and then it is looked at again', async () => {
  await open({ report, rehearsal, change: null }, { report: { ...report, good: 3, bad: 0, problems: [] }, rehearsal, change: null })
  await tap('以表格为准，去掉别的单位原来填的', 'checkbox')
  expect(forms().at(-1)).toEqual(['yes', 'no', 'yes'])
  expect(screen.getByRole('button', { name: '导入' })).toBeTruthy()
})

test('a ledger that says nothing new is not taken again', async () => {
  await open({ report: { rows: 2, good: 2, unchanged: 2, bad: 0, problems: [] }, rehearsal, change: null })
  expect(screen.getByText('表里都已经有了，不用再导入。')).toBeTruthy()
})

test('a file that could not be sent is sent again by a tap', async () => {
  await open({ report, rehearsal, change: null })
  fake.answerUpload = () => Promise.reject(new Error('cut'))
  await tap('换一个文件')
  await settled()
  expect(screen.getByText(/网络连不上/)).toBeTruthy()
  fake.answerUpload = async () => ({ statusCode: 200, data: JSON.stringify({ report, rehearsal, change: null }) })
  await tap('重试')
  expect(screen.getByText('一共 3 行：2 行没问题，1 行要改。')).toBeTruthy()
})
