/** The characters of a text two by two, by which texts are alike that share no whole word. */
export interface Pairs {
  /** Neighbours as they are written and as they sound, in the order of the text. */
  near: readonly (readonly [written: string, heard: string])[]
  /** Two characters with one between, as they are written: so a wrong, missing or surplus one leaves most of them. */
  far: readonly string[]
}

const atDistance = (text: string, distance: number): string[] => {
  const characters = Array.from(text)
  return characters.slice(distance).map((character, index) => `${characters[index]}${character}`)
}

/** `heard`: the same text, each character by the one that stands for its sound. */
export const pairsOf = (written: string, heard: string): Pairs => {
  const heardNear = atDistance(heard, 1)
  return { near: atDistance(written, 1).map((pair, index) => [pair, heardNear[index] ?? pair]), far: atDistance(written, 2) }
}

export const allOf = ({ near, far }: Pairs): ReadonlySet<string> => new Set([...near.flat(), ...far])

/**
 * How much of what was typed is among those pairs, 0 to 1: half of it, or two pairs, or of a few characters two neighbours that are
 * rare. Less than that is chance, and two characters alone are not enough to be like anything.
 */
export const likeness = (typed: Pairs, pairs: ReadonlySet<string>, isRare: (pair: string) => boolean): number => {
  const { near, far } = typed
  if (near.length < 2) return 0
  const alike = near.flatMap(([written, heard]) => [written, heard].find((pair) => pairs.has(pair)) ?? [])
  const count = alike.length + far.filter((pair) => pairs.has(pair)).length
  const share = Math.min(1, count / near.length)
  const isEnough = share >= 0.5 || (count >= 2 && share >= 0.3) || (near.length <= 3 && alike.some(isRare))
  return isEnough ? share : 0
}
