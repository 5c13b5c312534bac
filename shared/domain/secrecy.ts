import { halfWidth } from '@shared/domain/typedText'

/** A piece of the text, by position (UTF-16 units) as `slice` takes it. */
export interface TextSpan {
  start: number
  end: number
  text: string
}

export type SecrecyProblem = { code: 'unit_designation'; count: number }

const numeral = '[0-9〇零一二三四五六七八九十百]'
/** What follows the same character in words of daily life: 军休所, 军医大学, 师范, 旅馆, 团购, 营业厅, 连锁 … */
const echelon = [
  '集团军', '军分区', '军(?![人官休医属龄嫂民地转训烈])', '师(?![范傅资生父母姐兄弟德])', '旅(?![游馆行客社店居途])',
  '团(?![购结圆员支委伙体队聚拜年])', '营(?![业养销利])', '连(?![续锁接冠带同环夜贯胜])', '航空兵', '雷达站', '基地',
].join('|')
const arm = '(?:装甲|步兵|炮兵|摩步|机步|合成|防空|空降|陆航|特战|工兵|通信|导弹|岸防|海军|空军)'
const tail = `\\s?(?:${arm}\\s?)?(?:${echelon})`
/** What goes on after a first number: 第90集团军第99旅三连 is one thing. */
const following = `(?:\\s?第?\\s?${numeral}{1,4}${tail})*`

/**
 * Group 1 is what stands before and does not belong to it: old phones know no look-behind.
 * A Chinese numeral begins one only after 第, for 一连三天; a longer number is no ordinal.
 */
const patterns = [
  `(^|[^0-9])((?:中国人民解放军|解放军|武警)?\\s?[0-9]{5}\\s?号?\\s?部队)`,
  `()([〇零一二三四五六七八九]{5}部队)`,
  `()(武警\\s?第?\\s?${numeral}{1,4}\\s?(?:部队|总队|支队|大队|中队))`,
  `()((?:部队|单位)?(?:代号|番号)\\s?[:：为是叫]{0,2}\\s?[0-9〇零一二三四五六七八九]{4,6})(?![0-9])`,
  `()(第\\s?${numeral}{1,4}${tail}${following})`,
  `(^|[^0-9.第])([0-9]{1,3}${tail}${following})`,
].map((pattern) => new RegExp(pattern, 'g'))

const spansOf = (pattern: RegExp, text: string, original: string): TextSpan[] =>
  [...text.matchAll(pattern)].map((match) => {
    const start = match.index + (match[1] ?? '').length
    const end = start + (match[2] ?? '').length
    return { start, end, text: original.slice(start, end) }
  })

/** Joins spans that touch or overlap: 第90集团军第99旅 is one thing to take out. */
const joined = (spans: readonly TextSpan[], original: string): TextSpan[] =>
  [...spans].sort((one, other) => one.start - other.start || other.end - one.end).reduce<TextSpan[]>((merged, span) => {
    const last = merged[merged.length - 1]
    if (!last || span.start > last.end) return [...merged, span]
    const end = Math.max(last.end, span.end)
    return [...merged.slice(0, -1), { start: last.start, end, text: original.slice(last.start, end) }]
  }, [])

/**
 * Pieces that look like the designation of a military unit: a 5-digit 代号 with 部队, 代号/番号 with a number, a numbered 集团军 … 连.
 * For a warning before something is sent; it claims no certainty either way.
 */
export const findUnitDesignations = (text: string): TextSpan[] => {
  const plain = halfWidth(text)
  return joined(patterns.flatMap((pattern) => spansOf(pattern, plain, text)), text)
}

/** Whether the person should be warned before this is sent. */
export const looksLikeUnitDesignation = (text: string): boolean => findUnitDesignations(text).length > 0

/** The warning as a problem with its text, or null. It never repeats what it found. */
export const secrecyProblem = (text: string): SecrecyProblem | null => {
  const count = findUnitDesignations(text).length
  return count > 0 ? { code: 'unit_designation', count } : null
}
