import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { type StaffAppointment } from '@shared/contract/appointments'
import { consentTexts } from '@shared/text/consents'
import { forgetAllKept } from '@/platform/kept'
import { at, testNow } from '@/test/activities'
import { bookedStation, notOffered, slotDay, slotsOf, staffAppointment } from '@/test/bookings'
import { idOf, signInStaff, tap, type } from '@/test/keptActivity'
import { later, refusal, sentTo, serve } from '@/test/network'
import { settled } from '@/test/pages'
import { fake, type SentRequest } from '@/test/taro'
import StaffAppointmentsPage from './index'

const path = `/staff/units/${bookedStation.id}/appointments`
const [list, add] = [`GET ${path}`, `POST ${path}`]
const slots = `GET /stations/${bookedStation.id}/slots`
const of = (action: string) => `POST /staff/appointments/${idOf('A')}/${action}`
const visit = staffAppointment({ id: idOf('B'), startsAt: at(11, 26, 14), endsAt: at(11, 26, 16), name: '样例老李', address: '国定路600弄3号', note: '有台阶', ground: { code: 'aged_80', text: '80 岁以上' } }, 'booked', 'home_visit')
const today = staffAppointment({ startsAt: at(11, 26, 9), endsAt: at(11, 26, 9, 30), mayMark: true })
const twice = (button: HTMLElement) => { fireEvent.click(button); fireEvent.click(button) }

const open = async (appointments: readonly StaffAppointment[] = [today, visit], answers: Parameters<typeof serve>[0] = {}) => {
  serve({
    [list]: ({ url }: SentRequest) => ({ unit: bookedStation, day: /day=([\d-]+)/.exec(url)?.[1], appointments, counts: [{ day: '2026-11-26', count: appointments.length }] }),
    [slots]: ({ url }: SentRequest) => (url.includes('home_visit') ? notOffered : slotsOf([slotDay(3, [2, 1])])), 'GET /services': { services: [{ key: 'certificate_new', title: '优待证申领' }], hotline: '' }, 'GET /areas': { streets: [] }, ...answers,
  })
  signInStaff('clerk')
  render(<StaffAppointmentsPage />)
  await settled()
}

beforeEach(() => {
  jest.useFakeTimers({ now: testNow })
  fake.reset()
  forgetAllKept()
})
afterEach(() => jest.useRealTimers())

test('the day is there in order with whole names and phones, where to go, and how many come on each day', async () => {
  await open()
  for (const text of ['11月26日 周四：来站 1 人，上门 1 家', '样例老周', '9:00', '13900000000', '样例老李', '上门：国定路600弄3号', '本人说：有台阶']) expect(screen.getAllByText(text).length).toBeGreaterThan(0)
  expect(screen.getByRole('radio', { name: '今天 11月26日 周四，2 人预约' })).toBeTruthy()
  expect(screen.getByRole('radio', { name: '11月27日 周五，没有预约' })).toBeTruthy()
})

test('a message opens the day that it is about; other days and weeks are read anew', async () => {
  fake.params = { id: '2026-12-03' }
  await open()
  expect(sentTo(list).at(-1)?.url).toContain('day=2026-12-03')
  await tap('后一周')
  expect(sentTo(list).at(-1)?.url).toContain('day=2026-12-10')
  await tap('回到今天')
  expect(sentTo(list).at(-1)?.url).toContain('day=2026-11-26')
})

test('whoever came is written down by one tap, once; before the time there is nothing to tap', async () => {
  const answer = later<object>()
  await open(undefined, { [of('outcome')]: () => answer.promise })
  twice(screen.getByRole('button', { name: '来了：样例老周' }))
  await settled()
  answer.resolve({ appointment: today })
  await settled()
  expect(sentTo(of('outcome')).map(({ data }) => data)).toEqual([{ outcome: 'kept', version: 1 }])
  expect(fake.toasts).toEqual(['记下了：来了'])
  expect(screen.queryByRole('button', { name: '来了：样例老李' })).toBeNull()
})

test('a wrong outcome is put right by the other one', async () => {
  const missed = staffAppointment({ startsAt: at(11, 26, 9), mayMark: true }, 'no_show')
  await open([missed], { [of('outcome')]: { appointment: missed } })
  expect(screen.queryByRole('button', { name: '没来：样例老周' })).toBeNull()
  await tap('9:00 样例老周，没有来')
  await tap('来了')
  expect(sentTo(of('outcome'))[0]?.data).toEqual({ outcome: 'kept', version: 1 })
})

