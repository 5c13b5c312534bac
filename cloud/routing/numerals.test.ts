import fc from 'fast-check'
import { readNumeral, writeNumeral } from './numerals'

test.each([
  ['十八', 18], ['五十', 50], ['一百零五', 105], ['一百二', 120], ['一百二十三', 123], ['二百五十', 250], ['一千二百', 1200], ['一千二', 1200],
  ['一千零二', 1002], ['一千零二十', 1020], ['两千', 2000], ['廿五', 25], ['卅', 30], ['三一零', 310], ['二〇二六', 2026], ['九九零', 990], ['七', 7],
])('%s is %i', (text, value) => {
  expect(readNumeral(text)).toBe(value)
})

test('numbers of names are read as they are written', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 99 }), (value) => readNumeral(writeNumeral(value)) === value))
})
