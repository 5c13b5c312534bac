import { type PaperMeasures, type PortraitMeasures } from '@shared/domain/photoCheck'
import { crispness, histogramOf, type Part, percentile, type Plane, planeOf } from './plane'

/** Three bytes a pixel. */
export interface Colours {
  data: Buffer
  width: number
  height: number
}

const all: Part = { left: 0, top: 0, right: 1, bottom: 1 }
/** Where a framed person is: without the wall on the sides and above. */
const person: Part = { left: 0.2, top: 0.15, right: 0.8, bottom: 0.95 }
/** Where the guide has the face. */
const middle: Part = { left: 0.35, top: 0.25, right: 0.65, bottom: 0.65 }
/** The strip of wall around a head: at both sides down to where shoulders may begin, and above, but not in the middle, where a head may reach the edge. */
const strip = { top: 0.05, side: 0.07, corner: 0.25, downTo: 0.5 } as const
/** What counts as white. */
const white = { brightness: 225, colour: 24 } as const

const rangeOf = (plane: Plane, part: Part, share: number): number => {
  const counts = histogramOf(plane, part)
  return percentile(counts, 1 - share) - percentile(counts, share)
}

const backdropOf = ({ data, width, height }: Colours, plane: Plane): PortraitMeasures['backdrop'] => {
  const brightness = new Uint32Array(256)
  const colour = new Uint32Array(256)
  let [pixels, whites] = [0, 0]
  for (let y = 0; y < height * strip.downTo; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const inward = Math.min(x, width - 1 - x) / width
      if (inward >= (y < height * strip.top ? strip.corner : strip.side)) continue
      const at = (y * width + x) * 3
      const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]]
      const bright = plane.data[y * width + x] as number
      const chroma = Math.max(red, green, blue) - Math.min(red, green, blue)
      brightness[bright] = (brightness[bright] as number) + 1
      colour[chroma] = (colour[chroma] as number) + 1
      pixels += 1
      if (bright >= white.brightness && chroma <= white.colour) whites += 1
    }
  }
  return { brightness: percentile(brightness, 0.5), colour: percentile(colour, 0.5), white: whites / pixels }
}

/** What the corrected photo itself tells. */
export const measurePortrait = (colours: Colours): Pick<PortraitMeasures, 'sharpness' | 'brightness' | 'contrast' | 'backdrop'> => {
  const plane = planeOf(colours.data, colours.width, colours.height)
  return {
    sharpness: crispness(plane, person) ?? 0,
    brightness: percentile(histogramOf(plane, middle), 0.5),
    contrast: rangeOf(plane, person, 0.05),
    backdrop: backdropOf(colours, plane),
  }
}

/** A page is looked at in so many tiles by so many: writing fills only some of them. */
const tiles = 8

/** How well a page may be read, judged where something is written on it. */
export const measurePaper = (plane: Plane): Omit<PaperMeasures, 'size'> => {
  const written: number[] = []
  for (let row = 0; row < tiles; row += 1) {
    for (let column = 0; column < tiles; column += 1) {
      const tile = { left: column / tiles, right: (column + 1) / tiles, top: row / tiles, bottom: (row + 1) / tiles }
      const crisp = crispness(plane, tile)
      if (crisp !== null) written.push(crisp)
    }
  }
  written.sort((one, other) => one - other)
  return {
    // The better quarter: a hand or the edge of a table is out of focus on good photos too.
    sharpness: written[Math.floor(written.length * 0.75)] ?? null,
    brightness: percentile(histogramOf(plane, all), 0.9),
    contrast: rangeOf(plane, all, 0.01),
  }
}