test('moving needs a time and the reason that they read; a refusal keeps the words and offers the nearest times', async () => {
  await open(undefined, { [of('change')]: refusal('booking_refused', { obstacle: 'full', nearest: [at(12, 4, 9)] }) })
  await tap('9:00 样例老周，已预约')
  await tap('改期')
  // What is too near for others the station still gives away.
  expect(sentTo(slots).at(-1)?.url).toContain('asStaff=yes')
  await tap('先选一个时间')
  expect(screen.getByText('请写一句原因')).toBeTruthy()
  await tap('9:00–9:30，还有 2 个', 'radio')
  await type('为什么改期', '当天开会')
  await tap('改到 12月3日 周四 9:00')
  expect(sentTo(of('change')).map(({ data }) => data)).toEqual([{ startsAt: at(12, 3, 9), reason: '当天开会', version: 1 }])
  expect(screen.getByDisplayValue('当天开会')).toBeTruthy()
  await tap('12月4日 周五 9:00')
  expect(screen.getByRole('button', { name: '改到 12月4日 周五 9:00' })).toBeTruthy()
})

test('cancelling needs the reason, and reads the day anew', async () => {
  await open(undefined, { [of('change')]: { appointment: today } })
  await tap('9:00 样例老周，已预约')
  await tap('取消')
  await tap('取消预约')
  expect(sentTo(of('change'))).toEqual([])
  await type('为什么取消', '当天停电')
  await tap('取消预约')
  expect(sentTo(of('change'))[0]?.data).toEqual({ startsAt: null, reason: '当天停电', version: 1 })
  expect(sentTo(list)).toHaveLength(2)
})

const fillIn = async () => {
  await tap('替人预约')
  await type('姓名', '样例老王')
  await tap(/^办什么：/)
  await tap('优待证申领', 'option')
  await tap('9:30–10:00，还有 1 个', 'radio')
}

test('somebody on the phone is booked for with their consent, once', async () => {
  const answer = later<object>()
  await open([], { [add]: () => answer.promise })
  await fillIn()
  expect(sentTo(slots).at(-1)?.url).toContain('asStaff=yes')
  await tap('预约 12月3日 周四 9:30')
  expect(screen.getByText('本人同意后，请点上面打勾')).toBeTruthy()
  await tap(consentTexts.appointmentAtCounter, 'checkbox')
  twice(screen.getByRole('button', { name: '预约 12月3日 周四 9:30' }))
  await settled()
  answer.resolve({ appointment: staffAppointment({ name: '样例老王', startsAt: at(12, 3, 9, 30), endsAt: at(12, 3, 10) }) })
  await settled()
  expect(sentTo(add).map(({ data }) => data)).toEqual([expect.objectContaining({ kind: 'counter', startsAt: at(12, 3, 9, 30), subject: 'certificate_new', ground: null, address: '', consent: { version: consentTexts.version, agreed: true }, profile: expect.objectContaining({ name: '样例老王' }) })])
  expect(screen.getByText('样例老王，12月3日 周四 9:30–10:00。请把时间念给本人听一遍。')).toBeTruthy()
})

test('a refusal and a closed sheet lose nothing of what was typed', async () => {
  await open([], { [add]: refusal('booking_refused', { obstacle: 'clash', nearest: [] }) })
  await fillIn()
  await tap(consentTexts.appointmentAtCounter, 'checkbox')
  await tap('预约 12月3日 周四 9:30')
  expect(screen.getByText(/^和您的另一个预约时间冲突/)).toBeTruthy()
  await tap('关闭')
  await tap('替人预约')
  expect(screen.getByDisplayValue('样例老王')).toBeTruthy()
})

test('the list for paper has everybody, room to sign, and who printed it when', async () => {
  await open()
  await tap('打印名单')
  for (const text of ['五角场街道退役军人服务站 预约名单', '11月26日 周四，共 2 人', '签到', '样例老李', '王敏 11月26日 10:00 打印']) expect(screen.getByText(text)).toBeTruthy()
  const print = jest.spyOn(window, 'print').mockImplementation(() => undefined)
  await tap('打印')
  expect(print).toHaveBeenCalledTimes(1)
  await tap('返回名单')
  expect(screen.getByText('11月26日 周四：来站 1 人，上门 1 家')).toBeTruthy()
})

test('an empty day says what to do; a failed reading is tried again; for others it is closed', async () => {
  await open([])
  expect(screen.getByText('这一天没有人预约')).toBeTruthy()
  cleanup()
  await open([], { [list]: refusal('internal') })
  expect(screen.getByText('重试')).toBeTruthy()
  cleanup()
  signInStaff('partner', 'partner')
  render(<StaffAppointmentsPage />)
  await settled()
  expect(screen.getByText('这里由服务站办事的人用')).toBeTruthy()
})
