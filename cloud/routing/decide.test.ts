import fc from 'fast-check'
import { shippedFacts } from './cli/loadFacts'
import { longestAddress } from './normalise'
import { type Decision } from './place'
import { createRouter } from './router'

const facts = shippedFacts()
const router = createRouter(facts)
const typed = (text: string): Decision => router.decide({ kind: 'typed', text })
const streets = facts.units.filter(({ kind }) => kind === 'street')
const committees = facts.units.filter(({ kind }) => kind === 'community')
const placeOf = (decision: Decision) =>
  (decision.kind === 'decided' ? [decision.place.streetId, decision.place.communityId] : decision.kind)

const fullWidth = (text: string): string => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
const prefix = fc.constantFrom('', '上海市杨浦区', '上海杨浦区', '杨浦区', '杨浦', '沪', '上海市', '中国上海市杨浦区', '上海市，杨浦区，')
const ending = fc.constantFrom('', '控江路1200弄15号301室', '平凉路12号', '鞍山四村3号', '殷行路三一零弄5号')
/** The same address in another hand: prefixes, spaces between characters that are not both digits, full-width digits. */
const rewritten = (text: string) => {
  const gap = fc.constantFrom('', '', ' ', '　', '\u200B')
  const gapsBetween = fc.array(gap, { minLength: text.length, maxLength: text.length })
  const isInNumber = (at: number): boolean => /\d\d/.test(text.slice(at, at + 2))
  return fc.tuple(prefix, gapsBetween, fc.boolean()).map(([before, gaps, isWide]) => {
    const spaced = Array.from(text, (character, at) => character + (isInNumber(at) ? '' : gaps[at])).join('')
    return before + (isWide ? fullWidth(spaced) : spaced)
  })
}

describe('what is said in words', () => {
  test('every street by its own name is itself', () => {
    for (const { id, shortName } of streets) expect(placeOf(typed(`上海市杨浦区${shortName}`))).toEqual([id, null])
  })

  test('every committee by its own name is itself, alone and after its street', () => {
    for (const { id, shortName, parentId } of committees) {
      expect(placeOf(typed(shortName))).toEqual([parentId, id])
      expect(placeOf(typed(`${streets.find((street) => street.id === parentId)?.shortName}${shortName}`))).toEqual([parentId, id])
    }
  })

  test('a committee in any way of writing it is itself or is asked for, never another', () => {
    const spelling = fc.constantFrom<(name: string) => string>(
      (name) => name, (name) => name.replace('居委会', '居委'), (name) => name.replace('居委会', '居民委员会'), (name) => name.replace('第', ''))
    fc.assert(fc.property(fc.constantFrom(...committees), spelling, ending, ({ id, parentId, shortName }, write, rest) => {
      // What follows may name the area of another committee of the street; then only the street is sure.
      const right = [[parentId, id], ...(rest === '' ? [] : [[parentId, null]]), 'ask']
      expect(right).toContainEqual(placeOf(typed(write(shortName) + rest)))
    }), { numRuns: 600 })
  })

  test('the way of writing changes nothing', () => {
    const named = fc.constantFrom(...streets, ...committees).map(({ shortName }) => shortName)
    const written = fc.tuple(named, ending).chain(([name, rest]) => fc.tuple(fc.constant(name + rest), rewritten(name + rest)))
    fc.assert(fc.property(written, ([plain, other]) => {
      expect(typed(other)).toEqual(typed(plain))
    }), { numRuns: 600 })
  })

  test('a street and a committee of another street are asked about', () => {
    expect(typed('四平路街道四平居委会')).toMatchObject({ kind: 'ask', candidates: [{ confidence: 0.49 }, { confidence: 0.49 }] })
  })

  test('two streets are asked about, two committees of one street leave the street', () => {
    expect(typed('五角场街道、长海路街道')).toMatchObject({ kind: 'ask', candidates: [{}, {}] })
    expect(placeOf(typed('武东居委会，国定一居委会'))).toEqual(['310110019', null])
  })

  test('a name said in passing is asked about', () => {
    expect(typed('五角场街道附近')).toMatchObject({ kind: 'ask', candidates: [{ streetId: '310110019', confidence: 0.5 }] })
    expect(placeOf(typed('原五角场街道，现长海路街道'))).toEqual(['310110021', null])
    expect(placeOf(typed('五角场街道，武东居委会附近'))).toEqual(['310110019', null])
    expect(typed('五角场街道附近，武东居委会旁')).toMatchObject({ kind: 'ask', candidates: [{ communityId: '310110019001' }] })
  })

  test('a committee that bears the name of one elsewhere is not ours when another town is named', () => {
    expect(typed('彭浦镇五一居委会').kind).toBe('ask')
  })

  test('a name borne by committees of two streets needs the street', () => {
    const twin = { ...committees[0]!, id: 'twin', parentId: '310110021' }
    const doubled = createRouter({ ...facts, units: [...facts.units, twin] })
    expect(doubled.decide({ kind: 'typed', text: twin.shortName })).toMatchObject({ kind: 'ask', candidates: [{}, {}] })
    expect(placeOf(doubled.decide({ kind: 'typed', text: `长海路街道${twin.shortName}` }))).toEqual(['310110021', 'twin'])
  })
})

