import sharp, { type Sharp } from 'sharp'

interface Portrait {
  width?: number
  height?: number
  /** Behind the person; one colour, or from left to right. */
  background?: readonly [number, number, number]
  backgroundRight?: readonly [number, number, number]
  /** Sigma of a Gauss blur, for a picture of 352 pixels width. */
  blur?: number
  /** Every brightness times this. */
  light?: number
  /** Distance from middle grey times this. */
  contrast?: number
}

type Colour = readonly [number, number, number]

const inEllipse = (x: number, y: number, [centreX, centreY, radiusX, radiusY]: readonly [number, number, number, number]): boolean =>
  ((x - centreX) / radiusX) ** 2 + ((y - centreY) / radiusY) ** 2 <= 1

const skin: Colour = [226, 184, 152]
const dark: Colour = [40, 36, 38]
const mix = (one: Colour, other: Colour, share: number): Colour => one.map((value, index) => value + ((other[index] as number) - value) * share) as unknown as Colour

/** What is at a place of the drawing, in fractions of its sides: the same person as in the mock-up. */
const colourAt = (x: number, y: number, background: Colour, backgroundRight: Colour): Colour => {
  if (inEllipse(x, y, [0.4, 0.4, 0.035, 0.014]) || inEllipse(x, y, [0.6, 0.4, 0.035, 0.014])) return dark
  if (inEllipse(x, y, [0.4, 0.355, 0.06, 0.009]) || inEllipse(x, y, [0.6, 0.355, 0.06, 0.009])) return [70, 62, 60]
  if (inEllipse(x, y, [0.5, 0.57, 0.08, 0.012])) return [170, 92, 84]
  if (inEllipse(x, y, [0.5, 0.48, 0.022, 0.05])) return mix(skin, dark, 0.16)
  if (y < 0.3 && inEllipse(x, y, [0.5, 0.33, 0.25, 0.22])) return mix([58, 54, 54], [96, 92, 90], (Math.sin(x * 700) + 1) / 2)
  if (inEllipse(x, y, [0.5, 0.43, 0.22, 0.25])) return mix(skin, dark, Math.abs(x - 0.5) * 0.7)
  if (y < 0.8 && Math.abs(x - 0.5) < 0.1 && y > 0.5) return mix(skin, dark, 0.2)
  if (inEllipse(x, y, [0.5, 1.05, 0.42, 0.32])) return mix([44, 58, 84], [58, 74, 104], (Math.sin(y * 500) + 1) / 2)
  return mix(background, backgroundRight, x)
}

/** Drawn no larger than this and then enlarged: the drawing is slow. */
const drawn = 528

/** A made-up person in front of a wall, as a camera would see them: drawn, softened as by a lens, with the noise of a sensor. */
export const portrait = ({ width = 704, height = 880, background = [250, 250, 250], backgroundRight = background, blur = 0, light = 1, contrast = 1 }: Portrait = {}): Sharp => {
  const size = { width: Math.min(width, drawn), height: Math.round((Math.min(width, drawn) * height) / width) }
  const pixels = Buffer.alloc(size.width * size.height * 3)
  let noise = 12345
  for (let at = 0; at < pixels.length; at += 3) {
    const [x, y] = [(at / 3) % size.width, Math.floor(at / 3 / size.width)]
    noise = (noise * 1103515245 + 12345) & 0x7fffffff
    const grain = ((noise >> 16) % 7) - 3
    const colour = colourAt(x / size.width, y / size.height, background, backgroundRight)
    for (const channel of [0, 1, 2] as const) pixels[at + channel] = Math.max(0, Math.min(255, ((colour[channel] - 128) * contrast + 128) * light + grain))
  }
  const picture = sharp(pixels, { raw: { ...size, channels: 3 } }).blur(Math.max(0.4, (blur * size.width) / 352))
  return width > drawn ? picture.resize(width, height, { fit: 'fill' }) : picture
}

const photos = new Map<string, Promise<Buffer>>()

/** The bytes of a photo of that person, as a phone stores it; the same one is taken once. */
export const portraitPhoto = (made: Portrait = {}): Promise<Buffer> => {
  const name = JSON.stringify(made)
  const known = photos.get(name) ?? portrait(made).jpeg({ quality: 92 }).toBuffer()
  photos.set(name, known)
  return known
}
