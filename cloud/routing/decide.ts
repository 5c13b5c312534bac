import { placeOfUnit, type UnitIndex } from './findPlace'
import { type Candidate, type Decision, type PlaceAnswer } from './place'
import { type ReadAddress } from './readAddress'

/** From here on a place is taken without asking. */
export const sureEnough = 0.9
/** More choices than this are no help. */
export const mostChoices = 3

/** What follows from an address: a place, a question, or another district. */
export const decideTyped = (read: ReadAddress, candidates: readonly Candidate[]): Decision => {
  const { elsewhere, saysYangpu } = read
  // 江浦街道 of Nanjing is not ours; 虹口区 with one of our streets may be a slip, so it is asked.
  if (elsewhere && !saysYangpu && !(elsewhere.isShanghai && candidates.length > 0)) return { kind: 'outside', where: elsewhere.where }
  const sure = candidates.filter(({ confidence }) => confidence >= sureEnough)
  const [first, second] = sure
  const isAgreed = sure.every(({ streetId }) => streetId === first?.streetId)
  if (!first || !isAgreed) return { kind: 'ask', candidates: candidates.slice(0, mostChoices) }
  // The street is certain even where two of its committees are named.
  return { kind: 'decided', place: second ? { ...first, communityId: null, evidence: sure.flatMap(({ evidence }) => evidence) } : first }
}

/** What the person picked is taken at their word; units that do not exist or do not belong together are asked for again. */
export const decidePicked = ({ streetId, communityId }: Extract<PlaceAnswer, { kind: 'picked' }>, units: UnitIndex): Decision => {
  const place = placeOfUnit(communityId ?? streetId ?? '', units)
  const street = placeOfUnit(streetId ?? '', units)
  const belongTogether = streetId === undefined || street?.streetId === place?.streetId
  if (place && belongTogether) return { kind: 'decided', place: pickedCandidate(place) }
  return { kind: 'ask', candidates: street ? [pickedCandidate(street)] : [] }
}

const pickedCandidate = (place: { streetId: string; communityId: string | null }): Candidate => ({
  ...place,
  confidence: 1,
  evidence: [{ kind: 'picked', ...place, weight: 1, source: 'answer' }],
})
