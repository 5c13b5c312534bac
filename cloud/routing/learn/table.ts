import { type Area } from '@shared/domain/coverage'
import { reachOf } from './districtEdge'
import { type Likely, type RoadModel } from './roadModel'
import { type Sample } from './samples'

/** One fact of the table that ships: an area, a street, and how sure that is. */
export interface Fact {
  area: Area
  streetId: string
  confidence: number
}

/** Numbers whose surest street is about as sure (so many times the odds at the most) are one run. */
const likeOdds = 2.5
const mostStreets = 3
/** What is less likely is no choice to offer. */
const worthOffering = 0.03

interface Run {
  from: number
  to: number
  /** What was said of its numbers, each. */
  said: (readonly Likely[])[]
}

const odds = (probability: number): number => probability / Math.max(1 - probability, 0.01)

const continues = (said: readonly Likely[], run: Run): boolean => {
  const [now, first] = [said[0], run.said[0]?.[0]]
  if (!now || !first || now.streetId !== first.streetId) return false
  const ratio = odds(now.probability) / odds(first.probability)
  return ratio <= likeOdds && ratio >= 1 / likeOdds
}

const runsOf = (road: string, side: 'odd' | 'even', model: RoadModel): Run[] => {
  const reach = reachOf(road, model.roads.get(road) ?? [], side)
  const runs: Run[] = []
  if (!reach) return runs
  const isEven = side === 'even'
  for (let number = reach.from + ((reach.from % 2 === 0) === isEven ? 0 : 1); number <= reach.to; number += 2) {
    const said = model.likely(road, number)
    const last = runs.at(-1)
    if (last && continues(said, last)) {
      last.to = number
      last.said.push(said)
    } else runs.push({ from: number, to: number, said: [said] })
  }
  return runs
}

/** The streets of a run: the surest by its mean confidence along the run, and those worth offering beside it. */
const streetsOf = ({ said }: Run): Likely[] => {
  const sums = new Map<string, number>()
  for (const { streetId, probability } of said.flat()) sums.set(streetId, (sums.get(streetId) ?? 0) + probability / said.length)
  return Array.from(sums, ([streetId, probability]) => ({ streetId, probability: Math.round(probability * 1000) / 1000 }))
    .sort((one, other) => other.probability - one.probability)
    .slice(0, mostStreets)
    .filter(({ probability }) => probability >= worthOffering)
}

/** What the model says of every number of every known road, as runs of numbers that it says the same of. */
const roadFacts = (model: RoadModel): Fact[] =>
  [...model.roads.keys()].sort().flatMap((road) =>
    (['odd', 'even'] as const).flatMap((side) =>
      runsOf(road, side, model).flatMap((run) =>
        streetsOf(run).map(({ streetId, probability }): Fact => ({ area: { kind: 'lanesAndNumbers', road, side, from: run.from, to: run.to }, streetId, confidence: probability })))))

/** Labels of estates are as right as all labels are. */
const estateConfidence = 0.97

/** Estates of the samples that lie in one street; where their labels differ nothing is said. */
const estateFacts = (samples: readonly Sample[]): Fact[] => {
  const streets = new Map<string, Set<string>>()
  for (const { estate, door, streetId, isLabelError } of samples) {
    if (estate && !door && !isLabelError) streets.set(estate, (streets.get(estate) ?? new Set()).add(streetId))
  }
  return Array.from(streets)
    .filter(([, ids]) => ids.size === 1)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, ids]) => ({ area: { kind: 'estate', name }, streetId: [...ids][0] ?? '', confidence: estateConfidence }))
}

/** The table of facts that is learned from samples; the samples themselves are not in it. */
export const toFacts = (model: RoadModel, samples: readonly Sample[]): Fact[] => [...roadFacts(model), ...estateFacts(samples)]
