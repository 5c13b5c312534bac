import { type RoutingLevel } from '@shared/catalog/types'
import { shippedFacts } from './cli/loadFacts'
import { type RoutingUnit } from './facts'
import { type PlaceAnswer, type Routing } from './place'
import { createRouter } from './router'

const street = '310110019'
const committee = '310110019007'
const shipped = shippedFacts()
const routerWith = (changes: Record<string, Partial<RoutingUnit>>) =>
  createRouter({ ...shipped, units: shipped.units.map((unit) => ({ ...unit, ...changes['*'], ...changes[unit.id] })) })

const send = (level: RoutingLevel, place: PlaceAnswer, changes: Record<string, Partial<RoutingUnit>> = {}): Routing =>
  routerWith(changes).route({ service: { title: '优待证申领', level }, basis: 'residence', place })
const picked: PlaceAnswer = { kind: 'picked', streetId: street, communityId: committee }
const closed = { isOpen: false }
const unstaffed = { hasStaff: false }

test('a service of the streets goes to the street of the place and says why', () => {
  expect(send('street', { kind: 'picked', streetId: street })).toMatchObject({
    kind: 'station', unitId: street, place: { streetId: street, communityId: null }, confidence: 1, passedOver: [],
    ruleVersion: expect.any(String),
    sentence: '由五角场街道退役军人服务站受理：您的居住地属于五角场街道；优待证申领由街道站受理',
  })
})

test('the place that was chosen as the basis is named in the sentence', () => {
  const place: PlaceAnswer = { kind: 'typed', text: '五角场街道' }
  const routing = createRouter(shipped).route({ service: { title: '优待证申领', level: 'street' }, basis: 'registered', place })
  expect(routing.sentence).toContain('您的户籍地属于五角场街道')
})

test.each<[RoutingLevel, string]>([
  ['community', committee], ['street', street], ['district', 'district'], ['bureau', 'bureau'], ['nearest', committee],
])('level %s goes to %s', (level, unitId) => {
  expect(send(level, picked)).toMatchObject({ kind: 'station', unitId, passedOver: [] })
})

test('district and bureau need no place', () => {
  for (const place of [{ kind: 'unsure' }, { kind: 'typed', text: '' }, { kind: 'outside' }] as const) {
    expect(send('bureau', place)).toMatchObject({ kind: 'station', unitId: 'bureau', place: null })
    expect(send('district', place)).toMatchObject({ kind: 'station', unitId: 'district', place: null })
  }
})

test('a committee that is not known leaves a committee service with the street, and says so', () => {
  const routing = send('community', { kind: 'picked', streetId: street })
  expect(routing).toMatchObject({ unitId: street })
  expect(routing.sentence).toContain('还不清楚您属于五角场街道的哪个居委')
})

test.each([
  ['closed', closed, '暂时没有开放'], ['no_staff', unstaffed, '暂时没有人值守'],
] as const)('a station that is %s falls to its parent and the reason is kept', (reason, change, words) => {
  const routing = send('street', picked, { [street]: change })
  const passedOver = [{ unitId: street, reason }]
  expect(routing).toMatchObject({ kind: 'station', unitId: 'district', place: { streetId: street }, passedOver })
  expect(routing.sentence).toContain(`五角场街道退役军人服务站${words}`)
})

test('the way up goes on until somebody is there', () => {
  expect(send('community', picked, { [committee]: unstaffed, [street]: closed })).toMatchObject({
    unitId: 'district', passedOver: [{ unitId: committee, reason: 'no_staff' }, { unitId: street, reason: 'closed' }],
  })
  expect(send('community', picked, { '*': unstaffed, bureau: { hasStaff: true } })).toMatchObject({ kind: 'station', unitId: 'bureau' })
})

test('where nobody is anywhere, the district has it in its triage', () => {
  for (const level of ['community', 'street', 'district', 'bureau', 'nearest'] as const) {
    expect(send(level, picked, { '*': unstaffed })).toMatchObject({ kind: 'triage', unitId: 'district' })
  }
})

