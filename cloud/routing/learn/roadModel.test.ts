import { createRouter } from '../router'
import { shippedFacts } from '../cli/loadFacts'
import { entriesOf } from './crossValidate'
import { lane, twoStreets } from './madeUpCity'
import { learnRoads } from './roadModel'
import { type Sample } from './samples'
import { toFacts, type Fact } from './table'

const factsOf = (samples: Sample[]): Fact[] => toFacts(learnRoads(samples), samples)
const city = factsOf(twoStreets())
const at = (facts: Fact[], road: string, number: number): Fact[] =>
  facts.filter(({ area }) => area.kind !== 'estate' && area.road === road && area.side === (number % 2 === 0 ? 'even' : 'odd') && area.from <= number && number <= area.to)
const surest = (facts: Fact[], road: string, number: number): Fact | undefined => at(facts, road, number)[0]

test('on a road through both streets the table changes at the crossing', () => {
  for (const number of [30, 101, 200, 331, 440]) expect(surest(city, '长桥路', number)?.streetId).toBe('west')
  for (const number of [561, 700, 801, 960]) expect(surest(city, '长桥路', number)?.streetId).toBe('east')
})

test('it is sure along the road and unsure at the crossing, and there alone', () => {
  for (const number of [30, 200, 331, 700, 801, 960]) expect([number, surest(city, '长桥路', number)?.confidence]).toEqual([number, expect.closeTo(1, 1)])
  const unsure = city.filter(({ area, confidence }, index) => area.kind !== 'estate' && area.road === '长桥路' && confidence < 0.9 && city.findIndex((fact) => fact.area === area) === index)
  expect(surest(city, '长桥路', 500)?.confidence).toBeLessThan(0.9)
  for (const { area } of unsure) if (area.kind !== 'estate') expect([area.from > 380, area.to < 620]).toEqual([true, true])
})

test('where it is unsure both streets are choices', () => {
  expect(at(city, '长桥路', 500).map(({ streetId }) => streetId).sort()).toEqual(['east', 'west'])
})

test('the two sides of a boundary road belong to different streets', () => {
  for (const number of [101, 301, 501]) expect(surest(city, '界路', number)?.streetId).toBe('west')
  for (const number of [102, 302, 502]) expect(surest(city, '界路', number)?.streetId).toBe('east')
})

test('the runs of a side follow each other without a gap and without an overlap', () => {
  for (const side of ['odd', 'even'] as const) {
    const runs = [...new Map(city.flatMap(({ area }) => (area.kind !== 'estate' && area.road === '长桥路' && area.side === side ? [[area.from, area.to] as const] : [])))]
    runs.slice(1).forEach(([from], index) => expect(from).toBe((runs[index]?.[1] ?? NaN) + 2))
  }
})

test('a known label error teaches nothing', () => {
  const wrong = { ...lane('西路', 95, 'east', -300, 95), isLabelError: true }
  expect(factsOf([...twoStreets(), wrong])).toEqual(city)
})

test('a lane whose label contradicts all around it changes less than a few numbers on each side', () => {
  const astray = factsOf([...twoStreets(), lane('西路', 97, 'east', -300, 97)])
  for (const number of [21, 51, 141, 181]) expect(surest(astray, '西路', number)?.streetId).toBe('west')
})

test('an estate is a fact where its labels agree, and none where they differ', () => {
  const estate = (name: string, streetId: string): Sample => ({ ...lane('西路', 1, streetId, 0, 0), door: null, estate: name, lane: name })
  const facts = factsOf([...twoStreets(), estate('柳树新村', 'west'), estate('柳树新村', 'west'), estate('杨树新村', 'west'), estate('杨树新村', 'east')])
  expect(facts.filter(({ area }) => area.kind === 'estate')).toEqual([{ area: { kind: 'estate', name: '柳树新村' }, streetId: 'west', confidence: 0.97 }])
})

test('what is learned becomes coverage that a router reads', () => {
  const [west, east] = ['310110019', '310110021']
  const coverage = entriesOf(city).map((entry) => ({ ...entry, unitId: entry.unitId === 'west' ? west : east }))
  const router = createRouter({ units: shippedFacts().units, coverage })
  expect(router.decide({ kind: 'typed', text: '长桥路200弄' })).toMatchObject({ kind: 'decided', place: { streetId: west } })
  expect(router.decide({ kind: 'typed', text: '长桥路500弄' }).kind).toBe('ask')
})
