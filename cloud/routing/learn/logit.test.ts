import { fitWeights, probabilities, type Choice } from './logit'

/** Choices of known weights: from numbers without chance, each alternative true as often as its probability says. */
const choicesOf = (weights: readonly number[]): Choice[] =>
  Array.from({ length: 60 }, (_, at) => [[(at % 7) / 3 - 1, (at % 5) / 2 - 1], [(at % 3) - 1, (at % 11) / 5 - 1]]).flatMap((features) => {
    const [first = 0] = probabilities(features, weights)
    const times = Math.round(first * 50)
    return Array.from({ length: 50 }, (_, at): Choice => ({ features, truth: at < times ? 0 : 1 }))
  })

test('probabilities add up to 1, and what speaks more is likelier', () => {
  const [one = 0, other = 0] = probabilities([[2, 0], [1, 0]], [1, 1])
  expect(one + other).toBeCloseTo(1)
  expect(one).toBeCloseTo(1 / (1 + Math.exp(-1)))
  expect(probabilities([[1000], [0]], [1000])).toEqual([1, 0])
})

test('the weights that made the choices are found again', () => {
  const [first = NaN, second = NaN] = fitWeights(choicesOf([1.5, -0.8]))
  expect(first).toBeCloseTo(1.5, 0.7)
  expect(second).toBeCloseTo(-0.8, 0.7)
  expect(Math.abs(first - 1.5) + Math.abs(second + 0.8)).toBeLessThan(0.15)
})

test('the same choices give the same weights', () => {
  expect(fitWeights(choicesOf([1, 1]))).toEqual(fitWeights(choicesOf([1, 1])))
})

test('a feature that never errs does not run away', () => {
  const [weight = NaN] = fitWeights(Array.from({ length: 50 }, () => ({ features: [[1], [0]], truth: 0 })))
  expect(weight).toBeGreaterThan(1)
  expect(weight).toBeLessThan(20)
})

test('nothing to learn from gives no weights', () => {
  expect(fitWeights([])).toEqual([])
})
