/** A choice among several with what speaks for each, and which of them is true (an index). */
export interface Choice {
  /** One row an alternative, all of the same length. */
  features: readonly (readonly number[])[]
  truth: number
}

const dot = (row: readonly number[], weights: readonly number[]): number => row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)

/** How likely each alternative is: the conditional logit of McFadden, a softmax over what speaks for it. */
export const probabilities = (features: readonly (readonly number[])[], weights: readonly number[]): number[] => {
  const scores = features.map((row) => dot(row, weights))
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

/** Slope of the mean log loss, with a little pull towards 0 so that a feature that never errs does not run away. */
const gradient = (choices: readonly Choice[], weights: readonly number[]): number[] => {
  const slope = weights.map((weight) => 0.002 * weight)
  for (const { features, truth } of choices) {
    const likely = probabilities(features, weights)
    features.forEach((row, alternative) => {
      const excess = ((likely[alternative] ?? 0) - (alternative === truth ? 1 : 0)) / choices.length
      row.forEach((value, at) => { slope[at] = (slope[at] ?? 0) + excess * value })
    })
  }
  return slope
}

const steps = 300
const pace = 0.05

/** The weights under which the true alternatives are likeliest, by Adam (Kingma and Ba 2015) from a fixed start: the same choices give the same weights. */
export const fitWeights = (choices: readonly Choice[]): number[] => {
  const length = choices[0]?.features[0]?.length ?? 0
  const weights = Array<number>(length).fill(0.3)
  const mean = Array<number>(length).fill(0)
  const square = Array<number>(length).fill(0)
  for (let step = 1; step <= steps; step += 1) {
    gradient(choices, weights).forEach((slope, at) => {
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * slope
      square[at] = 0.99 * (square[at] ?? 0) + 0.01 * slope * slope
      const stride = (mean[at] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((square[at] ?? 0) / (1 - 0.99 ** step)) + 1e-8)
      weights[at] = (weights[at] ?? 0) - pace * stride
    })
  }
  return weights
}
