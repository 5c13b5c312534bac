import { render, screen } from '@testing-library/react'
import { type StaffCall } from '@shared/contract/calls'
import { type StaffRole } from '@shared/domain/roles'
import { forgetTaps } from '@/platform/navigation'
import { idOf, signInStaff, tap, unit } from '@/test/keptActivity'
import { refusal, sentTo, serve } from '@/test/network'
import { settled } from '@/test/pages'
import { fake } from '@/test/taro'
import StaffCallsPage from './index'

const list = 'GET /staff/calls'
const record = `POST /staff/calls/${idOf('C')}`
const one: StaffCall = {
  id: idOf('C'), reason: { code: 'notice', text: '要回执的通知' }, unit, personId: idOf('P'), name: '张建国', phone: '13800001234', isMasked: false, about: '优待证怎么办', noticeId: idOf('N'), requestId: null,
  since: Date.parse('2026-11-26T09:00+08:00'), doneAt: null, outcome: null, note: '', byName: null, attempts: 0, version: 2,
}

const open = async (answers: Parameters<typeof serve>[0], role: StaffRole = 'clerk') => {
  serve(answers)
  signInStaff(role)
  render(<StaffCallsPage />)
  await settled()
}

beforeEach(() => {
  fake.reset()
  forgetTaps()
})

test('a call says whom, what to tell them and since when; its outcome is recorded once it is chosen', async () => {
  await open({ [list]: { calls: [one], next: null, open: 1 }, [record]: { call: { ...one, doneAt: 1 } } })
  for (const text of ['张建国', '13800001234', '优待证怎么办', '11月26日 9:00列入']) expect(screen.getByText(text)).toBeTruthy()
  expect(screen.getByRole('tab', { name: '要打的 1' })).toBeTruthy()
  await tap('张建国：电话结果')
  await tap('记下来')
  expect(sentTo(record)).toEqual([])
  await tap('打通了', 'radio')
  await tap('记下来')
  expect(sentTo(record)[0]?.data).toEqual({ outcome: 'reached', note: '', version: 2 })
  expect(sentTo(list)).toHaveLength(2)
})

test('what a colleague recorded first is said, and the sheet stays', async () => {
  await open({ [list]: { calls: [one], next: null, open: 1 }, [record]: refusal('call_recorded') })
  await tap('张建国：电话结果')
  await tap('没人接', 'radio')
  await tap('记下来')
  expect(screen.getByText('同事刚刚记过这个电话，请看一下最新的')).toBeTruthy()
})

test('from a notice only its calls are asked for, until all are wanted', async () => {
  fake.params = { noticeId: idOf('N') }
  await open({ [list]: { calls: [], next: null, open: 0 } })
  expect(sentTo(list)[0]?.url).toContain(`noticeId=${idOf('N')}`)
  await tap('看全部')
  expect(sentTo(list).at(-1)?.url).not.toContain('noticeId')
  expect(screen.getByText('没有要打的电话')).toBeTruthy()
})

test('whoever handles no requests calls nobody', async () => {
  await open({}, 'editor')
  expect(screen.getByText('电话名单由街道、居委服务站的办件人员来打')).toBeTruthy()
  expect(sentTo(list)).toEqual([])
})
