import { coverageOfNames } from './coverageOfNames'
import { shippedFacts } from './cli/loadFacts'
import { createRouter } from './router'

const facts = shippedFacts()
const entries = coverageOfNames(facts.units)
const names = new Map(facts.units.map(({ id, shortName }) => [id, shortName]))
const ofEstate = (name: string) =>
  entries.filter(({ area }) => area.kind === 'estate' && area.name === name).map(({ unitId, confidence }) => [names.get(unitId), Math.round(confidence * 100) / 100])
const router = createRouter({ units: facts.units, coverage: [] })
const decide = (text: string) => router.decide({ kind: 'typed', text })

test('a lane that a committee is named after is its own', () => {
  expect(entries).toContainEqual(expect.objectContaining({ unitId: '310110021026', area: { kind: 'lanes', road: '中原路', side: 'both', from: 99, to: 99 } }))
  expect(decide('中原路99弄12号')).toMatchObject({ kind: 'decided', place: { communityId: '310110021026' } })
  expect(decide('中原路99号')).toMatchObject({ kind: 'ask' })
})

test('延吉二三村 is two villages with one committee, also where both are written together', () => {
  expect(['延吉二三村', '延吉二村', '延吉三村'].map(ofEstate)).toEqual(Array(3).fill([['延吉二三村居委会', 0.97]]))
  for (const village of ['延吉二村', '延吉三村', '延吉二三村']) expect(decide(`${village}5号`)).toMatchObject({ kind: 'decided', place: { communityId: '310110015010' } })
})

test('鞍山四村 has three committees, which share its trust: the street is sure, the committee is asked', () => {
  expect(ofEstate('鞍山四村')).toEqual([['鞍山四村第一居委会', 0.32], ['鞍山四村第二居委会', 0.32], ['鞍山四村第三居委会', 0.32]])
  expect(decide('鞍山四村12号')).toMatchObject({
    kind: 'decided', place: { streetId: '310110009', communityId: null, communityChoices: ['310110009003', '310110009004', '310110009005'] },
  })
})

test('鞍山四村第一 is a name of its own', () => {
  expect(decide('鞍山四村第一居委会')).toMatchObject({ kind: 'decided', place: { communityId: '310110009003' } })
})

test('of 爱国二村 only the second committee is listed: the village is known to be in its street, and no more', () => {
  expect(ofEstate('爱国二村')).toEqual([['定海路街道', 0.97]])
  expect(decide('爱国二村5号')).toMatchObject({ kind: 'decided', place: { streetId: '310110001', communityId: null, communityChoices: [] } })
})

test('a committee whose name is no estate and no lane says nothing of its area', () => {
  expect(entries.some(({ unitId }) => names.get(unitId) === '国定一居委会')).toBe(false)
})

test('streets, the district and partner points have no area by name', () => {
  expect(coverageOfNames(facts.units.filter(({ kind }) => kind !== 'community'))).toEqual([])
})
