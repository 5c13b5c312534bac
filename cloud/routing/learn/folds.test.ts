import { foldsOf } from './folds'
import { lane, twoStreets } from './madeUpCity'

const samples = [...twoStreets(), { ...lane('西路', 1, 'west', -290, 5), address: '西路1弄5号' }, { ...lane('西路', 1, 'west', -280, 5), address: '西路1弄9号' }]
const folds = foldsOf(samples, 5, 0)

test('every sample is tried once, and learned from in all other folds', () => {
  expect(folds.flatMap(({ tried }) => tried).map(({ address }) => address).sort()).toEqual(samples.map(({ address }) => address).sort())
  for (const { learned, tried } of folds) expect(learned.length + tried.length).toBe(samples.length)
})

test('the houses of a lane are tried together, so that no lane is learned from itself', () => {
  for (const { learned, tried } of folds) {
    const lanes = new Set(tried.map((sample) => sample.lane))
    expect(learned.filter((sample) => lanes.has(sample.lane))).toEqual([])
  }
})

test('every fold has its part, the same in every run, and another round has others', () => {
  for (const { tried } of folds) expect(tried.length).toBeGreaterThan(samples.length / 10)
  expect(foldsOf([...samples], 5, 0)).toEqual(folds)
  expect(foldsOf(samples, 5, 1)).not.toEqual(folds)
  expect(foldsOf([lane('西路', 1, 'west', 0, 0)], 5, 0).findIndex(({ tried }) => tried.length > 0)).toBe(foldsOf(samples, 5, 0).findIndex(({ tried }) => tried.some(({ lane: name }) => name === '西路1')))
})
