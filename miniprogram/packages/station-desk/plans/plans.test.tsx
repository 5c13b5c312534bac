import { cleanup, render, screen } from '@testing-library/react'
import { type KeptPlans } from '@shared/contract/appointments'
import { forgetAllKept } from '@/platform/kept'
import { testNow } from '@/test/activities'
import { bookedStation, plansOf, staffAppointment } from '@/test/bookings'
import { idOf, signInStaff, tap, type } from '@/test/keptActivity'
import { refusal, sentTo, serve } from '@/test/network'
import { settled } from '@/test/pages'
import { fake } from '@/test/taro'
import AppointmentPlansPage from './index'

const path = `/staff/units/${bookedStation.id}/appointment-plans`
const [read, save] = [`GET ${path}`, `POST ${path}`]

const open = async (kept: KeptPlans = plansOf(), answers: Parameters<typeof serve>[0] = {}) => {
  fake.params = { id: bookedStation.id }
  serve({ [read]: kept, [save]: plansOf({ version: 4 }), ...answers })
  signInStaff('lead')
  render(<AppointmentPlansPage />)
  await settled()
}

beforeEach(() => {
  jest.useFakeTimers({ now: testNow })
  fake.reset()
  forgetAllKept()
})
afterEach(() => jest.useRealTimers())

test('the pattern is there, and what two weeks will look like by it', async () => {
  await open()
  expect(screen.getByRole('checkbox', { name: '接这种预约' }).getAttribute('aria-checked')).toBe('true')
  expect(screen.getByRole('button', { name: '周一从几点：9:00' })).toBeTruthy()
  expect(screen.getAllByText('4 个时间，共 8 个号')).toHaveLength(2)
  expect(screen.getByText('没有要保存的改动')).toBeTruthy()
})

test('a changed week is saved whole with the version it was built on', async () => {
  await open()
  await tap('周二到周五照周一')
  await tap('周六加一段')
  await type('每个时间几个人', '3')
  expect(screen.getByText('有改动还没有保存')).toBeTruthy()
  await tap('保存')
  const span = [{ from: 540, to: 660 }]
  expect(sentTo(save).map(({ data }) => data)).toEqual([{ version: 3, exceptions: [], plans: [{ kind: 'counter', isOn: true, week: [span, span, span, span, span, [{ from: 540, to: 690 }], [], []], slotLength: 30, places: 3, leadHours: 24, daysAhead: 14 }] }])
  expect(fake.toasts).toContain('保存好了')
})

test('the make-up workday has a row of its own, and visits at home a pattern of their own', async () => {
  await open()
  expect(screen.getByText('调休上班日')).toBeTruthy()
  await tap('上门服务', 'tab')
  expect(screen.getByRole('checkbox', { name: '接这种预约' }).getAttribute('aria-checked')).toBe('false')
  await tap('接这种预约', 'checkbox')
  await tap('周三加一段')
  await tap('保存')
  expect(sentTo(save)[0]?.data).toMatchObject({ plans: [{ kind: 'counter' }, { kind: 'home_visit', isOn: true, slotLength: 120 }] })
})

test('what cannot be is said where it stands, and is not sent', async () => {
  await open()
  await type('一个号多少分钟', '5')
  expect(screen.getByText('请填 10 到 240 的整数')).toBeTruthy()
  await type('一个号多少分钟', '180')
  expect(screen.getByText('这一段放不下一个号')).toBeTruthy()
  await tap('周一到几点：11:00')
  await tap('8:00', 'option')
  expect(screen.getByText('结束要比开始晚')).toBeTruthy()
  expect(screen.getByText('还有 1 处要改')).toBeTruthy()
  await tap('保存')
  expect(sentTo(save)).toEqual([])
})

test('a closed day needs the reason that people read', async () => {
  await open()
  await tap('加一天')
  await tap(/^年：/)
  await tap('2026年', 'option')
  await tap(/^月：/)
  await tap('12月', 'option')
  await tap(/^日：/)
  await tap('7日', 'option')
  await tap('加上')
  expect(screen.getByText('请写原因')).toBeTruthy()
  await type('原因', '全站外出走访')
  await tap('加上')
  expect(screen.getByText('这天不接预约：全站外出走访')).toBeTruthy()
  await tap('保存')
  expect(sentTo(save)[0]?.data).toMatchObject({ exceptions: [{ kind: 'counter', day: '2026-12-07', isClosed: true, spans: [], places: null, reason: '全站外出走访' }] })
})

test('somebody else saved meanwhile: what was typed is kept until it is decided which counts', async () => {
  let kept = plansOf()
  await open(undefined, { [read]: () => kept, [save]: refusal('plan_changed') })
  await type('每个时间几个人', '3')
  kept = plansOf({ version: 9 })
  await tap('保存')
  expect(screen.getByText('别人刚刚改过这个站的安排。要用哪一份？')).toBeTruthy()
  expect(screen.getByDisplayValue('3')).toBeTruthy()
  await tap('用我这份')
  serve({ [read]: kept, [save]: plansOf({ version: 10 }) })
  await tap('保存')
  expect(sentTo(save).at(-1)?.data).toMatchObject({ version: 9, plans: [{ places: 3 }] })
})

test('theirs instead throws away what was typed', async () => {
  let kept = plansOf()
  await open(undefined, { [read]: () => kept, [save]: refusal('plan_changed') })
  await type('每个时间几个人', '3')
  kept = plansOf({ version: 9 })
  await tap('保存')
  await tap('用别人的')
  expect(screen.getByDisplayValue('2')).toBeTruthy()
  expect(screen.getByText('没有要保存的改动')).toBeTruthy()
})

test('what was typed outlives the page; when somebody saved since, it is asked which counts', async () => {
  await open()
  await type('每个时间几个人', '3')
  cleanup()
  await open(plansOf({ version: 5 }))
  expect(screen.getByDisplayValue('3')).toBeTruthy()
  expect(screen.getByText('别人刚刚改过这个站的安排。要用哪一份？')).toBeTruthy()
})

test('booked times outside the pattern are listed after saving, to be moved or cancelled', async () => {
  await open(undefined, { [save]: plansOf({ version: 4, stranded: [staffAppointment()] }), [`POST /staff/appointments/${idOf('A')}/change`]: { appointment: staffAppointment() } })
  await type('每个时间几个人', '3')
  await tap('保存')
  expect(screen.getByText('这些预约不在新安排里')).toBeTruthy()
  await tap('取消：样例老周')
  await type('为什么取消', '这天不办了')
  await tap('取消预约')
  expect(sentTo(`POST /staff/appointments/${idOf('A')}/change`)[0]?.data).toEqual({ startsAt: null, reason: '这天不办了', version: 1 })
  expect(sentTo(read)).toHaveLength(2)
})

test('whoever may not edit only reads; an error is tried again', async () => {
  await open(plansOf({ mayEdit: false }))
  expect(screen.getByText('9:00–11:00')).toBeTruthy()
  expect(screen.getByText('每 30 分钟 2 人，提前 1 天以上约，最远约到 14 天后。')).toBeTruthy()
  for (const name of ['保存', '加一天']) expect(screen.queryByRole('button', { name })).toBeNull()
  cleanup()
  await open(undefined, { [read]: refusal('internal') })
  expect(screen.getByText('重试')).toBeTruthy()
})
