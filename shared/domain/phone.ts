import { countDigits, halfWidth, withoutSpaces } from '@shared/domain/typedText'

export type PhoneProblem =
  | { code: 'phone_missing' }
  | { code: 'phone_length'; digits: number }
  | { code: 'phone_characters' }
  | { code: 'phone_start' }

export type LandlineProblem =
  | { code: 'landline_missing' }
  | { code: 'landline_characters' }
  | { code: 'landline_area_code' }
  | { code: 'landline_length'; digits: number; areaCode: string }

const plain = (text: string): string => withoutSpaces(halfWidth(text)).replace(/[-‐-―－().·]/g, '')

/** The 11 digits alone: spaces, dashes, brackets and +86 go. Does not judge. */
export const normalisePhone = (text: string): string => plain(text).replace(/^(?:\+86|0086|86(?=1\d{10}$))/, '')

/** What is wrong with a typed mainland mobile number, or null. */
export const phoneProblem = (text: string): PhoneProblem | null => {
  const phone = normalisePhone(text)
  if (phone === '') return { code: 'phone_missing' }
  if (!/^\d+$/.test(phone)) return { code: 'phone_characters' }
  if (!phone.startsWith('1')) return { code: 'phone_start' }
  if (phone.length !== 11) return { code: 'phone_length', digits: countDigits(phone) }
  return /^1[3-9]/.test(phone) ? null : { code: 'phone_start' }
}

/** 010 and 02x have eight digits after them, the four-digit area codes seven or eight. */
const areaCode = /^(010|02\d|0[3-9]\d{2})/

const landlineParts = (text: string): { area: string; local: string; extension: string } => {
  const [number = '', extension = ''] = withoutSpaces(halfWidth(text)).split(/转|分机|#|ext\.?/i)
  const digits = plain(number).replace(/^(?:\+86|0086)0?/, '0')
  const area = areaCode.exec(digits)?.[0] ?? ''
  return { area, local: digits.slice(area.length), extension }
}

/** '021-12345678', with an extension '021-12345678转801'. Does not judge. */
export const normaliseLandline = (text: string): string => {
  const { area, local, extension } = landlineParts(text)
  return [area, local].filter(Boolean).join('-') + (extension && `转${extension}`)
}

/** What is wrong with a typed landline number with area code, or null. */
export const landlineProblem = (text: string): LandlineProblem | null => {
  const { area, local, extension } = landlineParts(text)
  if (area + local === '') return { code: 'landline_missing' }
  if (!/^\d*$/.test(local) || !/^\d{0,6}$/.test(extension)) return { code: 'landline_characters' }
  if (area === '') return { code: 'landline_area_code' }
  const fits = local.length === 8 || (local.length === 7 && area.length === 4)
  return fits ? null : { code: 'landline_length', digits: local.length, areaCode: area }
}

/** A mobile or landline number in the form that is kept, or what is wrong with it. */
export const readPhone = (text: string): { phone: string } | { problem: PhoneProblem } => {
  const problem = phoneProblem(text)
  if (problem === null) return { phone: normalisePhone(text) }
  return landlineProblem(text) === null ? { phone: normaliseLandline(text) } : { problem }
}
