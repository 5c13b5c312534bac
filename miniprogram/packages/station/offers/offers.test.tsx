import { act, fireEvent, render, screen } from '@testing-library/react'
import { type OfferPlace } from '@shared/contract/offers'
import { sentTo, serve } from '@/test/network'
import { openAs, settled } from '@/test/pages'
import { fake } from '@/test/taro'
import OfferPlacePage from '../offer/index'
import OffersPage from './index'

const idOf = (letter: string) => `01ARZ3NDEKTSV4RRFFQ69G5FA${letter}`
const place = (letter: string, given: Partial<OfferPlace>): OfferPlace => ({
  id: idOf(letter), name: `地方${letter}`, kind: { code: 'shop', text: '商店' }, offers: ['凭证九折'], address: '示例路 1 号', street: { code: '005', name: '五角场街道' }, position: null,
  howToUse: '', phone: null, validFrom: null, validUntil: null, checkedDay: '2026-11-20', ...given,
})
const far = place('F', { name: '远处公园', kind: { code: 'park', text: '公园' }, position: { latitude: 31.35, longitude: 121.5 }, street: { code: '001', name: '四平路街道' } })
const near = place('N', { name: '近处书店', position: { latitude: 31.299, longitude: 121.5145 } })
const unplaced = place('U', { name: '没标位置的药店', kind: { code: 'clinic', text: '诊所药店' }, street: null })
let position: { latitude: number; longitude: number } | null

const list = 'GET /offers'
const open = async (places: OfferPlace[] = [far, unplaced, near]) => {
  serve({ [list]: { edition: '2026-11-26-1-3-0', places } })
  await openAs(OffersPage)
}
const tap = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getAllByRole('button', { name }).at(-1) as HTMLElement))
const names = () => screen.getAllByRole('listitem').map((item) => item.querySelector('.strong')?.textContent)

beforeEach(() => {
  fake.reset()
  position = { latitude: 31.2985, longitude: 121.5145 }
  Object.defineProperty(navigator, 'geolocation', {
    configurable: true,
    value: { getCurrentPosition: (found: (at: object) => void, refused: (why: object) => void) => (position ? found({ coords: position }) : refused({ code: 1, PERMISSION_DENIED: 1 })) },
  })
})

test('places stand street by street until somebody asks what is near; those without a position come after, and it is said', async () => {
  await open()
  expect(names()).toEqual(['远处公园', '近处书店', '没标位置的药店'])
  expect(screen.getByText(/位置只在手机上用，不会发给我们/)).toBeTruthy()
  await tap('离我近的')
  expect(names()).toEqual(['近处书店', '远处公园', '没标位置的药店'])
  for (const text of ['约 50 米 · 五角场街道 · 示例路 1 号', '下面这些还没有标位置，按街道排']) expect(screen.getByText(text)).toBeTruthy()
  await tap('不按远近排')
  expect(names()[0]).toBe('远处公园')
})

test('the position is sent nowhere', async () => {
  await open()
  const before = fake.sent.length
  await tap('离我近的')
  expect(fake.sent).toHaveLength(before)
  expect(JSON.stringify([...fake.stored])).not.toContain('31.2985')
})

test('who does not allow the position is told what else to do', async () => {
  position = null
  await open()
  await tap('离我近的')
  expect(screen.getByText(/没有允许使用位置/)).toBeTruthy()
  expect(names()).toHaveLength(3)
})

test('a directory without an entry says who publishes it', async () => {
  await open([])
  expect(screen.getByText('名录由区退役军人事务局公布，目前还没有内容')).toBeTruthy()
})

test('places are found by words, by kind and by street', async () => {
  await open()
  const search = (value: string) => act(async () => void fireEvent.change(screen.getByLabelText('找地方，例如书店、公园'), { target: { value } }))
  await search('公园')
  expect(names()).toEqual(['远处公园'])
  await search('哪里都没有')
  expect(screen.getByText('没有找到')).toBeTruthy()
  await tap('看全部')
  expect(names()).toHaveLength(3)
  await tap(/^哪一类/)
  await act(async () => void fireEvent.click(screen.getByRole('option', { name: '诊所药店' })))
  expect(names()).toEqual(['没标位置的药店'])
})

test('the list is asked for anew only where it changed', async () => {
  await open()
  await settled()
  serve({ [list]: { edition: '2026-11-26-1-3-0', places: null } })
  render(<OffersPage />)
  await settled()
  expect(sentTo(list).at(-1)?.url).toContain('known=2026-11-26-1-3-0')
  expect(screen.getAllByText('近处书店')).toHaveLength(2)
})

const report = `POST /offers/${near.id}/reports`
const openPlace = async (given: Partial<OfferPlace> = {}) => {
  fake.params = { id: near.id }
  serve({ [list]: { edition: '1', places: [{ ...near, ...given }] }, [report]: { done: true } })
  await openAs(OfferPlacePage)
}

test('a place says when it was looked at last, and calls only where a phone is published', async () => {
  await openPlace()
  expect(screen.getByText('上次核对 2026年11月')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '打电话' })).toBeNull()
})

test('a place with a phone can be called; one that nobody looked at says so', async () => {
  await openPlace({ phone: '021-12345678', checkedDay: null })
  expect(screen.getByRole('button', { name: '打电话' })).toBeTruthy()
  expect(screen.getByText('还没有核对过，去之前最好先问一下')).toBeTruthy()
})

test('what is wrong with an entry goes to the bureau', async () => {
  await openPlace()
  await tap('信息不对，告诉局里')
  await act(async () => void fireEvent.change(screen.getByLabelText('哪里不对'), { target: { value: '已经搬走了' } }))
  await tap('发给局里')
  expect(sentTo(report)[0]?.data).toEqual({ text: '已经搬走了' })
  expect(fake.toasts).toContain('已发给局里，谢谢您')
})

test('a place that was withdrawn meanwhile leads back to the list', async () => {
  fake.params = { id: idOf('Z') }
  serve({ [list]: { edition: '1', places: [near] } })
  await openAs(OfferPlacePage)
  expect(screen.getByText('没有找到这一处，可能已经撤下')).toBeTruthy()
})
