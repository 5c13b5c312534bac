import { type CoverageSource, type RoadArea } from '@shared/domain/coverage'
import { createCoverageIndex } from './coverageIndex'
import { estateGroundOf, roadGroundOf } from './coverageGrounds'
import { type CoverageEntry, type RoutingFacts, type RoutingUnit } from './facts'
import { createRouter } from './router'

const unit = (id: string, kind: RoutingUnit['kind'], parentId: string | null): RoutingUnit => ({ id, kind, parentId, name: id, shortName: `${id}${kind === 'street' ? '街道' : ''}`, isOpen: true, hasStaff: true })
const units = [unit('centre', 'district', null), ...['east', 'west', 'north'].map((id) => unit(id, 'street', 'centre')), unit('east1', 'community', 'east'), unit('east2', 'community', 'east')]
const run = (unitId: string, from: number, to: number, more: { confidence?: number; source?: CoverageSource; side?: RoadArea['side']; road?: string } = {}): CoverageEntry => {
  const { confidence = 0.95, source = 'shipped', side = 'both', road = '柳树路' } = more
  return { id: `${unitId} ${from}`, unitId, source, confidence, area: { kind: 'lanesAndNumbers', road, side, from, to } }
}
const estate = (unitId: string, name: string, confidence = 0.97, source: CoverageSource = 'shipped'): CoverageEntry => ({ id: `${unitId} ${name}`, unitId, source, confidence, area: { kind: 'estate', name } })

const factsOf = (...coverage: CoverageEntry[]): RoutingFacts => ({ units, coverage })
const decide = (text: string, ...coverage: CoverageEntry[]) => createRouter(factsOf(...coverage)).decide({ kind: 'typed', text })
const groundsOf = (text: string, ...coverage: CoverageEntry[]) => {
  const read = createRouter(factsOf()).readAddress(text)
  const known = { coverage: createCoverageIndex(coverage), units: new Map(units.map((each) => [each.id, each])) }
  return [...roadGroundOf(read, known), ...estateGroundOf(read, known)]
    .map(({ kind, streetId, communityId, weight }) => ({ kind, streetId, communityId, weight: Math.round(weight * 1000) / 1000 }))
}

describe('the number on the road', () => {
  test('a run that contains it speaks for its street, as sure as it is; a single number is exact', () => {
    expect(groundsOf('柳树路50号', run('east', 1, 99))).toEqual([{ kind: 'range', streetId: 'east', communityId: null, weight: 0.95 }])
    expect(groundsOf('柳树路50号', run('east', 50, 50))).toMatchObject([{ kind: 'number' }])
    expect(groundsOf('柳树路50弄', run('east', 50, 50))).toMatchObject([{ kind: 'lane' }])
  })

  test('what people entered stands instead of what the program worked out', () => {
    const entered = run('west', 40, 60, { source: 'confirmed', confidence: 0.99 })
    expect(decide('柳树路50号', run('east', 1, 99, { confidence: 0.999 }), entered)).toMatchObject({ kind: 'decided', place: { streetId: 'west' } })
    expect(decide('柳树路61号', run('east', 1, 99, { confidence: 0.999 }), entered)).toMatchObject({ kind: 'decided', place: { streetId: 'east' } })
  })

  test('entries that say the same say it once, and of two streets neither is sure', () => {
    expect(groundsOf('柳树路50号', run('east', 1, 99, { confidence: 0.9 }), run('east', 50, 50, { confidence: 0.9 }))).toMatchObject([{ weight: 0.9 }])
    expect(decide('柳树路50号', run('east', 1, 99), run('west', 1, 99))).toMatchObject({ kind: 'ask', candidates: [{ confidence: 0.475 }, { confidence: 0.475 }] })
  })

  test('a committee of the street is named where it is as sure as the street, and not where it is a guess', () => {
    const street = run('east', 1, 99)
    expect(decide('柳树路50号', street, run('east1', 1, 99))).toMatchObject({ place: { streetId: 'east', communityId: 'east1' } })
    expect(decide('柳树路50号', street, run('east1', 1, 99, { confidence: 0.4 }))).toMatchObject({ place: { streetId: 'east', communityId: null } })
  })

  test('odd and even sides of a boundary road belong to different streets', () => {
    const sides = [run('east', 1, 99, { side: 'odd' }), run('west', 2, 98, { side: 'even' })]
    expect(decide('柳树路51号', ...sides)).toMatchObject({ place: { streetId: 'east' } })
    expect(decide('柳树路52号', ...sides)).toMatchObject({ place: { streetId: 'west' } })
  })

  test('lists and ranges of numbers within one street are decided, those across a seam are asked about', () => {
    const halves = [run('east', 1, 100), run('west', 101, 200)]
    for (const text of ['柳树路90、92号', '柳树路90-98号', '柳树路12、14、16、18、20、22号']) expect(decide(text, ...halves)).toMatchObject({ kind: 'decided', place: { streetId: 'east' } })
    expect(groundsOf('柳树路90、92号', ...halves)).toMatchObject([{ weight: 0.475 }, { weight: 0.475 }])
    for (const text of ['柳树路98、102号', '柳树路98-104号', '柳树路90、92、94、96、98、100、102号']) expect(decide(text, ...halves).kind).toBe('ask')
  })
})

