import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { beginVeteranSession } from '@/session/store'
import { forgetTickets } from '@/session/ticketBox'
import { at, idOf, sessionOn, signupOf, testNow } from '@/test/activities'
import { serve } from '@/test/network'
import { settled, veteranMe } from '@/test/pages'
import { coverPage, fake } from '@/test/taro'
import MySignupsPage from '../mine/index'
import SignupPage from './index'

jest.mock('@/platform/environment', () => ({ isWeapp: true, isH5: false }))

const read = `GET /signups/${idOf('U')}`
const phone = { brightness: 0.4, isStubborn: false, entries: [] as object[] }

Object.assign(Taro, {
  getScreenBrightness: async () => ({ value: phone.brightness }),
  setScreenBrightness: async ({ value }: { value: number }) => {
    if (phone.isStubborn) throw new Error('setScreenBrightness:fail')
    phone.brightness = value
  },
  addPhoneCalendar: async (entry: object) => void phone.entries.push(entry),
})

const open = async (Page: typeof SignupPage = SignupPage) => {
  beginVeteranSession('token', veteranMe)
  const page = render(<Page />)
  await settled()
  await settled()
  return page
}
const tap = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))

beforeEach(() => {
  jest.useFakeTimers({ now: testNow })
  fake.reset()
  fake.params = { id: idOf('U') }
  Object.assign(phone, { brightness: 0.4, isStubborn: false, entries: [] })
  forgetTickets()
  serve({ [read]: { signup: signupOf('confirmed') }, 'GET /signups': { signups: [], next: null } })
})
afterEach(() => jest.useRealTimers())

test('while the ticket is in front the screen is bright, and it is said; leaving puts back what was', async () => {
  const page = await open()
  expect(phone.brightness).toBe(1)
  expect(screen.getByText('屏幕已自动调亮，方便扫码')).toBeTruthy()
  page.unmount()
  expect(phone.brightness).toBe(0.4)
})

test('another page over it puts the brightness back, and coming back makes it bright again', async () => {
  await open()
  const seen: number[] = []
  const set = Taro.setScreenBrightness
  Object.assign(Taro, { setScreenBrightness: async (option: { value: number }) => (seen.push(option.value), set(option)) })
  await act(async () => coverPage())
  Object.assign(Taro, { setScreenBrightness: set })
  expect(seen).toEqual([0.4, 1])
})

test('where the phone does not let it be bright, nothing is said of it', async () => {
  phone.isStubborn = true
  await open()
  expect(screen.queryByText('屏幕已自动调亮，方便扫码')).toBeNull()
  expect(screen.getByText('到门口给工作人员扫一下')).toBeTruthy()
})

test('who waits has no bright screen', async () => {
  serve({ [read]: { signup: signupOf('waiting') } })
  await open()
  expect(phone.brightness).toBe(0.4)
})

test('every session to come goes into the calendar of the phone', async () => {
  const sessions = [sessionOn('Q', { startsAt: at(11, 20, 9), endsAt: at(11, 20, 11) }), sessionOn('S'), sessionOn('T', { startsAt: at(12, 12, 9), endsAt: at(12, 12, 11), isCancelled: true })]
  serve({ [read]: { signup: signupOf('confirmed', { sessions }) } })
  await open()
  await tap('加到日历')
  expect(phone.entries).toEqual([expect.objectContaining({ title: '退役军人专场招聘会', startTime: at(12, 5, 9) / 1000, endTime: String(at(12, 5, 11, 30) / 1000), location: '江空间园区服务点' })])
  expect(fake.toasts).toEqual(['已加到手机日历'])
})

test('without a network the ticket stands there all the same, from the list as well, and says so', async () => {
  const page = await open()
  page.unmount()
  serve({})
  const again = await open()
  await act(async () => jest.advanceTimersByTimeAsync(5_000))
  expect(screen.getByText('0412 7736')).toBeTruthy()
  expect(screen.getByText(/没有连上网络，这是手机上存着的票/)).toBeTruthy()
  // Nothing can be given back without a network.
  expect(screen.queryByRole('button', { name: '不去了，让给别人' })).toBeNull()
  again.unmount()
  await open(MySignupsPage)
  await act(async () => jest.advanceTimersByTimeAsync(5_000))
  expect(screen.getByText(/下面是手机上存着的票/)).toBeTruthy()
  expect(screen.getByRole('button', { name: /^退役军人专场招聘会/ })).toBeTruthy()
})
