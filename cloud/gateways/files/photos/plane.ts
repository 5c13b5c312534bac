/** Brightness of a picture, one byte a pixel, row by row. */
export interface Plane {
  data: Uint8Array
  width: number
  height: number
}

/** Part of a plane, in fractions of its sides. */
export interface Part {
  left: number
  top: number
  right: number
  bottom: number
}

/** Brightness as ITU-R BT.601 weighs the colours, from three bytes a pixel. */
export const planeOf = (rgb: Uint8Array, width: number, height: number): Plane => {
  const data = new Uint8Array(width * height)
  for (let at = 0; at < data.length; at += 1) {
    const pixel = at * 3
    data[at] = ((rgb[pixel] ?? 0) * 77 + (rgb[pixel + 1] ?? 0) * 150 + (rgb[pixel + 2] ?? 0) * 29) >> 8
  }
  return { data, width, height }
}

const spanOf = ({ width, height }: Plane, { left, top, right, bottom }: Part) => ({
  fromX: Math.floor(left * width), toX: Math.ceil(right * width), fromY: Math.floor(top * height), toY: Math.ceil(bottom * height),
})

/** How many pixels of a part have each brightness. */
export const histogramOf = (plane: Plane, part: Part): Uint32Array => {
  const { fromX, toX, fromY, toY } = spanOf(plane, part)
  const counts = new Uint32Array(256)
  for (let y = fromY; y < toY; y += 1) {
    for (let x = fromX; x < toX; x += 1) {
      const value = plane.data[y * plane.width + x] as number
      counts[value] = (counts[value] as number) + 1
    }
  }
  return counts
}

/** The brightness below which this share of the pixels lies. */
export const percentile = (counts: Uint32Array, share: number): number => {
  const wanted = counts.reduce((sum, count) => sum + count, 0) * share
  let seen = 0
  return counts.findIndex((count) => (seen += count) >= wanted)
}

const varianceOf = (counts: Uint32Array): number => {
  let [pixels, sum, squares] = [0, 0, 0]
  counts.forEach((count, value) => {
    pixels += count
    sum += count * value
    squares += count * value * value
  })
  return pixels > 0 ? squares / pixels - (sum / pixels) ** 2 : 0
}

/** Variance of brightness below which a part holds nothing but the noise of the sensor, which is as crisp as can be. */
const empty = 40

/**
 * Variance of the Laplacian, the usual measure of how crisp the edges are (Pech-Pacheco 2000), over the variance of the brightness,
 * so that pale and dim pictures are not called blurred. Null where nothing is shown.
 */
export const crispness = (plane: Plane, part: Part): number | null => {
  const variance = varianceOf(histogramOf(plane, part))
  return variance < empty ? null : laplacianVariance(plane, part) / variance
}

const laplacianVariance = (plane: Plane, part: Part): number => {
  const { data, width, height } = plane
  const { fromX, toX, fromY, toY } = spanOf(plane, part)
  let [pixels, sum, squares] = [0, 0, 0]
  for (let y = Math.max(1, fromY); y < Math.min(height - 1, toY); y += 1) {
    for (let x = Math.max(1, fromX); x < Math.min(width - 1, toX); x += 1) {
      const at = y * width + x
      const value = (data[at - 1] as number) + (data[at + 1] as number) + (data[at - width] as number) + (data[at + width] as number) - 4 * (data[at] as number)
      sum += value
      squares += value * value
      pixels += 1
    }
  }
  return pixels > 0 ? squares / pixels - (sum / pixels) ** 2 : 0
}