describe('neighbours', () => {
  test('between two known numbers of one street that are close together it is decided, and no committee is named', () => {
    expect(decide('柳树路50号', run('east1', 40, 40, { confidence: 0.99 }), run('east2', 60, 60, { confidence: 0.99 }))).toMatchObject({ kind: 'decided', place: { streetId: 'east', communityId: null, evidence: [{ kind: 'neighbours' }] } })
  })

  test('between two streets, far from both, or beside the last number it is asked about', () => {
    expect(decide('柳树路50号', run('east', 40, 40), run('west', 60, 60)).kind).toBe('ask')
    expect(decide('柳树路50号', run('east', 10, 10, { confidence: 0.999 }), run('east', 90, 90, { confidence: 0.999 })).kind).toBe('ask')
    expect(decide('柳树路50号', run('east', 40, 49, { confidence: 0.999 }))).toMatchObject({ kind: 'ask', candidates: [{ streetId: 'east' }] })
  })

  test('the nearer, the surer; what is only a choice is no neighbour', () => {
    const [near] = groundsOf('柳树路60号', run('east', 1, 50))
    const [far] = groundsOf('柳树路900号', run('east', 1, 50))
    expect(near?.weight).toBeGreaterThan(far?.weight ?? 1)
    expect(groundsOf('柳树路60号', run('east', 1, 50, { confidence: 0.4 }))).toEqual([])
  })
})

describe('the name of the road', () => {
  test('a road alone decides nothing, even if all of it lies in one street; it orders the choices', () => {
    expect(decide('柳树路', run('east', 1, 999, { confidence: 0.999 }))).toMatchObject({ kind: 'ask', candidates: [{ streetId: 'east', evidence: [{ kind: 'road' }] }] })
    expect(decide('柳树路', run('east', 1, 9), run('east', 10, 19), run('west', 20, 29))).toMatchObject({ kind: 'ask', candidates: [{ streetId: 'east' }, { streetId: 'west' }] })
  })

  test('spoken words before it change nothing, unknown ones make it a question, a point of the compass another road', () => {
    const known = run('east', 1, 99, { confidence: 0.99 })
    expect(groundsOf('我家就在柳树路50号', known)).toMatchObject([{ weight: 0.99 }])
    expect(groundsOf('青城柳树路50号', known)).toMatchObject([{ weight: 0.792 }])
    expect(groundsOf('杨浦区春风大学柳树路50号', known)).toMatchObject([{ weight: 0.99 }])
    expect(groundsOf('杨浦区内柳树路50号', known)).toMatchObject([{ weight: 0.792 }])
    expect(groundsOf('东柳树路50号', known)).toEqual([])
    expect(groundsOf('柳术路50号', known)).toEqual([])
  })
})

describe('the estate', () => {
  test('its longest known name speaks, as sure as it is', () => {
    expect(groundsOf('柳树新村5号', estate('east', '柳树新村'))).toEqual([{ kind: 'estate', streetId: 'east', communityId: null, weight: 0.97 }])
    expect(groundsOf('大柳树新村5号', estate('east', '柳树新村'), estate('west', '大柳树新村'))).toMatchObject([{ streetId: 'west', weight: 0.97 }])
  })

  test('a part of it is in it; unknown words before or behind it make it a question', () => {
    expect(groundsOf('柳树新村第二小区5号', estate('east', '柳树新村'))).toMatchObject([{ weight: 0.97 }])
    expect(groundsOf('青城柳树新村5号', estate('east', '柳树新村'))).toMatchObject([{ weight: 0.776 }])
    expect(groundsOf('柳树新村商务大厦5号', estate('east', '柳树新村'))).toMatchObject([{ weight: 0.776 }])
    expect(groundsOf('杨树新村5号', estate('east', '柳树新村'))).toEqual([])
  })

  test('what was entered of an estate stands instead of the shipped table', () => {
    expect(decide('柳树新村5号', estate('east', '柳树新村', 0.999), estate('west', '柳树新村', 0.99, 'corrected'))).toMatchObject({ kind: 'decided', place: { streetId: 'west' } })
  })

  test('an estate and a number of different streets are asked about, of one street they are surer', () => {
    const known = [run('east', 1, 99), estate('east', '柳树新村'), estate('west', '杨树新村')]
    expect(decide('柳树路50号柳树新村', ...known)).toMatchObject({ kind: 'decided', place: { confidence: expect.closeTo(0.999, 2) } })
    expect(decide('柳树路50号杨树新村', ...known).kind).toBe('ask')
  })
})

test('an entry of a unit that is gone says nothing', () => {
  expect(groundsOf('柳树路50号', run('gone', 1, 99))).toEqual([])
})
