import { type UnitMention } from './mentions'
import { type Evidence, type EvidenceKind } from './place'
import { type Ground } from './pool'
import { type ReadAddress } from './readAddress'
import { placeOfUnit, type UnitIndex } from './stations'

/** How often a name in words alone is right: always, but for slips of the pen. */
const named = 0.98
/** A name said in passing (附近, 原), or beside a place that is not in Yangpu. */
const doubtful = 0.5

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

/** Names of different streets share the trust that each alone would have; so do committees of one street, beside which the street says nothing more. */
const shared = (evidence: readonly Evidence[]): Ground => {
  const streetIds = [...new Set(evidence.map(({ streetId }) => streetId))]
  return streetIds.flatMap((id) => {
    const ofStreet = evidence.filter(({ streetId }) => streetId === id)
    const communities = ofStreet.filter(({ communityId }) => communityId !== null)
    const items = communities.length > 0 ? communities : ofStreet.slice(0, 1)
    return items.map((item) => ({ ...item, weight: item.weight / streetIds.length / items.length }))
  })
}

/** What the streets and committees say that the text names. Beside a firm name, one said in passing counts for nothing. */
export const namedGround = (read: ReadAddress, units: UnitIndex): Ground => {
  const isDoubtful = read.elsewhere !== null || read.unknownTown !== null
  const streetIds = new Set(read.streets.flatMap(({ unitIds, isFirm }) => (isFirm ? unitIds.map((id) => placeOfUnit(id, units)?.streetId ?? '') : [])))
  const communities = read.communities.map((mention) => withinNamedStreets(mention, streetIds, units))
  const evidence = [
    ...evidenceOf('communityNamed', communities, isDoubtful, units),
    ...evidenceOf('streetNamed', read.streets, isDoubtful, units),
  ]
  const firm = evidence.filter(({ weight }) => weight === named)
  return shared(firm.length > 0 ? firm : evidence)
}
