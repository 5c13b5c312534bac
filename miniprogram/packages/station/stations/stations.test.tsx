import { act, fireEvent, render, screen } from '@testing-library/react'
import { type ListedStation } from '@shared/contract/directory'
import { type UnitKind } from '@shared/domain/roles'
import { refusal, sentTo, serve } from '@/test/network'
import { openAs, settled } from '@/test/pages'
import { streetMiddles } from '@/test/streetMiddles'
import { fake } from '@/test/taro'
import StationsPage from './index'

const idOf = (letter: string) => `01ARZ3NDEKTSV4RRFFQ69G5FA${letter}`
const station = (letter: string, kind: UnitKind, shortName: string, given: Partial<ListedStation> = {}): ListedStation => ({
  unit: { id: idOf(letter), kind, name: `${shortName}退役军人服务站`, shortName }, code: letter, parentName: null, phone: null, address: null, hours: null, position: null, isMine: false, ...given,
})
const centre = station('C', 'district', '区中心')
const street = station('S', 'street', '五角场街道', { code: '310110019', phone: '021-65431234', hours: '周一至周五 9:00–17:00' })
const other = station('T', 'street', '殷行街道', { code: '310110016' })
const mine = station('M', 'community', '国定一居委会', { isMine: true, parentName: '五角场街道' })

const open = async (stations: ListedStation[] = [mine, centre, street, other], answers: object = {}) => {
  serve({ 'GET /stations': ({ url }) => (url.includes('q=') ? { stations: [street], isCut: true, map: streetMiddles } : { stations, isCut: false, map: streetMiddles }), ...answers })
  await openAs(StationsPage)
}
const tap = (name: string | RegExp, role = 'button') => act(async () => void fireEvent.click(screen.getAllByRole(role, { name }).at(-1) as HTMLElement))
const search = async (value: string) => {
  await act(async () => void fireEvent.change(screen.getByLabelText('站名，例如五角场'), { target: { value } }))
  await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 350))))
}

beforeEach(() => fake.reset())

test('my station stands first, then the centre and the streets, with what is known of each', async () => {
  await open()
  expect(screen.getAllByRole('button').map((one) => one.getAttribute('aria-label')).filter((label) => label?.includes('服务站'))[0]).toBe('我的服务站：国定一居委会退役军人服务站')
  for (const heading of ['区中心', '街道站']) expect(screen.getByRole('heading', { name: heading })).toBeTruthy()
  expect(screen.getByText('021-65431234 · 周一至周五 9:00–17:00')).toBeTruthy()
  expect(screen.getAllByText('电话待公布').length).toBeGreaterThan(1)
  await tap(/^五角场街道退役军人服务站/)
  expect(fake.moves.at(-1)?.url).toBe(`/packages/station/station/index?id=${street.unit.id}`)
})

test('on the drawing every street is found by name, mine is said to be mine, and a tap opens its station', async () => {
  await open()
  await tap('地图', 'tab')
  expect(screen.getByText(/^示意图/)).toBeTruthy()
  expect(screen.getByRole('list', { name: '各街道位置示意图' }).querySelectorAll('[role=listitem]')).toHaveLength(12)
  expect(screen.getByRole('button', { name: '五角场街道，您的街道' })).toBeTruthy()
  await tap('殷行街道')
  expect(fake.moves.at(-1)?.url).toBe(`/packages/station/station/index?id=${other.unit.id}`)
})

test('stations are found by words, which are sent once nobody types any more, and the end of a long list is said', async () => {
  await open()
  await search('五角')
  expect(sentTo('GET /stations').filter(({ url }) => url.includes('q=')).map(({ url }) => decodeURIComponent(url))).toEqual([expect.stringContaining('q=五角')])
  expect(screen.getByText('找到 1 个')).toBeTruthy()
  expect(screen.getByText('还有的没有列出，请多写几个字。')).toBeTruthy()
  await tap('清空')
  await search('')
  expect(screen.getByRole('heading', { name: '街道站' })).toBeTruthy()
})

test('nothing found says so and leads back to all', async () => {
  await open([centre], { 'GET /stations': ({ url }: { url: string }) => ({ stations: url.includes('q=') ? [] : [centre], isCut: false, map: [] }) })
  await search('没有')
  expect(screen.getByText('没有找到')).toBeTruthy()
  await tap('看全部')
  await search('')
  expect(screen.getByRole('heading', { name: '区中心' })).toBeTruthy()
})

test('those under a street stand under its name', async () => {
  fake.params = { under: '310110019' }
  await open([mine])
  expect(sentTo('GET /stations')[0]?.url).toContain('under=310110019')
  expect(screen.getByRole('heading', { name: '五角场街道的服务站' })).toBeTruthy()
})

test('what could not be read is read again by a tap', async () => {
  serve({ 'GET /stations': refusal('not_found') })
  render(<StationsPage />)
  await settled()
  serve({ 'GET /stations': { stations: [centre], isCut: false, map: [] } })
  await tap('重试')
  await settled()
  expect(screen.getByRole('heading', { name: '区中心' })).toBeTruthy()
})
