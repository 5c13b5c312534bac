import * as fc from 'fast-check'
import { dammDigit, formatRequestNumber, makeRequestNumber, parseRequestNumber } from '@shared/domain/requestNumber'

const november = Date.UTC(2026, 10, 24, 2)
const problemOf = (text: string) => parseRequestNumber(text).problem

describe('a request number', () => {
  it('is made of month, running digits and check digit', () => {
    expect(makeRequestNumber(november, 4087)).toBe('261140873')
    expect(makeRequestNumber(november, 7)).toMatch(/^26110007\d$/)
    expect(makeRequestNumber(november, 123_456)).toMatch(/^2611123456\d$/)
    expect(formatRequestNumber('261140873')).toBe('2611 40873')
  })

  it('takes the month in Shanghai', () => {
    expect(makeRequestNumber(Date.UTC(2026, 10, 30, 16), 1)).toMatch(/^2612/)
    expect(makeRequestNumber(Date.UTC(2026, 10, 30, 16) - 1, 1)).toMatch(/^2611/)
  })

  it('knows the example that Damm computed', () => {
    expect(dammDigit('572')).toBe(4)
    expect(dammDigit('5724')).toBe(0)
  })

  it.each(['261140873', '2611 40873', ' 2611　40873 ', '２６１１４０８７３', '2611-40873'])('is read from %p', (typed) => {
    expect(parseRequestNumber(typed)).toEqual({ number: '261140873', problem: null })
  })

  it.each([
    ['', { code: 'request_number_missing' }],
    ['2611 4087a', { code: 'request_number_characters' }],
    ['2611 4087', { code: 'request_number_length', digits: 8 }],
    ['26114087312345', { code: 'request_number_length', digits: 14 }],
    ['261340873', { code: 'request_number_month' }],
    ['260040873', { code: 'request_number_month' }],
    ['2611 40874', { code: 'request_number_check_digit' }],
  ])('%p has the problem %p', (typed, problem) => {
    expect(parseRequestNumber(typed)).toEqual({ number: null, problem })
  })

  it('comes back from how it is shown', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999 }), (running) => {
      const number = makeRequestNumber(november, running)
      expect(parseRequestNumber(formatRequestNumber(number))).toEqual({ number, problem: null })
    }))
  })

  it('is refused with any one digit wrong or any two neighbours swapped, for each of 2,000 numbers', () => {
    for (let running = 0; running < 10_000; running += 5) {
      const number = makeRequestNumber(november, running)
      for (let position = 0; position < number.length; position += 1) {
        for (let shift = 1; shift < 10; shift += 1) {
          const other = (Number(number.charAt(position)) + shift) % 10
          if (problemOf(number.slice(0, position) + String(other) + number.slice(position + 1)) === null) throw new Error(`${number} at ${position}`)
        }
        const [one, next] = [number.charAt(position), number.charAt(position + 1)]
        const swapped = number.slice(0, position) + next + one + number.slice(position + 2)
        if (one !== next && next !== '' && problemOf(swapped) === null) throw new Error(`${number} swapped at ${position}`)
      }
    }
  })
})
