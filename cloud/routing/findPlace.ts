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
    return unitIds.flatMap((unitId) => {
      const place = placeOfUnit(unitId, units)
      return place ? [{ kind, ...place, weight, source: 'units' }] : []
    })
  })

// Where a name is borne by committees of several streets, a street that is named too tells which is meant.
const withinNamedStreets = (mention: UnitMention, streetIds: ReadonlySet<string>, units: UnitIndex): UnitMention => {
  const inside = mention.unitIds.filter((id) => streetIds.has(placeOfUnit(id, units)?.streetId ?? ''))
  return inside.length > 0 ? { ...mention, unitIds: inside } : mention
}

/** Where the street is certain, a committee that is not leaves it open: 五角场街道，武东居委会附近 is 五角场街道. */
const toCandidates = (streetId: string, evidence: readonly Evidence[]): Candidate[] => {
  const grounds = evidence.filter((item) => item.streetId === streetId)
  const ofStreet = grounds.filter(({ communityId }) => communityId === null)
  const isStreetFirm = ofStreet.some(({ weight }) => weight >= named)
  const ofCommunities = grounds.filter(({ communityId, weight }) => communityId !== null && (weight >= named || !isStreetFirm))
  const communityIds = [...new Set(ofCommunities.map(({ communityId }) => communityId))]
  return (communityIds.length > 0 ? communityIds : [null]).map((communityId) => {
    const own = [...ofCommunities.filter((item) => item.communityId === communityId), ...ofStreet]
    return { streetId, communityId, confidence: Math.max(...own.map(({ weight }) => weight)), evidence: own }
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
  const streetIds = new Set(read.streets.flatMap(({ unitIds, isFirm }) => (isFirm ? unitIds : [])))
  const communities = read.communities.map((mention) => withinNamedStreets(mention, streetIds, units))
  const evidence = [
    ...evidenceOf('communityNamed', communities, isDoubtful, units),
    ...evidenceOf('streetNamed', read.streets, isDoubtful, units),
  ]
  return weighed([...new Set(evidence.map(({ streetId }) => streetId))].flatMap((streetId) => toCandidates(streetId, evidence)))
}
