import fc from 'fast-check'
import { shippedFacts } from './cli/loadFacts'
import { writeNumeral } from './numerals'
import { type Decision } from './place'
import { createRouter } from './router'

const facts = shippedFacts()
const router = createRouter(facts)
const streets = facts.units.filter(({ kind }) => kind === 'street')
const committees = facts.units.filter(({ kind }) => kind === 'community')
const streetName = new Map(streets.map(({ id, shortName }) => [id, shortName]))
const decide = (text: string): Decision => router.decide({ kind: 'typed', text })

const fullWidth = (text: string): string => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
const withDigits = (name: string): string =>
  name.replace(/第?([一二三四五六七八九])(?=居委会)/, (_, one: string) => String('零一二三四五六七八九'.indexOf(one)))
const inWords = (name: string): string => name.replace(/(\d{1,2})/g, (number) => writeNumeral(Number(number)))

/** Each a way in which people write the name of a committee; what comes before it is another. */
const spellings: Readonly<Record<string, (name: string) => string>> = {
  居委会: (name) => name,
  居委: (name) => name.replace('居委会', '居委'),
  居民委员会: (name) => name.replace('居委会', '居民委员会'),
  居民区: (name) => name.replace('居委会', '居民区'),
  'without 第': (name) => name.replace('第', ''),
  'with digits': withDigits,
  'with 第 and digits': (name) => name.replace(/第([一二三四五六七八九])/, (_, one: string) => `第${'零一二三四五六七八九'.indexOf(one)}`),
  'in words': inWords,
  'full width': (name) => fullWidth(withDigits(name)),
  spaced: (name) => Array.from(name).join(' '),
}
const beginnings = ['', '上海市杨浦区', '杨浦区', '我住在', '地址：上海市杨浦区', 'street', '上海市杨浦区street', '杨浦street ']

test.each(Object.keys(spellings))('every committee, written %s, with and without district and street, is itself or asked for, and never another', (way) => {
  for (const { id, parentId, shortName } of committees) {
    for (const beginning of beginnings) {
      const text = beginning.replace('street', streetName.get(parentId ?? '') ?? '') + spellings[way]?.(shortName)
      const decision = decide(text)
      const got = decision.kind === 'decided' ? [text, decision.place.streetId, decision.place.communityId] : [text, decision.kind]
      // A street that is named with a committee that is not recognised still is that street.
      expect([[text, parentId, id], [text, parentId, null], [text, 'ask']]).toContainEqual(got)
    }
  }
})

test('all of them are recognised in all ways of writing', () => {
  const written = Object.values(spellings).flatMap((write) => committees.map(({ id, shortName }) => ({ id, text: write(shortName) })))
  const unread = written.filter(({ id, text }) => {
    const decision = decide(text)
    return decision.kind !== 'decided' || decision.place.communityId !== id
  })
  expect(unread.map(({ text }) => text)).toEqual([])
})

test('every street in its ways of writing is itself', () => {
  for (const { id, shortName } of streets) {
    const everyday = shortName.replace(/(?:路|新村|城)街道$/, '街道')
    for (const name of [shortName, everyday, `${shortName}办事处`, Array.from(shortName).join(' ')]) {
      for (const beginning of ['', '上海市杨浦区', '杨浦', '我家住在', '地址：']) {
        expect([beginning + name, decide(beginning + name)]).toMatchObject([beginning + name, { kind: 'decided', place: { streetId: id, communityId: null } }])
      }
    }
  }
})

test('a committee with the street of another is asked about', () => {
  fc.assert(fc.property(fc.constantFrom(...committees), fc.constantFrom(...streets), ({ parentId, shortName }, street) => {
    fc.pre(street.id !== parentId)
    expect(decide(`${street.shortName}${shortName}`).kind).toBe('ask')
  }), { numRuns: 300 })
})
