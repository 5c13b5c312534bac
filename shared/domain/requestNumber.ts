import { datePartsOf, shanghaiDay } from '@shared/domain/calendar/day'
import { halfWidth, withoutSpaces } from '@shared/domain/typedText'

export type RequestNumberProblem =
  | { code: 'request_number_missing' }
  | { code: 'request_number_characters' }
  | { code: 'request_number_length'; digits: number }
  | { code: 'request_number_month' }
  | { code: 'request_number_check_digit' }

/** Damm's quasigroup of order 10 (H. M. Damm, 2004): finds every single wrong digit and every swap of neighbours. */
const damm = [
  '0317598642', '7092154863', '4206871359', '1750983426', '6123045978', '3674209581', '5869720134', '8945362017', '9438617205', '2581436790',
] as const

/** The check digit to append. A number with its check digit gives 0. */
export const dammDigit = (digits: string): number =>
  Array.from(digits).reduce((state, digit) => Number(damm[state]?.charAt(Number(digit))), 0)

/** YYMM of the month in Shanghai in which this moment falls. */
export const yearMonthOf = (time: number): string => {
  const { year, month } = datePartsOf(shanghaiDay(time))
  return [year % 100, month].map((part) => String(part).padStart(2, '0')).join('')
}

/** YYMM of the day of submission, at least four running digits of that month, check digit: stored without a space. */
export const makeRequestNumber = (submittedAt: number, running: number): string => {
  const digits = yearMonthOf(submittedAt) + String(running).padStart(4, '0')
  return digits + String(dammDigit(digits))
}

/** '2611 40873': the month, then the rest, as it is shown and read out. */
export const formatRequestNumber = (number: string): string => `${number.slice(0, 4)} ${number.slice(4)}`

const problemOf = (digits: string): RequestNumberProblem | null => {
  if (digits === '') return { code: 'request_number_missing' }
  if (!/^\d+$/.test(digits)) return { code: 'request_number_characters' }
  if (digits.length < 9 || digits.length > 13) return { code: 'request_number_length', digits: digits.length }
  if (!/^\d\d(?:0[1-9]|1[0-2])/.test(digits)) return { code: 'request_number_month' }
  return dammDigit(digits) === 0 ? null : { code: 'request_number_check_digit' }
}

export type ParsedRequestNumber = { number: string; problem: null } | { number: null; problem: RequestNumberProblem }

/** Reads what was typed or heard, with or without spaces, dashes, full-width digits; tells what is wrong with it. */
export const parseRequestNumber = (text: string): ParsedRequestNumber => {
  const digits = withoutSpaces(halfWidth(text)).replace(/[-—–]/g, '')
  const problem = problemOf(digits)
  return problem ? { number: null, problem } : { number: digits, problem: null }
}
