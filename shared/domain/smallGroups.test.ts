import { foldSmall } from './smallGroups'

const bars = (...counts: number[]) => counts.map((count, index) => ({ key: `k${index}`, text: `t${index}`, count }))
const folded = (...counts: number[]) => foldSmall(bars(...counts), '其他').map(({ key, count }) => [key, count])

test('groups of five and more are shown, the largest first', () => {
  expect(folded(5, 9, 7)).toEqual([['k1', 9], ['k2', 7], ['k0', 5]])
})

test('smaller ones are folded into one', () => {
  expect(folded(4, 9, 3, 0)).toEqual([['k1', 9], ['other', 7]])
})

test('what is folded takes the next smallest along where it would be found out by subtraction', () => {
  expect(folded(4, 9, 7)).toEqual([['k1', 9], ['other', 11]])
})

test('where all are few they are one', () => {
  expect(folded(2, 1)).toEqual([['other', 3]])
  expect(folded(2, 6)).toEqual([['other', 8]])
  expect(folded()).toEqual([])
})
