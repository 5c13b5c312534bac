import { shippedCoverageCsv } from './coverage'
import { parseTable } from './csv'
import { shippedUnits } from './network'
import { coverageFile, coverageOf, shippedCoverage, type ShippedFact } from './shippedCoverage'

const facts = shippedCoverage()
const listed = (each: readonly ShippedFact[]) => each.map(({ unitCode, ...fact }) => ({ ...fact, streetId: unitCode }))
const tableIn = (file: string): string => /`([^`]*)`\n$/.exec(file)?.[1] ?? ''

test('the file that is written is read again as the same facts, and is the file that ships', () => {
  const file = coverageFile(listed(facts))
  expect(coverageOf(tableIn(file))).toEqual(facts)
  expect(tableIn(file)).toBe(shippedCoverageCsv)
})

test('a run with several streets and an estate survive the writing', () => {
  const some: ShippedFact[] = [
    { unitCode: 'a', confidence: 0.7, area: { kind: 'lanesAndNumbers', road: '柳树路', side: 'odd', from: 1, to: 9 } },
    { unitCode: 'b', confidence: 0.25, area: { kind: 'lanesAndNumbers', road: '柳树路', side: 'odd', from: 1, to: 9 } },
    { unitCode: 'a', confidence: 0.97, area: { kind: 'estate', name: '柳树新村' } },
  ]
  expect(coverageOf(tableIn(coverageFile(listed(some))))).toEqual(some)
})

test('the table holds runs of numbers and estates, and no row of an address: no point, no house of a lane', () => {
  expect(shippedCoverageCsv).not.toMatch(/lat|lng|\d\.\d{4,}|弄|号|杨浦区/)
  for (const { record: { name = '', side = '', from = '', to = '' } } of parseTable(shippedCoverageCsv, ['name', 'side', 'from', 'to', 'streets'])) {
    expect([name, /^[\u4E00-\u9FFF]+$/.test(name)]).toEqual([name, true])
    expect([name, side, from, to].join()).toMatch(/,,,$|,(odd|even),\d+,\d+$/)
  }
})

test('every street of the table exists, and what is said of an area adds up to no more than certainty', () => {
  const streets = new Set(shippedUnits().flatMap(({ code, kind }) => (kind === 'street' ? [code] : [])))
  const sums = new Map<string, number>()
  for (const { unitCode, area, confidence } of facts) {
    expect(streets).toContain(unitCode)
    expect(confidence).toBeGreaterThan(0)
    sums.set(JSON.stringify(area), (sums.get(JSON.stringify(area)) ?? 0) + confidence)
  }
  for (const [area, sum] of sums) expect([area, sum <= 1.005]).toEqual([area, true])
})

test('runs of a side go upwards and do not overlap', () => {
  const ends = new Map<string, number>()
  for (const area of new Map(facts.map((fact) => [JSON.stringify(fact.area), fact.area])).values()) {
    if (area.kind === 'estate') continue
    const key = area.road + area.side
    expect([key, area.from > (ends.get(key) ?? 0), area.to >= area.from]).toEqual([key, true, true])
    ends.set(key, area.to)
  }
})
