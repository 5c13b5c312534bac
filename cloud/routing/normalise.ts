import { numeralCharacters, readNumeral, writeNumeral } from './numerals'

/** Longer than any address; what goes on beyond it is not one, and is not read at all. */
export const longestAddress = 300

/** Forms that people or old ledgers write for the characters of addresses here. */
const variants: Readonly<Record<string, string>> = {
  囯: '国', 國: '国', 號: '号', 樓: '楼', 區: '区', 楊: '杨', 鎮: '镇', 場: '场', 灣: '湾', 長: '长', 興: '兴', 東: '东', 陽: '阳', 雙: '双',
  園: '园', 會: '会', 員: '员', 橋: '桥', 涼: '凉', 連: '连', 門: '门', 華: '华', 慶: '庆', 開: '开', 魯: '鲁', 龍: '龙', 內: '内', 順: '顺',
}

const variant = new RegExp(`[${Object.keys(variants).join('')}]`, 'g')
const fold = (text: string): string => text.normalize('NFKC').replace(variant, (character) => variants[character] ?? character)

// Two numbers with only a space between them stay two numbers: 5 301.
const closeUp = (text: string): string =>
  text
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '')
    .replace(/(?<=\d)\s+(?=\d)/g, '|')
    .replace(/\s+/g, '')
    .replace(/[〜~—–‒―−‐‑]/g, '-')
    .replace(/(?<=\d),(?=\d)/g, '、')
    .replace(/[,;。:·!?."'“”‘’《》<>【】[\]{}]/g, '|')

/** A number counts a thing when one of these follows; 号线 is a metro line. Longer runs are no numbers of addresses. */
const countedThing = '(?=支弄|弄|号(?!线)|室|幢|栋|单元|座|层|楼)'
const writtenNumber = new RegExp(`(?<![${numeralCharacters}])[${numeralCharacters}]{1,8}${countedThing}`, 'g')
// In 十一至十三号 and 一、三号 only the last number stands before its 号.
const writtenInList = new RegExp(`(?<![${numeralCharacters}])[${numeralCharacters}]{1,8}(?=[、至到-]\\d)`, 'g')

const toDigits = (text: string): string => {
  const asDigits = (run: string): string => String(readNumeral(run))
  return text.replace(writtenNumber, asDigits).replace(writtenInList, asDigits)
}

/** Names keep Chinese numerals: 鞍山4村 is 鞍山四村, 中山北2路 is 中山北二路. */
const toNames = (text: string): string =>
  text.replace(/(?<=[\u4E00-\u9FFF])([1-9]\d?)(?=[村坊路])/g, (digit) => writeNumeral(Number(digit)))

/**
 * One way of writing for all: half-width, without spaces, Arabic numbers before 弄, 号, 室 …, Chinese ones in names of roads and villages.
 * A `|` stands where words were apart and must not grow together. Empty when there is nothing to read.
 */
export const normalise = (text: string): string => {
  if (text.length > longestAddress) return ''
  return toNames(toDigits(closeUp(fold(text)))).replace(/(?<=\d号?)[至到](?=\d)/g, '-')
}
