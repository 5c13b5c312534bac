import { type CoverageEntry, type RoutingFacts } from '../facts'
import { createRouter } from '../router'
import { foldsOf, type Fold } from './folds'
import { learnRoads } from './roadModel'
import { type Sample } from './samples'
import { toFacts, type Fact } from './table'

/** What the router, with facts from other lanes only, says of a sample. */
export interface Trial {
  sample: Sample
  /** The likeliest street and how sure it is; null and 0 where nothing speaks for any. */
  streetId: string | null
  confidence: number
  /** Whether it is right; as labelled. */
  isRight: boolean
  /** The choices that would be offered. */
  offered: readonly string[]
  /** Whether the fitted threshold of its fold decides it. */
  isDecided: boolean
}

export const entriesOf = (facts: readonly Fact[]): CoverageEntry[] =>
  facts.map(({ area, streetId, confidence }, at) => ({ id: `learned ${at}`, unitId: streetId, source: 'shipped', area, confidence }))

const routerFrom = (samples: readonly Sample[], units: RoutingFacts['units']) =>
  createRouter({ units, coverage: entriesOf(toFacts(learnRoads(samples), samples)) })

const tryAll = ({ learned, tried }: Fold, units: RoutingFacts['units']): Omit<Trial, 'isDecided'>[] => {
  const router = routerFrom(learned, units)
  return tried.map((sample) => {
    const candidates = router.findPlace(router.readAddress(sample.address))
    const [first] = candidates
    return {
      sample,
      streetId: first?.streetId ?? null,
      confidence: first?.confidence ?? 0,
      isRight: first?.streetId === sample.streetId,
      offered: router.choices(candidates).map(({ streetId }) => streetId),
    }
  })
}

/** So right, on raw labels, what is decided must be where the threshold is fitted: the bar of 97.5 in 100 with a margin for what was not seen. */
const wanted = 0.98

/** The lowest confidence down to which so much of what is decided is right; the steps are those that a person can read. */
export const fitThreshold = (trials: readonly Pick<Trial, 'confidence' | 'isRight'>[]): number => {
  for (let threshold = 0.7; threshold < 0.99; threshold += 0.01) {
    const decided = trials.filter(({ confidence }) => confidence >= threshold)
    if (decided.length > 0 && decided.filter(({ isRight }) => isRight).length / decided.length >= wanted) return Math.round(threshold * 100) / 100
  }
  return 0.99
}

/** Tries every sample with the facts of the other folds and a threshold that was fitted, by folds again, on those alone. */
export const crossValidate = (samples: readonly Sample[], units: RoutingFacts['units'], round: number): { trials: Trial[]; thresholds: number[] } => {
  const thresholds: number[] = []
  const trials = foldsOf(samples, 5, round).flatMap((fold) => {
    const inner = foldsOf(fold.learned, 5, round + 100).flatMap((each) => tryAll(each, units))
    const threshold = fitThreshold(inner.filter(({ sample }) => sample.door !== null))
    thresholds.push(threshold)
    return tryAll(fold, units).map((trial) => ({ ...trial, isDecided: trial.confidence >= threshold }))
  })
  return { trials, thresholds }
}
