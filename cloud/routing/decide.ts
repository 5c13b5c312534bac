import { type Candidate, type Decision, type PlaceAnswer } from './place'
import { type ReadAddress } from './readAddress'
import { placeOfUnit, type UnitIndex } from './stations'

/**
 * From here on a place is taken without asking. Fitted on real addresses by `npm run routing:learn`: in cross-validation with whole lanes
 * left out 98 of 100 and more of what is at least this sure are right.
 */
export const sureEnough = 0.92
/** More choices than this are no help. */
export const mostChoices = 3
/** What is as doubtful as a coin names no committee. */
const saysCommunity = 0.5

const isNamedInWords = ({ evidence }: Candidate): boolean => evidence.some(({ kind }) => kind === 'streetNamed' || kind === 'communityNamed')

const withoutDoubtfulCommunity = (place: Candidate): Candidate => {
  const isSaid = place.evidence.some(({ communityId, weight }) => communityId === place.communityId && weight >= saysCommunity)
  return isSaid ? place : { ...place, communityId: null }
}

/** For each street those that lie beside it. */
export type StreetNeighbours = ReadonlyMap<string, readonly string[]>

/** What is offered to somebody who is asked: what they named, else the likeliest, filled up with streets beside it so that the right one is seldom missing. */
export const choicesOf = (candidates: readonly Candidate[], neighbours: StreetNeighbours): Candidate[] => {
  const likely = candidates.slice(0, mostChoices)
  if (likely.some(isNamedInWords)) return likely
  const beside = (neighbours.get(likely[0]?.streetId ?? '') ?? []).filter((id) => !likely.some(({ streetId }) => streetId === id))
  const filling = beside.map((streetId): Candidate => ({ streetId, communityId: null, communityChoices: [], confidence: 0, evidence: [] }))
  return [...likely, ...filling].slice(0, mostChoices)
}

/** What follows from an address: a place, a question, or another district. */
export const decideTyped = (read: ReadAddress, candidates: readonly Candidate[], neighbours: StreetNeighbours): Decision => {
  const { elsewhere, saysYangpu } = read
  // 江浦街道 of Nanjing is not ours, nor is 四平路 in 虹口区; 虹口区 with one of our streets may be a slip, so it is asked.
  if (elsewhere && !saysYangpu && !(elsewhere.isShanghai && candidates.some(isNamedInWords))) return { kind: 'outside', where: elsewhere.where }
  const [first] = candidates
  // Whoever names two districts, or a town that is none of ours, is asked, however well the road is known.
  const isVague = read.isVague && first && !isNamedInWords(first)
  const isSure = first && first.confidence >= sureEnough && !elsewhere && !read.unknownTown && !isVague
  return isSure ? { kind: 'decided', place: withoutDoubtfulCommunity(first) } : { kind: 'ask', candidates: choicesOf(candidates, neighbours) }
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
  communityChoices: [],
  confidence: 1,
  evidence: [{ kind: 'picked', ...place, weight: 1, source: 'answer' }],
})