test('the nearest station is the committee if somebody is there, else the street, else the district', () => {
  const passedOver = [{ unitId: committee, reason: 'no_staff' }]
  expect(send('nearest', picked, { [committee]: unstaffed })).toMatchObject({ unitId: street, passedOver })
  const routing = send('nearest', picked, { [committee]: unstaffed, [street]: closed })
  expect(routing).toMatchObject({ kind: 'station', unitId: 'district' })
  expect(routing.sentence).not.toContain('暂时没有')
})

test('who is unsure, and an address that decides nothing, wait in the triage of the district', () => {
  const triage = { kind: 'triage', unitId: 'district', place: null }
  const unsure = send('street', { kind: 'unsure', text: '五角场街道' })
  expect(unsure).toMatchObject({ ...triage, candidates: [{ streetId: street }], reasons: [{ code: 'unsure' }] })
  expect(send('street', { kind: 'typed', text: '不知道路12号' })).toMatchObject({ ...triage, candidates: [], reasons: [{ code: 'undecided' }] })
})

test('a place outside Yangpu is told where to turn and goes nowhere', () => {
  expect(send('street', { kind: 'typed', text: '浦东新区张杨路500号' })).toEqual({
    kind: 'outside', where: '浦东新区', sentence: '浦东新区不在杨浦区，请联系当地退役军人服务站，或拨打 12345',
  })
  expect(send('nearest', { kind: 'outside' })).toMatchObject({ kind: 'outside', where: null })
})

test('a receipt holds nothing of the written address', () => {
  const routing = send('street', { kind: 'typed', text: '五角场街道国定路600弄3号1201室' })
  expect(JSON.stringify(routing)).not.toMatch(/国定路|600|1201/)
})

test('facts without a district centre are refused', () => {
  expect(() => createRouter({ units: [], coverage: [] })).toThrow('district centre')
})

test('units whose parents form a ring end in the triage instead of running for ever', () => {
  const ring = { '*': unstaffed, bureau: { ...unstaffed, parentId: 'district' } }
  expect(send('street', picked, ring)).toMatchObject({ kind: 'triage', unitId: 'district' })
})

describe('the unit that keeps a record', () => {
  const { homeUnit } = createRouter(shipped)
  const there: PlaceAnswer = { kind: 'typed', text: '五角场街道' }
  const registered: PlaceAnswer = { kind: 'picked', streetId: '310110021' }

  test('is the street of 常住地, however the other place reads', () => {
    expect(homeUnit(there, registered)).toBe(street)
    expect(homeUnit(there)).toBe(street)
  })

  test('is the street of 户籍地 for those who live outside Yangpu', () => {
    expect(homeUnit({ kind: 'outside' }, registered)).toBe('310110021')
  })

  test('is the district where neither is known', () => {
    expect(homeUnit({ kind: 'unsure' }, registered)).toBe('district')
    expect(homeUnit({ kind: 'outside' }, null)).toBe('district')
    expect(homeUnit({ kind: 'outside' }, { kind: 'outside' })).toBe('district')
  })
})

describe('what people are told of an address', () => {
  const router = createRouter(shipped)
  test.each<[PlaceAnswer, string, string]>([
    [picked, 'place_decided', '这里属于五角场街道国定一居委会'],
    [{ kind: 'typed', text: '五角场街道附近' }, 'place_ask_choice', '请看看您属于下面哪一个'],
    [{ kind: 'typed', text: '平凉路' }, 'place_ask_choice', '请看看您属于下面哪一个'],
    [{ kind: 'typed', text: '不知道路1号' }, 'place_ask', '请您选一选'],
    [{ kind: 'outside' }, 'place_outside', '12345'],
    [{ kind: 'unsure' }, 'place_unsure', '区里核实'],
  ])('%j', (answer, code, words) => {
    expect(router.placeMessage(router.decide(answer))).toEqual({ code, text: expect.stringContaining(words) })
  })
})
