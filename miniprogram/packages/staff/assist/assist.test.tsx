import { fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { assistWords } from '@shared/text/assist'
import { forgetAllKept } from '@/platform/kept'
import { beginStaffSession } from '@/session/store'
import { refusal, sentTo, serve } from '@/test/network'
import { sampleId, settled } from '@/test/pages'
import { fake } from '@/test/taro'
import AssistPage from './index'

const row = (key: string, label: string, value: string, isPart = false) => ({ key, label, value, isPart })
const assistance = {
  id: sampleId, number: '2611 40873', version: 4, title: '优待证申领', name: '张建国', files: 2, outside: null, canRecordOutside: true,
  sections: [{ title: '身份信息', rows: [row('name', '姓名', '张建国'), row('idNumber', '身份证号', '11010519491231002X'), row('idNumber.birthYear', '出生年份', '1949', true)] }],
}
const base = `/staff/requests/${sampleId}`
const copied: string[] = []

beforeEach(() => {
  fake.reset()
  forgetAllKept()
  copied.length = 0
  fake.params = { id: sampleId }
  jest.spyOn(Taro, 'setClipboardData').mockImplementation((async ({ data }: { data: string }) => void copied.push(data)) as never)
})
afterEach(() => jest.restoreAllMocks())

const opened = async (more: object = {}, answers: Parameters<typeof serve>[0] = {}) => {
  serve({ [`GET ${base}/assist`]: { ...assistance, ...more }, ...answers })
  beginStaffSession({ account: null, staff: { id: sampleId, name: '王敏', assignments: [] }, csrfToken: 'csrf' })
  render(<AssistPage />)
  await settled()
}

test('copies one answer after the other, and shows which one was last', async () => {
  await opened()
  for (const label of ['身份证号', '出生年份', assistWords.number]) {
    fireEvent.click(screen.getByRole('button', { name: assistWords.copyLabel(label) }))
    await settled()
    expect(screen.getAllByText(assistWords.copied)).toHaveLength(1)
    expect(screen.getByRole('button', { name: `${label}${assistWords.copied}` })).toBeTruthy()
  }
  expect(copied).toEqual(['11010519491231002X', '1949', '261140873'])
})

test('says so when the browser did not copy', async () => {
  jest.spyOn(Taro, 'setClipboardData').mockRejectedValue(new Error('refused'))
  await opened()
  fireEvent.click(screen.getByRole('button', { name: assistWords.copyLabel('姓名') }))
  await settled()
  expect(fake.toasts).toEqual(['没有复制成功，请长按选择'])
  expect(screen.queryByText(assistWords.copied)).toBeNull()
})

test('records number and day of the national system; what was typed stays when it is refused', async () => {
  const outside = { number: '', date: '2026-11-20', note: '' }
  await opened({ outside }, { [`POST ${base}/outside-record`]: refusal('invalid_input', { fields: { outsideDate: { code: 'date_after_today' } } }) })
  expect((screen.getByRole('button', { name: assistWords.save }) as HTMLButtonElement).disabled).toBe(true)
  fireEvent.change(screen.getByLabelText('全国系统里的编号'), { target: { value: 'SH-1' } })
  fireEvent.click(screen.getByRole('button', { name: assistWords.save }))
  await settled()
  expect(sentTo(`POST ${base}/outside-record`)[0]?.data).toEqual({ version: 4, outsideNumber: 'SH-1', outsideDate: '2026-11-20', note: '' })
  expect(screen.getByRole('alert').textContent).toContain('今天')
  expect((screen.getByLabelText('全国系统里的编号') as HTMLInputElement).value).toBe('SH-1')
  serve({ [`POST ${base}/outside-record`]: { request: null }, [`GET ${base}/assist`]: { ...assistance, outside: { ...outside, number: 'SH-1' } } })
  fireEvent.click(screen.getByRole('button', { name: assistWords.save }))
  await settled()
  expect(screen.getByText('SH-1，2026-11-20')).toBeTruthy()
})

test('has no form for it before the work is taken up', async () => {
  await opened({ canRecordOutside: false })
  expect(screen.getByText(assistWords.outsideLater)).toBeTruthy()
  expect(screen.queryByRole('button', { name: assistWords.save })).toBeNull()
})

test('opens the printable form in a tab of its own, that was opened within the tap', async () => {
  const tab = { opener: {} as unknown, location: { replace: jest.fn() }, close: jest.fn() }
  jest.spyOn(window, 'open').mockReturnValue(tab as never)
  await opened({}, { [`GET ${base}/print-link`]: { url: '/api/print', expiresAt: 1 } })
  fireEvent.click(screen.getByRole('button', { name: assistWords.print }))
  expect(window.open).toHaveBeenCalledTimes(1)
  await settled()
  expect(tab.location.replace).toHaveBeenCalledWith('/api/print')
  expect(tab.opener).toBeNull()
})

test('leaves no empty tab behind when the link was refused, and says why', async () => {
  const tab = { opener: null, location: { replace: jest.fn() }, close: jest.fn() }
  jest.spyOn(window, 'open').mockReturnValue(tab as never)
  await opened({}, { [`GET ${base}/print-link`]: refusal('forbidden') })
  fireEvent.click(screen.getByRole('button', { name: assistWords.print }))
  await settled()
  expect(tab.close).toHaveBeenCalled()
  expect(screen.getByText(refusal('forbidden').error.text)).toBeTruthy()
})

test('says what to do when the browser stops the tab, and offers no archive where there are no papers', async () => {
  jest.spyOn(window, 'open').mockReturnValue(null)
  await opened({ files: 0 })
  fireEvent.click(screen.getByRole('button', { name: assistWords.print }))
  expect(screen.getByText(assistWords.popupBlocked)).toBeTruthy()
  expect(screen.queryByText(/下载全部材料/)).toBeNull()
})
