import { type RoutingUnit } from './facts'
import { normalise } from './normalise'
import { numeralCharacters, readNumeral } from './numerals'
import { onlyNearby } from './remarks'

/** A street or committee that the text names. More than one id: the name is borne twice. */
export interface UnitMention {
  unitIds: readonly string[]
  /** Said plainly: no 附近, no 原, and not perhaps the tail of a longer name. */
  isFirm: boolean
}

export interface Mentions {
  streets: readonly UnitMention[]
  communities: readonly UnitMention[]
  /** The text with `|` in the place of every name that was recognised. */
  rest: string
}

/** The names by which units are known, made once for the facts. */
export interface Lexicon {
  streets: ReadonlyMap<string, readonly string[]>
  communities: ReadonlyMap<string, readonly string[]>
  longestCommunity: number
  /** What the name of a community may begin with. */
  firstCharacters: ReadonlySet<string>
}

/** Abolished names that people still write. 五角场镇 became 长海路街道 in 2019 (沪府〔2019〕31号). */
const formerNames: Readonly<Record<string, readonly string[]>> = { 长海路街道: ['五角场镇'] }

const committeeWord = /居民委员会|居委会?|居民区/g
// Written out a name may be longer than its key: 第 and numerals.
const writtenOut = 6

// 控江路街道 is also called 控江街道, 长白新村街道 长白街道, 新江湾城街道 新江湾街道.
const everydayName = (name: string): string => name.replace(/(?:路|新村|城)街道$/, '街道')
const numeralRun = new RegExp(`第?([${numeralCharacters}]+)`, 'g')
/** 国权路第一, 国权路一 and 国权路1 are one committee. */
const committeeKey = (name: string): string =>
  name.replace(numeralRun, (_, run: string) => String(readNumeral(run))).replace(/第(?=\d)/g, '')

const collect = (units: readonly RoutingUnit[], namesOf: (unit: RoutingUnit) => readonly string[]): Map<string, string[]> => {
  const names = new Map<string, string[]>()
  for (const unit of units) for (const name of new Set(namesOf(unit))) names.set(name, [...(names.get(name) ?? []), unit.id])
  return names
}

export const createLexicon = (units: readonly RoutingUnit[]): Lexicon => {
  const ofKind = (wanted: RoutingUnit['kind']): RoutingUnit[] => units.filter(({ kind }) => kind === wanted)
  const communities = collect(ofKind('community'), ({ shortName }) => [committeeKey(normalise(shortName).replace(committeeWord, ''))])
  const streetNames = ({ shortName }: RoutingUnit): string[] =>
    [shortName, everydayName(shortName), ...(formerNames[shortName] ?? [])].map(normalise)
  return {
    streets: collect(ofKind('street'), streetNames),
    communities,
    longestCommunity: Math.max(0, ...Array.from(communities.keys(), ({ length }) => length)) + writtenOut,
    firstCharacters: new Set([...Array.from(communities.keys(), ([first = '']) => first), ...numeralCharacters, '第']),
  }
}

// What may stand before a name that is not part of it; 东大桥街道 is not 大桥街道.
const beginsAName = /(?:^|[|()、区道镇市号弄室楼栋幢座层村苑园城坊邸庭寓厦路街住在于是属到的我现]|单元|上海|沪|杨浦)$/
const deniedBefore = /(?:不在|不是|不属于|并非|原|原来在|以前在|曾在|曾住|离开)$/

// So much of what stands before and after a name is looked at.
const sight = 6
const isFirm = (text: string, from: number, to: number): boolean => {
  const before = text.slice(Math.max(0, from - sight), from)
  return beginsAName.test(before) && !deniedBefore.test(before) && !onlyNearby.test(text.slice(to, to + sight))
}

/** What is said again says nothing more. */
const distinct = (mentions: readonly UnitMention[]): UnitMention[] =>
  [...new Map(mentions.map((mention) => [`${mention.unitIds.join()} ${mention.isFirm}`, mention])).values()]

/** Nobody names more committees in one address; what goes on is not read, so that a long text costs no more than an address. */
const mostCommittees = 6

const readStreets = (text: string, { streets }: Lexicon): { found: UnitMention[]; rest: string } => {
  const found: UnitMention[] = []
  let rest = text
  for (const [name, unitIds] of streets) {
    for (let at = rest.indexOf(name); at >= 0; at = rest.indexOf(name, at)) {
      found.push({ unitIds, isFirm: isFirm(rest, at, at + name.length) })
      rest = `${rest.slice(0, at)}|${rest.slice(at + name.length)}`
    }
  }
  return { found, rest }
}

interface FoundCommittee {
  start: number
  unitIds: readonly string[]
}

const committeeBefore = (text: string, end: number, { communities, longestCommunity, firstCharacters }: Lexicon): FoundCommittee | null => {
  for (let start = Math.max(0, end - longestCommunity); start < end; start += 1) {
    if (!firstCharacters.has(text[start] ?? '')) continue
    const unitIds = communities.get(committeeKey(text.slice(start, end)))
    if (unitIds) return { start, unitIds }
  }
  return null
}

const readCommunities = (text: string, lexicon: Lexicon): { found: UnitMention[]; rest: string } => {
  const found: UnitMention[] = []
  let rest = ''
  let done = 0
  for (const { 0: word, index } of [...text.matchAll(committeeWord)].slice(0, mostCommittees)) {
    const committee = committeeBefore(text, index, lexicon)
    const end = index + word.length
    if (!committee || committee.start < done) continue
    found.push({ unitIds: committee.unitIds, isFirm: isFirm(text, committee.start, end) })
    rest += `${text.slice(done, committee.start)}|`
    done = end
  }
  return { found, rest: rest + text.slice(done) }
}

/** Finds the streets and committees that a normalised text names in words. A road that bears a street's name is no mention of it. */
export const readMentions = (text: string, lexicon: Lexicon): Mentions => {
  const streets = readStreets(text, lexicon)
  const communities = readCommunities(streets.rest, lexicon)
  return { streets: distinct(streets.found), communities: distinct(communities.found), rest: communities.rest }
}
