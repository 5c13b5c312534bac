import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { type StationDetails } from '@shared/contract/directory'
import { dayOfText, startOfShanghaiDay } from '@shared/domain/calendar/day'
import { refusal, serve } from '@/test/network'
import { openAs, sampleId, settled } from '@/test/pages'
import { fake } from '@/test/taro'
import StationPage from './index'

const parent = { unit: { id: '01ARZ3NDEKTSV4RRFFQ69G5FAP', kind: 'district' as const, name: '杨浦区退役军人服务中心', shortName: '区退役军人服务中心' }, phone: null as string | null }
const unknown: StationDetails = {
  unit: { id: sampleId, kind: 'street', name: '五角场街道退役军人服务站', shortName: '五角场街道' }, code: '310110019', parentName: '区退役军人服务中心', phone: null, address: null, hours: null, position: null, isMine: false,
  parent, about: null, week: null, today: 3, opening: null, services: [], standIn: null, isOpen: true, below: 28, takesAppointments: [],
}
const office = [{ from: 540, to: 690 }, { from: 810, to: 1020 }]
const known: StationDetails = {
  ...unknown, phone: '021-65431234转801', address: '示例路 1 号', position: { latitude: 31.3, longitude: 121.51 }, hours: '周一至周五 9:00–11:30、13:30–17:00', week: [office, office, office, office, office, [], [], []],
  opening: { isOpen: true, nextAt: null }, about: '办证、咨询', services: [{ key: 'certificate', title: '优待证申领' }],
}
const open = async (station: StationDetails) => {
  fake.params = { id: sampleId }
  serve({ [`GET /stations/${sampleId}`]: { station } })
  await openAs(StationPage)
}
const tap = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getAllByRole('button', { name }).at(-1) as HTMLElement))

beforeEach(() => fake.reset())

test('what is published stands there: phone, address, hours with today marked, what it does and takes in', async () => {
  await open(known)
  for (const text of ['现在开门', '021-65431234转801', '示例路 1 号', '办证、咨询', '优待证申领']) expect(screen.getByText(text)).toBeTruthy()
  const days = screen.getByRole('list', { name: '对外时间' }).querySelectorAll('[role=listitem]')
  expect([...days].map((day) => day.textContent)).toEqual(['周一9:00–11:30、13:30–17:00', '周二9:00–11:30、13:30–17:00', '周三9:00–11:30、13:30–17:00', '周四9:00–11:30、13:30–17:00今天', '周五9:00–11:30、13:30–17:00', '周六休息', '周日休息'])
  await tap(/^优待证申领/)
  expect(fake.moves.at(-1)?.url).toContain('serviceKey=certificate')
})

test('in a browser there is no map to open: the address is copied', async () => {
  const copied = jest.spyOn(Taro, 'setClipboardData').mockResolvedValue({} as never)
  await open(known)
  expect(screen.queryByRole('button', { name: '打开地图' })).toBeNull()
  await tap('复制地址')
  expect(copied).toHaveBeenCalledWith({ data: '示例路 1 号' })
  copied.mockRestore()
})

test('what is not published is said so, with the station above and the hotline to ring instead, and nothing to tap that leads nowhere', async () => {
  await open(unknown)
  for (const text of ['电话待公布', '可以先找杨浦区退役军人服务中心', '12345', '地址待公布']) expect(screen.getByText(text)).toBeTruthy()
  expect(screen.getAllByText('开门时间待公布').length).toBe(2)
  expect(screen.getByText(/街道退役军人服务站，办理优待证/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '复制地址' })).toBeNull()
  expect(screen.queryByText('现在休息')).toBeNull()
})

test('the phone of the station above can be rung where that is known', async () => {
  await open({ ...unknown, parent: { ...parent, phone: '021-12345678' } })
  expect(screen.getByRole('button', { name: '杨浦区退役军人服务中心，打电话 021-12345678' })).toBeTruthy()
})

test('a station that is closed now says when it opens next, a holiday and a suspended one are called that', async () => {
  await open({ ...known, today: null, opening: { isOpen: false, nextAt: startOfShanghaiDay(dayOfText('2030-11-29')) + 9 * 3_600_000 } })
  expect(screen.getByText('现在休息，11月29日 周五 9:00 开门')).toBeTruthy()
  expect(screen.getByText('今天放假')).toBeTruthy()
})

test('a suspended station says so, and who takes requests in meanwhile', async () => {
  await open({ ...known, isOpen: false, opening: { isOpen: false, nextAt: null }, standIn: parent.unit, services: [] })
  expect(screen.getByText('暂停对外服务')).toBeTruthy()
  expect(screen.getByText('这个站现在由杨浦区退役军人服务中心受理办件')).toBeTruthy()
})

test('there is one solid button: to book where that can be done, else to ask', async () => {
  const solid = () => [...document.querySelectorAll('.btn-solid')].map((button) => button.textContent)
  await open({ ...known, isMine: true })
  expect(solid()).toEqual(['问服务站'])
  expect(screen.getByText('我的服务站')).toBeTruthy()
})

test('where appointments are taken booking comes first', async () => {
  await open({ ...known, takesAppointments: ['station' as never] })
  expect([...document.querySelectorAll('.btn-solid')].map((button) => button.textContent)).toEqual(['预约'])
  await tap('预约')
  expect(fake.moves.at(-1)?.url).toBe(`/packages/station/booking/index?unitId=${sampleId}`)
})

test('people, committees, the station above and the whole directory are a tap away', async () => {
  await open(known)
  for (const [name, url] of [[/^站里的人/, `people/index?unitId=${sampleId}`], [/^下面的站，28 个/, 'stations/index?under=310110019'], [/^上级站/, `station/index?id=${parent.unit.id}`], [/^服务站名录/, 'stations/index']] as const) {
    await tap(name)
    expect(fake.moves.at(-1)?.url).toBe(`/packages/station/${url}`)
  }
})

test('a station that cannot be read is read again by a tap', async () => {
  fake.params = { id: sampleId }
  serve({ [`GET /stations/${sampleId}`]: refusal('not_found') })
  await openAs(StationPage)
  serve({ [`GET /stations/${sampleId}`]: { station: known } })
  await tap('重试')
  await settled()
  expect(screen.getByText('示例路 1 号')).toBeTruthy()
})
