import { halfWidth, tidySpaces } from '@shared/domain/typedText'

export type PersonNameProblem =
  | { code: 'name_missing' }
  | { code: 'name_too_short' }
  | { code: 'name_too_long'; most: number }
  | { code: 'name_characters' }
  | { code: 'name_dot' }

/** A generous bound: the longest names on ID cards, Uyghur ones with the father's name, stay under it. */
const mostCharacters = 30

// Written out: the property escape for Han script grows to kilobytes once it is compiled for old phones.
const han = '\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{323af}'
const latin = 'A-Za-z\\u00c0-\\u024f'
const nameCharacters = new RegExp(`^[${han}${latin}· '.-]+$`, 'u')
const spaceBesideHan = new RegExp(`([${han}·]) | (?=[${han}·])`, 'gu')

/** As it is written on the card: one kind of dot (·), no spaces in Chinese names, single ones in Latin names. Does not judge. */
export const normalisePersonName = (text: string): string =>
  tidySpaces(halfWidth(text))
    .replace(/[•‧・･∙⋅●．]/g, '·')
    .replace(/[‘’`]/g, "'")
    .replace(spaceBesideHan, '$1')

/** What is wrong with a typed name, or null. Lengths count characters, not UTF-16 units: rare surnames are pairs. */
export const personNameProblem = (text: string): PersonNameProblem | null => {
  const name = normalisePersonName(text)
  const length = Array.from(name).length
  if (length === 0) return { code: 'name_missing' }
  if (!nameCharacters.test(name)) return { code: 'name_characters' }
  if (/^[·'.-]|[·'-]$|··/.test(name)) return { code: 'name_dot' }
  if (length < 2) return { code: 'name_too_short' }
  return length > mostCharacters ? { code: 'name_too_long', most: mostCharacters } : null
}
