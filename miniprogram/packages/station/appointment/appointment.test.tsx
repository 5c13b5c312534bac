import { act, fireEvent, screen } from '@testing-library/react'
import { type AppointmentDetails } from '@shared/contract/appointments'
import { forgetAllKept } from '@/platform/kept'
import { at, idOf, testNow } from '@/test/activities'
import { appointmentOf, bookedStation, briefOf, slotDay, slotsOf } from '@/test/bookings'
import { refusal, sentTo, serve } from '@/test/network'
import { openAs } from '@/test/pages'
import { fake } from '@/test/taro'
import AppointmentsPage from '../appointments/index'
import AppointmentPage from './index'

const mockAsked = jest.fn()
jest.mock('@/session/subscriptions', () => ({ useSubscribeAsk: (keys: readonly string[]) => () => mockAsked(keys) as void }))

const read = `GET /appointments/${idOf('A')}`
const step = (name: string) => `POST /appointments/${idOf('A')}/${name}`
const slots = `GET /stations/${bookedStation.id}/slots`
const tap = (name: string | RegExp, role = 'button') => act(async () => void fireEvent.click(screen.getByRole(role, { name })))
const cancelled = { state: { code: 'cancelled', text: '已取消' }, may: [], isOver: true } satisfies Partial<AppointmentDetails>

const open = async (change: Partial<AppointmentDetails> = {}, answers: Parameters<typeof serve>[0] = {}) => {
  serve({ [read]: { appointment: appointmentOf(change) }, [slots]: slotsOf([slotDay(3, [2]), slotDay(4, [1, 1])]), ...answers })
  await openAs(AppointmentPage)
  await act(async () => undefined)
}

beforeEach(() => {
  jest.useFakeTimers({ now: testNow })
  fake.reset()
  forgetAllKept()
  fake.params = { id: idOf('A') }
})
afterEach(() => jest.useRealTimers())

test('when, where and what to bring are there; an address that is not known is said to be', async () => {
  fake.params = { id: idOf('A'), fresh: 'yes' }
  await open()
  for (const text of ['约好了，请准时去', '我们会在前一天和当天提醒您。', '12月3日 周四 9:00–9:30', '五角场街道退役军人服务站', '地址待公布，可以打电话问站里', '优待证申领', '身份证', '户口本']) expect(screen.getByText(text)).toBeTruthy()
})

test('a visit at home says the own door, and what the station said stands on top', async () => {
  await open({ kind: { code: 'home_visit', text: '上门服务' }, address: '国定路600弄3号', words: '那天全站开会', ground: { code: 'aged_80', text: '80 岁以上' } })
  for (const text of ['约好了，请在家等', '到家里 国定路600弄3号', '站里说：那天全站开会', '80 岁以上']) expect(screen.getByText(text)).toBeTruthy()
})

test('moving shows the times and keeps the old one until a new one is tapped and sent', async () => {
  await open({}, { [step('move')]: { appointment: appointmentOf({ startsAt: at(12, 4, 9), endsAt: at(12, 4, 9, 30), version: 2 }) } })
  await tap('改期')
  expect(screen.getByText(/^原来约的是 12月3日 周四 9:00–9:30/)).toBeTruthy()
  expect(sentTo(slots)[0]?.url).toContain('from=2026-12-03')
  expect(sentTo(slots)[0]?.url).not.toContain('asStaff')
  expect(screen.getByRole('button', { name: '先选一个时间' }).getAttribute('aria-disabled')).toBe('true')
  await tap('12月4日 周五，可约', 'radio')
  await tap('9:00–9:30，还有 1 个', 'radio')
  await tap('改到 12月4日 周五 9:00')
  expect(sentTo(step('move')).map(({ data }) => data)).toEqual([{ startsAt: at(12, 4, 9), version: 1 }])
  expect(screen.getByText('12月4日 周五 9:00–9:30')).toBeTruthy()
  expect(fake.toasts).toEqual(['改好了'])
})

