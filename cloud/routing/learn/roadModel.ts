import { fitWeights, probabilities, type Choice } from './logit'
import { type Sample } from './samples'
import { locate, type Door } from './whereabouts'

/** A street with how likely it is, 0 to 1. */
export interface Likely {
  streetId: string
  probability: number
}

export interface RoadModel {
  /** The known numbers of each road, ascending. */
  roads: ReadonlyMap<string, readonly number[]>
  /** Which streets a number of a road may lie in, likeliest first; empty for a road that the samples do not know. */
  likely: (road: string, number: number) => Likely[]
}

const isDoor = (sample: Sample): sample is Door => sample.door !== null

const isSameSide = (one: number, other: number): boolean => one % 2 === other % 2

/** Samples near the place: their streets' parts, each weighted by how near it is (Gaussian kernel, wider where the place is uncertain). */
const nearby = (samples: readonly Sample[], doors: readonly Door[], number: number): { streetIds: Set<string>; share: (streetId: string) => number } => {
  const { east, north, uncertainty } = locate(doors, number)
  const width = 70 + 0.5 * uncertainty
  const close = 400 + 1.5 * uncertainty
  const within = Math.max(4 * width, close)
  const weights = new Map<string, number>()
  const streetIds = new Set(doors.map(({ streetId }) => streetId))
  let total = 0
  for (const sample of samples) {
    // Squares, for this is the innermost loop of the learning.
    const square = (sample.east - east) ** 2 + (sample.north - north) ** 2
    if (square > within * within) continue
    const weight = Math.exp(-square / (2 * width * width))
    if (square < close * close) streetIds.add(sample.streetId)
    weights.set(sample.streetId, (weights.get(sample.streetId) ?? 0) + weight)
    total += weight
  }
  return { streetIds, share: (streetId) => ((weights.get(streetId) ?? 0) + 0.002) / (total + 0.03) }
}

interface Situation {
  streetIds: string[]
  features: number[][]
}

/**
 * What speaks for each street at a number: the streets of the samples near that place; the next known number below and above on the same
 * side of the road, the more the nearer; and whether all of the road that is known lies in one street.
 */
const situationOf = (samples: readonly Sample[], doors: readonly Door[], number: number): Situation => {
  const around = nearby(samples, doors, number)
  const side = doors.filter(({ door }) => isSameSide(door.number, number))
  const next = [side.filter(({ door }) => door.number <= number).at(-1), side.find(({ door }) => door.number >= number)]
  const isWhole = (streetId: string): boolean => doors.every((sample) => sample.streetId === streetId)
  const streetIds = [...around.streetIds]
  return {
    streetIds,
    features: streetIds.map((streetId) => {
      const fading = (reach: number): number[] =>
        next.map((sample) => (sample?.streetId === streetId ? Math.exp(-Math.abs(sample.door.number - number) / reach) : 0))
      return [Math.log(around.share(streetId)), ...fading(100), ...fading(400), isWhole(streetId) ? Math.min(1, doors.length / 4) : 0]
    }),
  }
}

const byRoad = (samples: readonly Sample[]): Map<string, Door[]> => {
  const roads = new Map<string, Door[]>()
  for (const sample of samples) if (isDoor(sample)) roads.set(sample.door.road, [...(roads.get(sample.door.road) ?? []), sample])
  for (const doors of roads.values()) doors.sort((one, other) => one.door.number - other.door.number)
  return roads
}

/** Learns from samples, each of them tried with its own lane left out, so that what is said of a lane never comes from that lane alone. */
export const learnRoads = (all: readonly Sample[]): RoadModel => {
  const samples = all.filter(({ isLabelError }) => !isLabelError)
  const roads = byRoad(samples)
  const choices = samples.filter(isDoor).flatMap((sample): Choice[] => {
    const without = (list: readonly Sample[]) => list.filter(({ lane }) => lane !== sample.lane)
    const doors = (roads.get(sample.door.road) ?? []).filter(({ lane }) => lane !== sample.lane)
    if (doors.length === 0) return []
    const { streetIds, features } = situationOf(without(samples), doors, sample.door.number)
    const truth = streetIds.indexOf(sample.streetId)
    return truth < 0 ? [] : [{ features, truth }]
  })
  const weights = fitWeights(choices)
  const likely = (road: string, number: number): Likely[] => {
    const doors = roads.get(road)
    if (!doors) return []
    const { streetIds, features } = situationOf(samples, doors, number)
    const shares = probabilities(features, weights)
    return streetIds
      .map((streetId, at) => ({ streetId, probability: shares[at] ?? 0 }))
      .sort((one, other) => other.probability - one.probability)
  }
  return { roads: new Map(Array.from(roads, ([road, doors]) => [road, doors.map(({ door }) => door.number)])), likely }
}
