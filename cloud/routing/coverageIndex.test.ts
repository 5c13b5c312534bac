import fc from 'fast-check'
import { createCoverageIndex, type Neighbour, type NumberKind } from './coverageIndex'
import { type RoadPart } from '@shared/domain/coverage'
import { type CoverageEntry } from './facts'

type Side = 'odd' | 'even' | 'both'
const entry = (id: string, from: number, to: number, side: Side = 'both', kind: RoadPart = 'lanesAndNumbers', road = '控江路'): CoverageEntry =>
  ({ id, unitId: 'a', source: 'shipped', area: { kind, road, side, from, to }, confidence: 0.9 })
const idsAt = (entries: CoverageEntry[], number: number, kind: NumberKind = 'numbers'): string[] =>
  createCoverageIndex(entries).at('控江路', kind, number).map(({ id }) => id).sort()
const around = (entries: CoverageEntry[], number: number, kind: NumberKind = 'numbers') =>
  createCoverageIndex(entries).around('控江路', kind, number).map(({ distance, entries: found }) => [distance, found.map(({ id }) => id).sort()])

test('the ends of a run belong to it', () => {
  expect([9, 10, 20, 21].map((number) => idsAt([entry('run', 10, 20)], number))).toEqual([[], ['run'], ['run'], []])
})

test('odd and even sides are apart', () => {
  const sides = [entry('odd', 1, 99, 'odd'), entry('even', 2, 98, 'even'), entry('both', 1, 99)]
  expect(idsAt(sides, 50)).toEqual(['both', 'even'])
  expect(idsAt(sides, 51)).toEqual(['both', 'odd'])
})

test('lanes and numbers are apart, and an entry of both speaks of both', () => {
  const parts = [entry('lanes', 1, 99, 'both', 'lanes'), entry('numbers', 1, 99, 'both', 'numbers'), entry('all', 1, 99)]
  expect(idsAt(parts, 50, 'lanes')).toEqual(['all', 'lanes'])
  expect(idsAt(parts, 50, 'numbers')).toEqual(['all', 'numbers'])
})

test('runs that overlap are all found, also a long one that begins far below', () => {
  const runs = [entry('long', 1, 1000), entry('short', 2, 3), entry('middle', 400, 600), entry('after', 601, 700)]
  expect(idsAt(runs, 500)).toEqual(['long', 'middle'])
  expect(idsAt(runs, 650)).toEqual(['after', 'long'])
})

test('the nearest below and above are told with how far they are', () => {
  const runs = [entry('far below', 1, 10), entry('below', 20, 30), entry('also below', 28, 30), entry('above', 50, 60), entry('far above', 90, 95)]
  expect(around(runs, 40)).toEqual([[10, ['also below', 'below']], [10, ['above']]])
  expect(around(runs, 100)).toEqual([[5, ['far above']]])
  expect(around(runs, 55)).toEqual([[35, ['far above']]])
})

test('the nearest are of the same side of the road', () => {
  expect(around([entry('odd', 39, 39, 'odd'), entry('even', 10, 10, 'even')], 40)).toEqual([[30, ['even']]])
})

test('roads and estates are known by their whole names', () => {
  const estate: CoverageEntry = { id: 'e', unitId: 'a', source: 'shipped', area: { kind: 'estate', name: '鞍山四村' }, confidence: 0.9 }
  const index = createCoverageIndex([entry('run', 1, 9), estate])
  expect([index.hasRoad('控江路'), index.hasRoad('江路'), index.longestEstate]).toEqual([true, false, 4])
  expect([index.ofEstate('鞍山四村'), index.ofEstate('鞍山')]).toEqual([[estate], []])
  expect([index.onRoad('控江路').length, index.onRoad('鞍山四村').length, index.at('无名路', 'lanes', 1), index.around('无名路', 'lanes', 1)]).toEqual([1, 0, [], []])
  expect(createCoverageIndex([]).longestEstate).toBe(0)
})

/** The same said plainly: every entry looked at. */
const scan = (entries: readonly CoverageEntry[], kind: NumberKind, number: number) => {
  const side = number % 2 === 0 ? 'even' : 'odd'
  const fitting = entries.flatMap(({ id, area }) => (area.kind === 'estate' ? [] : [{ id, area }]))
    .filter(({ area }) => [kind, 'lanesAndNumbers'].includes(area.kind) && ['both', side].includes(area.side))
  const containing = (at: number): string[] => fitting.filter(({ area }) => area.from <= at && at <= area.to).map(({ id }) => id).sort()
  const ends = fitting.map(({ area }) => area.to)
  const end = containing(number).length > 0 ? -Infinity : Math.max(...ends.filter((to) => to < number), -Infinity)
  const begin = Math.min(...fitting.map(({ area }) => area.from).filter((from) => from > number), Infinity)
  return {
    at: containing(number),
    around: [[number - end, end], [begin - number, begin]].filter(([distance]) => Number.isFinite(distance)).map(([distance, at]) => [distance, containing(at ?? 0)]),
  }
}

test('it finds what a look at every entry finds', () => {
  const run = fc.record({
    from: fc.integer({ min: 1, max: 60 }), length: fc.integer({ min: 0, max: 25 }), side: fc.constantFrom<Side>('odd', 'even', 'both'),
    kind: fc.constantFrom<RoadPart>('lanes', 'numbers', 'lanesAndNumbers'),
  })
  const toIds = ({ distance, entries }: Neighbour) => [distance, entries.map(({ id }) => id).sort()]
  fc.assert(fc.property(fc.array(run, { maxLength: 15 }), fc.integer({ min: 0, max: 90 }), fc.constantFrom<NumberKind>('lanes', 'numbers'), (runs, number, kind) => {
    const entries = runs.map(({ from, length, side, kind: part }, at) => entry(`${at}`, from, from + length, side, part))
    const index = createCoverageIndex(entries)
    const found = { at: index.at('控江路', kind, number).map(({ id }) => id).sort(), around: index.around('控江路', kind, number).map(toIds) }
    expect(found).toEqual(scan(entries, kind, number))
  }), { numRuns: 1000 })
})
