import { type CoverageIndex, type NumberKind } from './coverageIndex'
import { type CoverageEntry, isEntered, likely } from './facts'
import { type Evidence, type EvidenceKind } from './place'
import { type Ground } from './pool'
import { type ReadAddress } from './readAddress'
import { changesTheName, doubted, isPartOfEstate, trustBehind } from './grownWords'
import { placeOfUnit, type UnitIndex } from './stations'

/** What grounds are found in: the areas of the stations and the tree of units. */
export interface Known {
  coverage: CoverageIndex
  units: UnitIndex
}

/** Between two known numbers of one street, at most this far apart, the street hardly ever changes (measured: 98 of 100). */
const closeTogether = 60
const between = 0.95
/** Beside a known number of the road, with nothing on the other side (measured: about 9 of 10, so it is asked). */
const beside = 0.8
/** A road alone decides nothing: one in four crosses streets. It only orders the choices. */
const roadAlone = 0.6
/** Longer lists of house numbers are read by their first and last. */
const mostNumbers = 4

const toEvidence = (kind: EvidenceKind, entries: readonly CoverageEntry[], weight: (entry: CoverageEntry) => number, { units }: Known): Evidence[] =>
  entries.flatMap((entry) => {
    const place = placeOfUnit(entry.unitId, units)
    return place ? [{ kind, ...place, weight: weight(entry), source: entry.id }] : []
  })

/** What people entered or confirmed stands instead of what the program worked out. */
const believed = (entries: readonly CoverageEntry[]): readonly CoverageEntry[] => {
  const entered = entries.filter(isEntered)
  return entered.length > 0 ? entered : entries
}

const sum = (evidence: readonly Evidence[]): number => evidence.reduce((all, { weight }) => all + weight, 0)

/** Where committees of a street are as sure as the street itself, they say more than it does; else it alone counts. */
const withinStreet = (evidence: readonly Evidence[]): Evidence[] => {
  const ofCommunities = evidence.filter(({ communityId }) => communityId !== null)
  const ofStreet = evidence.filter(({ communityId }) => communityId === null)
  const isSaid = ofStreet.length === 0 || sum(ofCommunities) >= 0.9 * Math.max(...ofStreet.map(({ weight }) => weight))
  return ofCommunities.length > 0 && isSaid ? ofCommunities : ofStreet
}

/** Entries that say the same place say it once; all together weigh no more than the surest of them, or than 1. */
const weighed = (evidence: readonly Evidence[]): Ground => {
  const surest = new Map<string, Evidence>()
  for (const item of evidence) {
    const key = `${item.streetId} ${item.communityId}`
    if ((surest.get(key)?.weight ?? 0) < item.weight) surest.set(key, item)
  }
  const distinct = [...surest.values()]
  const items = [...new Set(distinct.map(({ streetId }) => streetId))].flatMap((id) => withinStreet(distinct.filter(({ streetId }) => streetId === id)))
  const total = sum(items)
  const most = total > 1 ? Math.max(...items.map(({ weight }) => weight)) / total : 1
  return items.map((item) => ({ ...item, weight: item.weight * most }))
}

const kindOf = (entry: CoverageEntry, kind: NumberKind): EvidenceKind => {
  const isExact = entry.area.kind !== 'estate' && entry.area.from === entry.area.to
  return isExact ? (kind === 'lanes' ? 'lane' : 'number') : 'range'
}

/** The nearest known numbers below and above: the street is likely the same where both agree. */
const neighbourGround = (road: string, kind: NumberKind, number: number, known: Known): Ground => {
  const sides = known.coverage.around(road, kind, number).map(({ distance, entries }) => ({
    distance,
    evidence: toEvidence('neighbours', believed(entries).filter(({ confidence }) => confidence >= likely), ({ confidence }) => confidence, known)
      .map((item) => ({ ...item, communityId: null })),
  })).filter(({ evidence }) => evidence.length > 0)
  const [one, other] = sides
  const isBetween = one && other && one.distance + other.distance <= closeTogether
  const trust = isBetween ? between : beside
  const scaled = sides.flatMap(({ distance, evidence }) => evidence.map((item) => ({ ...item, weight: item.weight * trust * Math.exp(-Math.min(distance, 2000) / 2000) })))
  return weighed(isBetween ? scaled : scaled.map((item) => ({ ...item, weight: item.weight / sides.length })))
}

