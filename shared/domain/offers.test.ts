import { byDistance, byStreet, distanceBetween, isInShanghai } from './offers'

const wujiaochang = { latitude: 31.2985, longitude: 121.5145 }
const place = (name: string, position: { latitude: number; longitude: number } | null, code: string | null) => ({ name, position, street: code ? { code } : null })

test('a hundredth of a degree of latitude is about 1.1 km, and of longitude less', () => {
  expect(Math.round(distanceBetween(wujiaochang, { ...wujiaochang, latitude: 31.3085 }))).toBe(1112)
  expect(Math.round(distanceBetween(wujiaochang, { ...wujiaochang, longitude: 121.5245 }))).toBe(950)
  expect(distanceBetween(wujiaochang, wujiaochang)).toBe(0)
})

test('the nearest come first; those without a position follow, street by street', () => {
  const places = [place('无位置乙', null, '009'), place('远', { latitude: 31.35, longitude: 121.5 }, '001'), place('无位置甲', null, '002'), place('哪条街都没写', null, null), place('近', { latitude: 31.299, longitude: 121.5145 }, '005')]
  expect(byDistance(places, wujiaochang).map(({ place: { name } }) => name)).toEqual(['近', '远', '无位置甲', '无位置乙', '哪条街都没写'])
  expect(byDistance(places, wujiaochang).map(({ metres }) => metres === null)).toEqual([false, false, true, true, true])
  expect(byStreet(places).map(({ name }) => name)).toEqual(['远', '无位置甲', '近', '无位置乙', '哪条街都没写'])
})

test('numbers that were changed over, or lie elsewhere, are noticed', () => {
  expect(isInShanghai(wujiaochang)).toBe(true)
  expect(isInShanghai({ latitude: 121.5145, longitude: 31.2985 })).toBe(false)
  expect(isInShanghai({ latitude: 39.9, longitude: 116.4 })).toBe(false)
})
