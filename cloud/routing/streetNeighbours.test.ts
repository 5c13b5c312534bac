import { type CoverageEntry } from './facts'
import { type RoutingUnit } from './facts'
import { neighboursOf } from './streetNeighbours'

const street = (id: string): [string, RoutingUnit] => [id, { id, kind: 'street', parentId: 'district', name: id, shortName: id, isOpen: true, hasStaff: true }]
const units = new Map<string, RoutingUnit>([...['a', 'b', 'c', 'd'].map(street), ['a1', { ...street('a1')[1], kind: 'community', parentId: 'a' }], ['old', { ...street('old')[1], mergedIntoId: 'c' }]])
const on = (unitId: string, road: string): CoverageEntry => ({ id: `${unitId} ${road}`, unitId, source: 'shipped', confidence: 0.9, area: { kind: 'lanes', road, side: 'both', from: 1, to: 9 } })

test('streets that share roads are neighbours, the one that shares most first', () => {
  const neighbours = neighboursOf([...['a', 'b', 'c'].map((unit) => on(unit, '柳树路')), ...['a', 'c'].map((unit) => on(unit, '杨树路')), on('d', '独路'), on('a', '柳树路')], units)
  expect(neighbours.get('a')).toEqual(['c', 'b'])
  expect(neighbours.get('b')).toEqual(['a', 'c'])
  expect(neighbours.get('d')).toEqual([])
})

test('an estate makes no neighbours', () => {
  const estate = (unitId: string): CoverageEntry => ({ ...on(unitId, ''), area: { kind: 'estate', name: '柳树新村' } })
  expect(neighboursOf([estate('a'), estate('b')], units).size).toBe(0)
})

test('what a committee covers, and a street that was merged, counts for the street that has it now', () => {
  const neighbours = neighboursOf([on('a1', '柳树路'), on('b', '柳树路'), on('old', '柳树路')], units)
  expect([...neighbours.keys()].sort()).toEqual(['a', 'b', 'c'])
  expect(neighbours.get('b')).toEqual(['a', 'c'])
})
