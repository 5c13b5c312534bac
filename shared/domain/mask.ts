import { halfWidth, tidySpaces, withoutSpaces } from '@shared/domain/typedText'

const stars = (count: number): string => '*'.repeat(Math.max(0, count))

/** 张*, 张*国, 欧**国: the first character and, from three on, the last. Shows nothing of a single character. */
export const maskName = (name: string): string => {
  const characters = Array.from(name.trim())
  const [first = ''] = characters
  if (characters.length < 2) return stars(characters.length)
  return characters.length === 2 ? `${first}*` : `${first}${stars(characters.length - 2)}${characters[characters.length - 1] ?? ''}`
}

/** 138****1234. Of anything but 11 digits only the last two of at least seven. */
export const maskPhone = (phone: string): string => {
  const digits = withoutSpaces(phone)
  if (/^1\d{10}$/.test(digits)) return `${digits.slice(0, 3)}****${digits.slice(7)}`
  return digits.length < 7 ? stars(digits.length) : stars(digits.length - 2) + digits.slice(-2)
}

/** 310110********1234. Of anything but 18 characters nothing. */
export const maskIdNumber = (idNumber: string): string =>
  /^\d{17}[\dX]$/.test(idNumber) ? `${idNumber.slice(0, 6)}********${idNumber.slice(14)}` : stars(Array.from(idNumber).length)

const character = '[\\u4e00-\\u9fff]'
/** No sign of an estate, house or room: what has one is never taken for the name of a district or road. */
const upperCharacter = `(?:(?![村苑园坊弄号室楼路区])${character})`
const roadCharacter = `(?:(?![村苑弄号室楼栋幢座队])${character})`
/** From the top down; each level is there or not, and nothing may stand between two of them. 小区, 园区, 东区 … are estates. */
const addressLevels = [
  `${upperCharacter}{2,6}?(?:省|自治区)`,
  `${upperCharacter}{2,5}?市`,
  `${upperCharacter}{0,4}?(?![小社军备校厂东西南北中一二三四五六])${upperCharacter}区|${upperCharacter}{1,5}?县`,
  `${character}{2,6}?街道|${upperCharacter}{2,5}?[镇乡]`,
  `${roadCharacter}{1,7}?(?:路|大道|街)`,
].map((level) => new RegExp(`^(?:${level})`))

/** 杨浦区控江路****: down to street and road; lane, house, estate and room are hidden, and so is how long they are. */
export const maskAddress = (address: string): string => {
  const text = tidySpaces(halfWidth(address)).replace(/ /g, '')
  const shown = addressLevels.reduce((kept, level) => kept + (level.exec(text.slice(kept.length))?.[0] ?? ''), '')
  return shown.length === text.length ? shown : `${shown}****`
}
