import * as fc from 'fast-check'
import { dayOfText, dayText } from '@shared/domain/calendar/day'
import { ageOn, birthdayOf, idCheckCharacter, idNumberProblem, normaliseIdNumber, sexOf } from '@shared/domain/idNumber'

const today = dayOfText('2026-11-24')
const complete = (first17: string) => first17 + idCheckCharacter(first17)
const validNumbers = fc.tuple(
  fc.constantFrom('310110', '110105', '440308', '810000', '710000'),
  fc.integer({ min: dayOfText('1900-01-01'), max: today }),
  fc.integer({ min: 0, max: 999 }),
).map(([region, born, sequence]) => complete(region + dayText(born).replace(/-/g, '') + String(sequence).padStart(3, '0')))

describe('an ID number', () => {
  it('of the example in the standard is right', () => {
    expect(idCheckCharacter('11010519491231002')).toBe('X')
    expect(idNumberProblem('11010519491231002X', today)).toBeNull()
    expect(sexOf('11010519491231002X')).toBe('female')
    expect(dayText(birthdayOf('11010519491231002X') ?? 0)).toBe('1949-12-31')
  })

  it.each(['11010519491231002x', ' 110105 19491231 002X ', '１１０１０５１９４９１２３１００２Ｘ', '110105-19491231-002x', '\u202d11010519491231002×\u202c'])('is read from %p', (typed) => {
    expect(normaliseIdNumber(typed)).toBe('11010519491231002X')
    expect(idNumberProblem(typed, today)).toBeNull()
  })

  it.each([
    ['', { code: 'id_number_missing' }],
    ['   ', { code: 'id_number_missing' }],
    ['1101051949123100', { code: 'id_number_length', digits: 16 }],
    ['11010519491231002XX', { code: 'id_number_characters' }],
    ['1101051949123100A2', { code: 'id_number_characters' }],
    ['1101051949X2310022', { code: 'id_number_characters' }],
    ['1101051949123100211', { code: 'id_number_length', digits: 19 }],
    ['110105491231002', { code: 'id_number_old' }],
    [complete('99010519491231002'), { code: 'id_number_region' }],
    [complete('11010519490230002'), { code: 'id_number_birthday' }],
    [complete('11010519491331002'), { code: 'id_number_birthday' }],
    [complete('11010518991231002'), { code: 'id_number_birthday' }],
    [complete('11010520261125002'), { code: 'id_number_birthday' }],
    ['110105194912310021', { code: 'id_number_check_digit' }],
  ])('%p has the problem %p', (typed, problem) => {
    expect(idNumberProblem(typed, today)).toEqual(problem)
  })

  it('of somebody born today is accepted, of tomorrow not', () => {
    expect(idNumberProblem(complete('31011020261124001'), today)).toBeNull()
    expect(idNumberProblem(complete('31011020261124001'), today - 1)).toEqual({ code: 'id_number_birthday' })
  })

  it('is refused with any single character wrong', () => {
    fc.assert(fc.property(validNumbers, (number) => {
      expect(idNumberProblem(number, today)).toBeNull()
      for (let position = 0; position < 18; position += 1) {
        for (const other of position === 17 ? '0123456789X' : '0123456789') {
          if (other === number.charAt(position)) continue
          const wrong = number.slice(0, position) + other + number.slice(position + 1)
          expect(idCheckCharacter(wrong)).not.toBe(wrong.charAt(17))
          expect(idNumberProblem(wrong, today)).not.toBeNull()
        }
      }
    }), { numRuns: 40 })
  })

  it('is refused with two neighbours swapped', () => {
    fc.assert(fc.property(validNumbers, fc.integer({ min: 0, max: 15 }), (number, position) => {
      const [one, other] = [number.charAt(position), number.charAt(position + 1)]
      fc.pre(one !== other)
      expect(idNumberProblem(number.slice(0, position) + other + one + number.slice(position + 2), today)).not.toBeNull()
    }))
  })

  it('tells the sex by its 17th digit', () => {
    expect([complete('31011019500101001'), complete('31011019500101002')].map(sexOf)).toEqual(['male', 'female'])
  })
})

describe('the age', () => {
  it.each([
    ['1946-11-24', 80], ['1946-11-25', 79], ['1946-11-23', 80], ['2026-11-24', 0], ['1948-02-29', 78],
  ])('of somebody born on %s is %i', (born, age) => {
    expect(ageOn(dayOfText(born), today)).toBe(age)
  })

  it('of somebody born on 29 February grows on 1 March in common years', () => {
    expect(ageOn(dayOfText('1948-02-29'), dayOfText('2026-02-28'))).toBe(77)
    expect(ageOn(dayOfText('1948-02-29'), dayOfText('2026-03-01'))).toBe(78)
  })
})
