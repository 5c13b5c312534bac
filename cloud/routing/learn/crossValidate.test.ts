import { shippedFacts } from '../cli/loadFacts'
import { crossValidate, fitThreshold } from './crossValidate'
import { lane } from './madeUpCity'
import { calibrationOf, curveOf, figuresOf } from './report'
import { type Sample } from './samples'

const [one, other] = ['310110019', '310110021']
const steps = Array.from({ length: 24 }, (_, at) => at)
const city: Sample[] = [
  ...steps.map((at) => lane('柳树路', 1 + at * 10, one, 0, at * 10)),
  ...steps.map((at) => lane('杨树路', 1 + at * 10, other, 900, at * 10)),
]
const { units } = shippedFacts()

test('a lane is never learned from itself: one that alone says so of a road of its own is not known', () => {
  const alone = lane('独路', 5, one, 5000, 5000)
  const { trials } = crossValidate([...city, alone], units, 0)
  expect(trials.find(({ sample }) => sample.lane === '独路5')).toMatchObject({ streetId: null, confidence: 0, isDecided: false })
  expect(trials).toHaveLength(city.length + 1)
})

test('in a city without doubt all is decided and right, and a wrong label counts as an error', () => {
  const wrong: Sample = { ...lane('柳树路', 116, other, 0, 115) }
  const { trials, thresholds } = crossValidate([...city, { ...wrong, isLabelError: true }], units, 0)
  const figures = figuresOf(trials)
  expect(thresholds).toHaveLength(5)
  expect(figures.rows).toBe(city.length + 1)
  expect(figures.right).toBeLessThan(1)
  expect(figures.corrected).toBe(1)
})

test('the threshold is the lowest above which enough is right, and the highest where none is', () => {
  const trials = [...Array.from({ length: 98 }, () => ({ confidence: 0.95, isRight: true })), ...Array.from({ length: 2 }, () => ({ confidence: 0.95, isRight: false }))]
  expect(fitThreshold(trials)).toBe(0.7)
  expect(fitThreshold([...trials, { confidence: 0.755, isRight: false }])).toBe(0.76)
  expect(fitThreshold(trials.map(({ confidence }) => ({ confidence, isRight: false })))).toBe(0.99)
  expect(fitThreshold([])).toBe(0.99)
})

test('the report tells what deciding more would cost, how right each confidence is, and who is offered the right street', () => {
  const trial = (confidence: number, isRight: boolean, isDecided: boolean, offered: string[] = []) => ({ sample: city[0] as Sample, streetId: one, confidence, isRight, isDecided, offered })
  const trials = [trial(0.995, true, true), trial(0.96, true, true), trial(0.93, false, true), trial(0.6, false, false, [other]), trial(0.5, true, false, [one, other])]
  expect(figuresOf(trials)).toMatchObject({ rows: 5, decided: 0.6, right: 0.6667, offered: 0.4, amongOffered: 0.5, nothingKnown: 0 })
  expect(curveOf(trials).at(-1)).toEqual({ decidedShare: 1, from: 0.5, right: 0.6, corrected: 0.6 })
  expect(calibrationOf(trials).find(({ calledFrom }) => calledFrom === 0.95)).toMatchObject({ rows: 1, right: 1 })
  expect(calibrationOf(trials).find(({ calledFrom }) => calledFrom === 0.92)).toMatchObject({ rows: 1, right: 0 })
  expect(figuresOf([])).toMatchObject({ rows: 0, decided: null, right: null })
})