describe('what is not said', () => {
  const undecided = ['', ' ', '平凉路', '控江路街 道路口', '不知道路12号', '新江湾城', '五角场', '没有这个新村5号', '😀🏠', '号弄室街道居委会', '居委会', '第一居委会', '街道',
    '五角场街道'.repeat(2000), '1'.repeat(longestAddress), '居委'.repeat(150), '\u0000', '杨浦区', 'null', "'; DROP TABLE unit; --"]

  test.each(undecided)('%j is asked for', (text) => {
    expect(typed(text).kind).toBe('ask')
  })

  test.each(['四平市铁东区', '浦东新区张杨路500号', '上海市虹口区曲阳路街道', '南京市浦口区江浦街道', '江苏省泰州市大桥街道', '静安区'])('%s is outside', (text) => {
    expect(typed(text).kind).toBe('outside')
  })

  test.each(['虹口区四平路街道', '江苏省南通市人，现住杨浦区五角场街道', '杨浦区平凉路街道（原浦东新区）'])('%s says two things and is asked about', (text) => {
    expect(typed(text)).toMatchObject({ kind: 'ask', candidates: [{}] })
  })

  test('no text makes it throw, and it decides only where a street, a committee, a number of a road or an estate is named', () => {
    const word = fc.constantFrom('杨浦区', '路', '弄', '号', '居委', '三', '12', '平凉路', '四平', '区', '市', '村')
    const piece = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), word)
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      if (typed(text).kind === 'decided') expect(text).toMatch(/街道|五角场镇|居委|居民|[路街].*[\d零一二三四五六七八九十]|村/)
    }), { numRuns: 1000 })
  })
})

describe('what is answered', () => {
  test('a picked street or committee decides', () => {
    const [streetId, communityId] = ['310110019', '310110019007']
    expect(router.decide({ kind: 'picked', streetId })).toMatchObject({ kind: 'decided', place: { confidence: 1, communityId: null } })
    expect(placeOf(router.decide({ kind: 'picked', streetId, communityId }))).toEqual([streetId, communityId])
    expect(placeOf(router.decide({ kind: 'picked', communityId: '310110019007' }))).toEqual(['310110019', '310110019007'])
  })

  test('a pick that does not exist, or whose committee lies in another street, is asked for again', () => {
    expect(router.decide({ kind: 'picked', streetId: 'gone' })).toEqual({ kind: 'ask', candidates: [] })
    expect(router.decide({ kind: 'picked' })).toEqual({ kind: 'ask', candidates: [] })
    expect(router.decide({ kind: 'picked', streetId: 'district' })).toEqual({ kind: 'ask', candidates: [] })
    const astray = router.decide({ kind: 'picked', streetId: '310110021', communityId: '310110019007' })
    expect(astray).toMatchObject({ kind: 'ask', candidates: [{ streetId: '310110021' }] })
  })

  test('who is unsure is left to the district, with what the text suggests', () => {
    expect(router.decide({ kind: 'unsure' })).toEqual({ kind: 'triage', candidates: [] })
    expect(router.decide({ kind: 'unsure', text: '五角场街道' })).toMatchObject({ kind: 'triage', candidates: [{ streetId: '310110019' }] })
  })
})
