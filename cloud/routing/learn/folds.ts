import { type Sample } from './samples'

/** FNV-1a: the same lane falls into the same fold on every machine. */
const hash = (text: string): number => {
  let value = 2166136261
  for (const character of text) {
    value ^= character.codePointAt(0) ?? 0
    value = Math.imul(value, 16777619)
  }
  return (value ^ (value >>> 15)) >>> 0
}

export interface Fold {
  learned: readonly Sample[]
  tried: readonly Sample[]
}

/** Splits samples into folds with whole lanes kept together: what is tried was never learned from, not even from the house next door. */
export const foldsOf = (samples: readonly Sample[], count: number, round: number): Fold[] =>
  Array.from({ length: count }, (_, fold) => {
    const isTried = ({ lane }: Sample): boolean => hash(`${round} ${lane}`) % count === fold
    return { learned: samples.filter((sample) => !isTried(sample)), tried: samples.filter(isTried) }
  })
