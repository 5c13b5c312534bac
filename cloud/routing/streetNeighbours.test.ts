import { type CoverageEntry } from './facts'
import { neighboursOf } from './streetNeighbours'

const on = (unitId: string, road: string): CoverageEntry => ({ id: `${unitId} ${road}`, unitId, source: 'shipped', confidence: 0.9, area: { kind: 'lanes', road, side: 'both', from: 1, to: 9 } })

test('streets that share roads are neighbours, the one that shares most first', () => {
  const neighbours = neighboursOf([...['a', 'b', 'c'].map((unit) => on(unit, '柳树路')), ...['a', 'c'].map((unit) => on(unit, '杨树路')), on('d', '独路'), on('a', '柳树路')])
  expect(neighbours.get('a')).toEqual(['c', 'b'])
  expect(neighbours.get('b')).toEqual(['a', 'c'])
  expect(neighbours.get('d')).toEqual([])
})

test('an estate makes no neighbours', () => {
  const estate = (unitId: string): CoverageEntry => ({ ...on(unitId, ''), area: { kind: 'estate', name: '柳树新村' } })
  expect(neighboursOf([estate('a'), estate('b')]).size).toBe(0)
})
