import { type RoutingUnit } from './facts'
import { normalise } from './normalise'

/** What people write for the points that there are: the first is the short name of the unit. Others are known by their short name alone. */
const everyday: readonly (readonly [string, ...string[]])[] = [
  ['工商银行', '中国工商银行', '工行', 'icbc'],
  ['中国银行', '中行', 'bankofchina', 'boc'],
  ['上海理工大学', '上海理工', '上理工', '上理', 'usst'],
  ['江空间'],
]

/** Forms that people write in names of employers and that no address here has. */
const variants: Readonly<Record<string, string>> = { 銀: '银', 學: '学', 間: '间', 業: '业', 農: '农' }

const read = (text: string): string => normalise(text).toLowerCase().replace(/[銀學間業農]/g, (character) => variants[character] ?? character)

/** 建设银行 for 中国建设银行; but nobody means 中国银行 by 银行. */
const withoutCountry = (name: string): string[] => (name.startsWith('中国') && name.length >= 6 ? [name.slice(2)] : [])

const namesOf = (shortName: string): string[] => {
  const own = read(shortName)
  const known = everyday.find((names) => names.includes(own)) ?? []
  return [...new Set([own, ...withoutCountry(own), ...known])].filter((name) => name.length > 1)
}

/** A name begins where nothing stands before it but these: 滨江空间 is not 江空间, 海上理货 not 上理. */
const beginning = '(?<=^|[|()/\\-"“”、]|\\d|中国|上海市?|杨浦区?|[在于是原为])'
/** Others whose names go on from it: 中国银行业协会, 中国银行保险监督管理委员会; a school that bears a university's name is not the university. */
const others = '(?!大学|业|间|家协|保险监|保监|附属|附[中小幼]|实验)'
/** What may stand between a shortened name and the end: what somebody does there, or which part it is. 中行建材 is a builder's shop. */
const belonging = '(?:$|[|()/"”、]|.*(?:[支分总]行|营业部|营业厅|网点|储蓄所|学院|校区|系|处|部|所|工作|上班|任职|就职|退休|上学|读书|员工|职工|教师|老师|学生)(?:$|[|()]))'
const isLatin = (name: string): boolean => /^[a-z]+$/.test(name)
const isShortened = (name: string): boolean => name.length <= 3 && !isLatin(name)

/** BOC is a name, the beginning of BOCOM is none. */
const writtenAs = (name: string): string => {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  if (isLatin(name)) return `(?<![a-z])${escaped}(?![a-z])`
  return `${beginning}${escaped}${others}`
}

const fits = (workplace: string, { shortName }: RoutingUnit): boolean =>
  namesOf(shortName).some((name) => {
    const isShort = isShortened(name) && name !== read(shortName)
    return new RegExp(`${writtenAs(name)}${isShort ? belonging : ''}`).test(workplace)
  })

/** Ids of the open partner points at what somebody wrote of their employer or school; a point that the bureau adds is known by its short name. */
export const partnersFor = (workplace: string, units: readonly RoutingUnit[]): string[] => {
  const said = read(workplace)
  if (said === '') return []
  return units.filter((unit) => unit.kind === 'partner' && unit.isOpen && !unit.mergedIntoId && fits(said, unit)).map(({ id }) => id)
}
