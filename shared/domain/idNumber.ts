import { datePartsOf, type Day, dayOfDate } from '@shared/domain/calendar/day'
import { halfWidth, withoutSpaces } from '@shared/domain/typedText'

export type IdNumberProblem =
  | { code: 'id_number_missing' }
  | { code: 'id_number_old' }
  | { code: 'id_number_length'; digits: number }
  | { code: 'id_number_characters' }
  | { code: 'id_number_region' }
  | { code: 'id_number_birthday' }
  | { code: 'id_number_check_digit' }

/** GB 11643-1999: the position weights, 2 to the power of 17 - i modulo 11, and the check characters by the sum modulo 11. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const checkCharacters = '10X98765432'

/** GB/T 2260 provinces; 81 to 83 stand on residence permits of Hong Kong, Macao and Taiwan residents. */
const provinces = '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' ')

/** As it stands on the card: 18 characters, half-width, capital X, no spaces or dashes. Does not judge. */
export const normaliseIdNumber = (text: string): string =>
  withoutSpaces(halfWidth(text)).replace(/[-—–]/g, '').replace(/[×✕ⅹⅩ]/g, 'X').toUpperCase()

/** The check character for the first 17 digits. */
export const idCheckCharacter = (first17: string): string =>
  checkCharacters.charAt(weights.reduce((sum, weight, index) => sum + weight * Number(first17.charAt(index)), 0) % 11)

/** The birthday in a normalised number, or null where it holds no date. */
export const birthdayOf = (idNumber: string): Day | null => {
  const [, year, month, dayOfMonth] = /^\d{6}(\d{4})(\d\d)(\d\d)/.exec(idNumber) ?? []
  return Number(year) < 1900 ? null : dayOfDate({ year: Number(year), month: Number(month), dayOfMonth: Number(dayOfMonth) })
}

export type Sex = 'male' | 'female'

/** The 17th digit is odd for men. Of a number without problems. */
export const sexOf = (idNumber: string): Sex => (Number(idNumber.charAt(16)) % 2 === 1 ? 'male' : 'female')

/** Full years on that day: a year is full on the birthday itself, for 29 February on 1 March in common years. */
export const ageOn = (birthday: Day, today: Day): number => {
  const born = datePartsOf(birthday)
  const now = datePartsOf(today)
  const hadBirthday = now.month > born.month || (now.month === born.month && now.dayOfMonth >= born.dayOfMonth)
  return now.year - born.year - (hadBirthday ? 0 : 1)
}

/** What is wrong with a typed ID number, the most telling thing first, or null. It is never part of the answer. */
export const idNumberProblem = (text: string, today: Day): IdNumberProblem | null => {
  const idNumber = normaliseIdNumber(text)
  if (idNumber === '') return { code: 'id_number_missing' }
  if (!/^\d*X?$/.test(idNumber)) return { code: 'id_number_characters' }
  if (/^\d{15}$/.test(idNumber)) return { code: 'id_number_old' }
  if (idNumber.length !== 18) return { code: 'id_number_length', digits: idNumber.length }
  if (!provinces.includes(idNumber.slice(0, 2))) return { code: 'id_number_region' }
  const birthday = birthdayOf(idNumber)
  if (birthday === null || birthday > today) return { code: 'id_number_birthday' }
  return idCheckCharacter(idNumber) === idNumber.charAt(17) ? null : { code: 'id_number_check_digit' }
}
