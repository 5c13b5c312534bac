import { type Trial } from './crossValidate'

const part = (some: number, all: number): number | null => (all === 0 ? null : Math.round((some / all) * 1e4) / 1e4)
const rightOf = (trials: readonly Trial[]): number | null => part(trials.filter(({ isRight }) => isRight).length, trials.length)
const withoutErrors = (trials: readonly Trial[]): Trial[] => trials.filter(({ sample }) => !sample.isLabelError)
/** The bar speaks of addresses with a road and a number. */
const numbered = (trials: readonly Trial[]): Trial[] => trials.filter(({ sample }) => sample.door !== null)

/** How much is right of the surest half, six tenths …: what deciding more would cost. `corrected` leaves the known label errors out. */
export const curveOf = (trials: readonly Trial[]) => {
  const sorted = numbered(trials).sort((one, other) => other.confidence - one.confidence)
  return [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1].map((share) => {
    const surest = sorted.slice(0, Math.round(share * sorted.length))
    return { decidedShare: share, from: Math.round((surest.at(-1)?.confidence ?? 0) * 1000) / 1000, right: rightOf(surest), corrected: rightOf(withoutErrors(surest)) }
  })
}

const bounds = [0, 0.5, 0.7, 0.8, 0.87, 0.92, 0.95, 0.97, 0.98, 0.99, 1]

/** Of what is called so sure, how much is right. */
export const calibrationOf = (trials: readonly Trial[]) =>
  bounds.slice(0, -1).map((from, at) => {
    const to = bounds[at + 1] ?? 1
    const called = withoutErrors(numbered(trials)).filter(({ confidence, streetId }) => streetId !== null && confidence >= from && (confidence < to || to === 1))
    return { calledFrom: from, calledTo: to, rows: called.length, right: rightOf(called) }
  })

/** The figures of the bar: how much is decided and right, and whether the right street is among what is offered to those who are asked. */
export const figuresOf = (trials: readonly Trial[]) => {
  const rows = numbered(trials)
  const decided = rows.filter(({ isDecided }) => isDecided)
  const offered = rows.filter(({ isDecided, offered: choices }) => !isDecided && choices.length > 0)
  return {
    rows: rows.length,
    decided: part(decided.length, rows.length),
    right: rightOf(decided),
    corrected: rightOf(withoutErrors(decided)),
    offered: part(offered.length, rows.length),
    amongOffered: part(offered.filter((trial) => trial.offered.includes(trial.sample.streetId)).length, offered.length),
    nothingKnown: part(rows.filter(({ streetId }) => streetId === null).length, rows.length),
  }
}