test('the tap that moves asks first whether a reminder may come, and then sends', async () => {
  mockAsked.mockClear()
  mockAsked.mockImplementationOnce(() => expect(sentTo(step('move'))).toEqual([]))
  await open({}, { [step('move')]: { appointment: appointmentOf({ version: 2 }) } })
  await tap('改期')
  await tap('9:00–9:30，还有 2 个', 'radio')
  expect(mockAsked).not.toHaveBeenCalled()
  await tap('改到 12月3日 周四 9:00')
  expect(mockAsked.mock.calls).toEqual([[['appointment']]])
  expect(sentTo(step('move'))).toHaveLength(1)
})

test('a new time that was just taken says so and offers the nearest; the old one stands', async () => {
  await open({}, { [step('move')]: refusal('booking_refused', { obstacle: 'full', nearest: [at(12, 4, 9, 30)] }) })
  await tap('改期')
  await tap('9:00–9:30，还有 2 个', 'radio')
  await tap('改到 12月3日 周四 9:00')
  expect(screen.getByText('这个时间约满了，请看看下面还空着的时间。')).toBeTruthy()
  await tap('12月4日 周五 9:30')
  expect(screen.getByRole('button', { name: '改到 12月4日 周五 9:30' })).toBeTruthy()
  await tap('不改了')
  expect(screen.getByText('12月3日 周四 9:00–9:30')).toBeTruthy()
})

test('cancelling asks first, is sent once, and afterwards another can be booked', async () => {
  await open({}, { [step('cancellation')]: { appointment: appointmentOf(cancelled) } })
  fake.confirms = false
  await tap('不去了，取消')
  expect(sentTo(step('cancellation'))).toEqual([])
  fake.confirms = true
  await tap('不去了，取消')
  expect(sentTo(step('cancellation')).map(({ data }) => data)).toEqual([{ version: 1 }])
  expect(screen.getByText('这次不去了')).toBeTruthy()
  await tap('再约一次')
  expect(fake.moves.at(-1)?.url).toBe(`/packages/station/booking/index?id=${bookedStation.id}`)
})

test('what was changed elsewhere meanwhile is said, and shown as it is now', async () => {
  let appointment = appointmentOf()
  await open({}, { [read]: () => ({ appointment }), [step('cancellation')]: refusal('appointment_over') })
  appointment = appointmentOf(cancelled)
  await tap('不去了，取消')
  expect(screen.getByText('这次不去了')).toBeTruthy()
  expect(screen.getByText('这次预约已经开始、结束或取消，不能再改')).toBeTruthy()
})

test('once it is over nothing is left to change', async () => {
  await open({ isOver: true, may: [] })
  expect(screen.getByText('时间已经过了')).toBeTruthy()
  for (const name of ['改期', '不去了，取消']) expect(screen.queryByRole('button', { name })).toBeNull()
})

test('an error is tried again', async () => {
  await open({}, { [read]: refusal('overloaded') })
  serve({ [read]: { appointment: appointmentOf() } })
  await tap('重试')
  expect(screen.getByText('约好了，请准时去')).toBeTruthy()
})

describe('my appointments', () => {
  const listed = 'GET /appointments'

  test('what is to come and what was, those of whom I help with their name', async () => {
    serve({ [listed]: ({ url }) => url.includes('past') ? { appointments: [], next: null } : { appointments: [briefOf({ startsAt: at(11, 27, 9), endsAt: at(11, 27, 9, 30) }), briefOf({ id: idOf('B'), personName: '李桂芳' })], next: null } })
    await openAs(AppointmentsPage)
    expect(screen.getByText('明天 9:00–9:30')).toBeTruthy()
    await tap(/^12月3日 周四 9:00–9:30，五角场街道退役军人服务站，优待证申领，李桂芳，已预约$/)
    expect(fake.moves.at(-1)?.url).toBe(`/packages/station/appointment/index?id=${idOf('B')}`)
    await tap('以前的', 'tab')
    expect(screen.getByText('还没有以前的预约')).toBeTruthy()
  })

  test('nothing yet leads to the stations; an error is tried again', async () => {
    serve({ [listed]: refusal('overloaded') })
    await openAs(AppointmentsPage)
    serve({ [listed]: { appointments: [], next: null } })
    await tap('重试')
    await act(async () => void fireEvent.click(screen.getAllByRole('button', { name: '找服务站预约' })[0] as HTMLElement))
    expect(fake.moves.at(-1)?.url).toBe('/packages/station/stations/index')
  })
})
