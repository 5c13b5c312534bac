import { type Sample } from './samples'

/** A labelled lane of a made-up city. */
export const lane = (road: string, number: number, streetId: string, east: number, north: number): Sample =>
  ({ address: `${road}${number}弄`, streetId, east, north, door: { road, number }, estate: null, lane: `${road}${number}`, isLabelError: false })

const steps = (count: number): number[] => Array.from({ length: count }, (_, at) => at)

/**
 * Two streets side by side: `west` up to 0 m east, `east` beyond. 长桥路 runs from west to east through both and changes at number 500, by
 * one number a metre. 界路 is the edge between them: its odd numbers are `west`, its even ones `east`. Each has a road of its own.
 */
export const twoStreets = (): Sample[] => [
  ...steps(50).map((at) => lane('长桥路', 10 + at * 20, 10 + at * 20 < 500 ? 'west' : 'east', 10 + at * 20 - 500, 0)),
  ...steps(50).map((at) => lane('长桥路', 11 + at * 20, 11 + at * 20 < 500 ? 'west' : 'east', 11 + at * 20 - 500, 15)),
  ...steps(30).flatMap((at) => [lane('界路', 1 + at * 20, 'west', -25, 100 + at * 20), lane('界路', 2 + at * 20, 'east', 25, 100 + at * 20)]),
  ...steps(20).map((at) => lane('西路', 1 + at * 10, 'west', -300, at * 10)),
  ...steps(20).map((at) => lane('东路', 1 + at * 10, 'east', 300, at * 10)),
]
