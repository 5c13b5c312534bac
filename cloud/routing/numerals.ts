const digits: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
}
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const tens: Readonly<Record<string, string>> = { 廿: '二十', 卅: '三十' }

/** Characters that a number can be written with, for use in a character class. */
export const numeralCharacters = '零〇一二两三四五六七八九十百千廿卅'

const counted = (text: string): number => {
  let total = 0
  let pending: number | null = null
  let lastUnit = 1
  let afterZero = false
  for (const character of text) {
    const unit = units[character]
    if (unit === undefined) {
      pending = digits[character] ?? 0
      afterZero = pending === 0 || afterZero
    } else {
      total += (pending ?? 1) * unit
      lastUnit = unit
      pending = null
      afterZero = false
    }
  }
  // 一千二 is 1200, 一千零二 is 1002, 十二 is 12.
  return total + (pending ?? 0) * (afterZero || lastUnit <= 10 ? 1 : lastUnit / 10)
}

/** A number written in Chinese: by place value (一千二百) or digit by digit (三一零). Expects numeral characters only. */
export const readNumeral = (text: string): number => {
  const plain = text.replace(/[廿卅]/g, (character) => tens[character] ?? character)
  return /[十百千]/.test(plain) ? counted(plain) : Number(Array.from(plain, (character) => digits[character] ?? 0).join(''))
}

const written = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 to 99 as it stands in names: 鞍山四村, 中山北二路. */
export const writeNumeral = (value: number): string => {
  const ten = Math.floor(value / 10)
  const one = written[value % 10] ?? ''
  if (ten === 0) return one
  return `${ten === 1 ? '' : written[ten]}十${value % 10 === 0 ? '' : one}`
}
