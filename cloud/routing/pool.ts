import { type Candidate, type Evidence } from './place'

/**
 * One ground of its own (what is named, the number on the road, the estate): the places that it speaks for. What its weights leave
 * of 1 speaks for all the others alike.
 */
export type Ground = readonly Evidence[]

const weightOf = (evidence: readonly Evidence[]): number => evidence.reduce((sum, { weight }) => sum + weight, 0)

/** How strongly a ground speaks for a street: its own weight there, or the street's part of what is left. */
const shareOf = (ground: Ground, streetId: string, streetCount: number): number => {
  const own = ground.filter((item) => item.streetId === streetId)
  if (own.length > 0) return weightOf(own)
  const mentioned = new Set(ground.map((item) => item.streetId)).size
  return Math.max(0, 1 - weightOf(ground)) / Math.max(1, streetCount - mentioned)
}

/** How sure each street is when independent grounds are taken together (Bayes, every street alike beforehand): what agrees grows, what disagrees shrinks. */
const streetConfidences = (grounds: readonly Ground[], streetCount: number): Map<string, number> => {
  const streetIds = [...new Set(grounds.flat().map(({ streetId }) => streetId))]
  const product = (streetId: string): number => grounds.reduce((all, ground) => all * shareOf(ground, streetId, streetCount), 1)
  const shares = streetIds.map(product)
  const unnamed = Math.max(0, streetCount - streetIds.length) * product('')
  const total = shares.reduce((sum, share) => sum + share, unnamed)
  return new Map(streetIds.map((streetId, at) => [streetId, total > 0 ? (shares[at] ?? 0) / total : 0]))
}

/** The committees of a street that grounds speak for; several of one ground are choices, and what two grounds agree on is left of them. */
const communitiesIn = (streetId: string, grounds: readonly Ground[]): string[] => {
  const named = grounds
    .map((ground) => ground.filter((item) => item.streetId === streetId && item.communityId !== null).map((item) => item.communityId as string))
    .filter((ids) => ids.length > 0)
  const agreed = named.reduce<string[] | null>((left, ids) => (left ? left.filter((id) => ids.includes(id)) : ids), null) ?? []
  return [...new Set(agreed.length > 0 ? agreed : named.flat())]
}

/** The streets that the grounds speak for, surest first; a committee where exactly one is left, else those that are left as choices. */
export const pool = (grounds: readonly Ground[], streetCount: number): Candidate[] => {
  const confidences = streetConfidences(grounds, streetCount)
  return Array.from(confidences, ([streetId, confidence]) => {
    const communities = communitiesIn(streetId, grounds)
    const [only = null, ...more] = communities
    return {
      streetId, confidence,
      communityId: more.length === 0 ? only : null,
      communityChoices: more.length === 0 ? [] : communities,
      evidence: grounds.flat().filter((item) => item.streetId === streetId),
    }
  }).sort((one, other) => other.confidence - one.confidence)
}