const numberGround = (road: string, kind: NumberKind, number: number, known: Known): Ground => {
  const entries = believed(known.coverage.at(road, kind, number))
  if (entries.length === 0) return neighbourGround(road, kind, number, known)
  return weighed(entries.flatMap((entry) => toEvidence(kindOf(entry, kind), [entry], ({ confidence }) => confidence, known)))
}

/** Streets that the road runs through, the more of it the likelier. */
const roadGround = (road: string, known: Known): Ground => {
  const evidence = toEvidence('road', known.coverage.onRoad(road).filter(({ confidence }) => confidence >= likely), () => 1, known)
  // Counted in place: a road may have an entry for each of its numbers, and it is read while people type.
  const byStreet = new Map<string, { item: Evidence; count: number }>()
  for (const item of evidence) {
    const found = byStreet.get(item.streetId)
    if (found) found.count += 1
    else byStreet.set(item.streetId, { item, count: 1 })
  }
  return Array.from(byStreet.values(), ({ item, count }) => ({ ...item, communityId: null, weight: (roadAlone * count) / evidence.length }))
}

/** The name of the road as the coverage knows it, and what has grown onto its front. */
const knownRoad = (road: string, { coverage }: Known): { road: string; grown: string } | null => {
  for (let start = 0; start < road.length - 1; start += 1) {
    const grown = road.slice(0, start)
    if (!changesTheName.test(grown) && coverage.hasRoad(road.slice(start))) return { road: road.slice(start), grown }
  }
  return null
}

const numbersOf = ({ lane, numbers }: ReadAddress): { kind: NumberKind; number: number }[] => {
  if (lane !== null) return [{ kind: 'lanes', number: lane }]
  const all = [...new Set(numbers.flatMap(({ from, to }) => [from, to]))]
  const read = all.length > mostNumbers ? [all[0] ?? 0, all.at(-1) ?? 0] : all
  return read.map((number) => ({ kind: 'numbers', number }))
}

const times = (ground: Ground, factor: number): Ground => ground.map((item) => ({ ...item, weight: item.weight * factor }))

/** What lies at the number of the road; of several numbers each says its part. Empty for a road that nobody knows. */
export const roadGroundOf = (read: ReadAddress, known: Known): Ground => {
  const found = read.road ? knownRoad(read.road, known) : null
  if (!found) return []
  const trust = trustBehind(found.grown, read.saysYangpu)
  const numbers = numbersOf(read)
  if (numbers.length === 0) return times(roadGround(found.road, known), trust)
  const grounds = numbers.map(({ kind, number }) => numberGround(found.road, kind, number, known))
  return times(grounds.flat(), trust / numbers.length)
}

const estateEntries = (estate: string, { coverage }: Known): { entries: readonly CoverageEntry[]; grown: string; after: string } | null => {
  for (let end = estate.length; end > 1; end -= 1) {
    for (let start = Math.max(0, end - coverage.longestEstate); start < end - 1; start += 1) {
      const entries = coverage.ofEstate(estate.slice(start, end))
      if (entries.length > 0) return { entries: believed(entries), grown: estate.slice(0, start), after: estate.slice(end) }
    }
  }
  return null
}

/** What the estate says: the longest name of one that the text ends with, or else holds. */
export const estateGroundOf = ({ estate }: ReadAddress, known: Known): Ground => {
  const found = estate ? estateEntries(estate, known) : null
  if (!found) return []
  const trust = Math.min(trustBehind(found.grown, false), isPartOfEstate.test(found.after) ? 1 : doubted)
  return times(weighed(toEvidence('estate', found.entries, ({ confidence }) => confidence, known)), trust)
}
