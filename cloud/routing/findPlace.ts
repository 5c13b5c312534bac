import { type RoutingUnit } from './facts'
import { type UnitMention } from './mentions'
import { type Candidate, type Evidence, type EvidenceKind } from './place'
import { type ReadAddress } from './readAddress'

/** How often a ground of each kind alone is right. Names in words are right but for slips of the pen. */
const named = 0.98
/** A name said in passing (附近, 原), or beside a place that is not in Yangpu. */
const doubtful = 0.5

export type UnitIndex = ReadonlyMap<string, RoutingUnit>

/** The street that a street or committee id stands for, with the committee; null when it is neither. */
export const placeOfUnit = (unitId: string, units: UnitIndex): { streetId: string; communityId: string | null } | null => {
  const unit = units.get(unitId)
  if (unit?.kind === 'street') return { streetId: unit.id, communityId: null }
  const street = unit?.kind === 'community' && unit.parentId ? units.get(unit.parentId) : undefined
  return unit && street?.kind === 'street' ? { streetId: street.id, communityId: unit.id } : null
}

const evidenceOf = (kind: EvidenceKind, mentions: readonly UnitMention[], isDoubtful: boolean, units: UnitIndex): Evidence[] =>
  mentions.flatMap(({ unitIds, isFirm }) => {
    const weight = isFirm && !isDoubtful ? named : doubtful
    // A name that several bear speaks less for each; a street that is named too makes up for it.
    return unitIds.flatMap((unitId) => {
      const place = placeOfUnit(unitId, units)
      return place ? [{ kind, ...place, weight: weight / unitIds.length, source: 'units' }] : []
    })
  })

const toCandidates = (streetId: string, evidence: readonly Evidence[]): Candidate[] => {
  const ofStreet = evidence.filter((item) => item.streetId === streetId)
  const communityIds = [...new Set(ofStreet.flatMap(({ communityId }) => communityId ?? []))]
  return (communityIds.length > 0 ? communityIds : [null]).map((communityId) => {
    const grounds = ofStreet.filter((item) => item.communityId === communityId || item.communityId === null)
    return { streetId, communityId, confidence: Math.max(...grounds.map(({ weight }) => weight)), evidence: grounds }
  })
}

/** Grounds that speak for different streets share the confidence that each alone would give. */
const weighed = (candidates: readonly Candidate[]): Candidate[] => {
  const firmStreets = new Set(candidates.filter(({ confidence }) => confidence >= named).map(({ streetId }) => streetId)).size
  const shared = (confidence: number): number => (firmStreets > 1 && confidence >= named ? confidence / firmStreets : confidence)
  return candidates
    .map((candidate) => ({ ...candidate, confidence: shared(candidate.confidence) }))
    .sort((one, other) => other.confidence - one.confidence)
}

/** The places that an address may mean, best first, each with its confidence (0 to 1) and evidence. Empty when nothing speaks for any. */
export const findPlace = (read: ReadAddress, units: UnitIndex): Candidate[] => {
  const isDoubtful = read.elsewhere !== null || read.unknownTown !== null
  const evidence = [
    ...evidenceOf('communityNamed', read.communities, isDoubtful, units),
    ...evidenceOf('streetNamed', read.streets, isDoubtful, units),
  ]
  return weighed([...new Set(evidence.map(({ streetId }) => streetId))].flatMap((streetId) => toCandidates(streetId, evidence)))
}
