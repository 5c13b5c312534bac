import * as fc from 'fast-check'
import { landlineProblem, normaliseLandline, normalisePhone, phoneProblem } from '@shared/domain/phone'

const mobiles = fc.tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 })).map(([second, rest]) => `1${second}${String(rest).padStart(9, '0')}`)

describe('a mobile number', () => {
  it.each([
    '13800001234', '138 0000 1234', '138-0000-1234', '+86 138 0000 1234', '8613800001234', '0086-13800001234', '１３８００００１２３４', '(+86)13800001234', '\u202d13800001234\u202c',
  ])('is read from %p', (typed) => {
    expect(normalisePhone(typed)).toBe('13800001234')
    expect(phoneProblem(typed)).toBeNull()
  })

  it.each([
    ['', { code: 'phone_missing' }],
    ['1380000123', { code: 'phone_length', digits: 10 }],
    ['138000012345', { code: 'phone_length', digits: 12 }],
    ['138', { code: 'phone_length', digits: 3 }],
    ['1380000123a', { code: 'phone_characters' }],
    ['一三八', { code: 'phone_characters' }],
    ['12800001234', { code: 'phone_start' }],
    ['02165123456', { code: 'phone_start' }],
    ['23800001234', { code: 'phone_start' }],
  ])('%p has the problem %p', (typed, problem) => {
    expect(phoneProblem(typed)).toEqual(problem)
  })

  it('stays what it is when read twice, and survives how it is written', () => {
    fc.assert(fc.property(mobiles, fc.constantFrom('', '+86', '86', '0086', '+86 '), fc.constantFrom('', ' ', '-'), (mobile, prefix, gap) => {
      const typed = `${prefix}${mobile.slice(0, 3)}${gap}${mobile.slice(3, 7)}${gap}${mobile.slice(7)}`
      expect(normalisePhone(typed)).toBe(mobile)
      expect(normalisePhone(normalisePhone(typed))).toBe(mobile)
      expect(phoneProblem(typed)).toBeNull()
    }))
  })

  it('is refused with one digit missing', () => {
    fc.assert(fc.property(mobiles, fc.integer({ min: 2, max: 10 }), (mobile, position) => {
      expect(phoneProblem(mobile.slice(0, position) + mobile.slice(position + 1))).toEqual({ code: 'phone_length', digits: 10 })
    }))
  })
})

describe('a landline number', () => {
  it.each([
    ['021-65000000', '021-65000000'],
    ['(021) 6500 0000', '021-65000000'],
    ['+86 21 65000000', '021-65000000'],
    ['０２１６５００００００', '021-65000000'],
    ['021-65000000 转 801', '021-65000000转801'],
    ['021-65000000#801', '021-65000000转801'],
    ['0513-8300000', '0513-8300000'],
    ['010-65000000', '010-65000000'],
  ])('is read from %p as %s', (typed, expected) => {
    expect(normaliseLandline(typed)).toBe(expected)
    expect(landlineProblem(typed)).toBeNull()
    expect(normaliseLandline(expected)).toBe(expected)
  })

  it.each([
    ['', { code: 'landline_missing' }],
    ['65000000', { code: 'landline_area_code' }],
    ['021-6500000', { code: 'landline_length', digits: 7, areaCode: '021' }],
    ['0513-830000', { code: 'landline_length', digits: 6, areaCode: '0513' }],
    ['021-6500000a', { code: 'landline_characters' }],
    ['021-65000000转a', { code: 'landline_characters' }],
  ])('%p has the problem %p', (typed, problem) => {
    expect(landlineProblem(typed)).toEqual(problem)
  })
})
