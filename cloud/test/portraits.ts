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

type Ellipse = readonly [centreX: number, centreY: number, radiusX: number, radiusY: number]

const inEllipse = (x: number, y: number, ellipse: Ellipse): boolean =>
  ((x - ellipse[0]) / ellipse[2]) ** 2 + ((y - ellipse[1]) / ellipse[3]) ** 2 <= 1

const skin: Colour = [226, 184, 152]
const dark: Colour = [40, 36, 38]
const mix = (one: Colour, other: Colour, share: number): Colour =>
  [one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share, one[2] + (other[2] - one[2]) * share]

// Made once: every pixel is held against them.
const ellipses = {
  leftEye: [0.4, 0.4, 0.035, 0.014], rightEye: [0.6, 0.4, 0.035, 0.014], leftBrow: [0.4, 0.355, 0.06, 0.009], rightBrow: [0.6, 0.355, 0.06, 0.009],
  mouth: [0.5, 0.57, 0.08, 0.012], nose: [0.5, 0.48, 0.022, 0.05], hair: [0.5, 0.33, 0.25, 0.22], face: [0.5, 0.43, 0.22, 0.25], shoulders: [0.5, 1.05, 0.42, 0.32],
} as const satisfies Record<string, Ellipse>
const colours = {
  brow: [70, 62, 60], mouth: [170, 92, 84], nose: mix(skin, dark, 0.16), neck: mix(skin, dark, 0.2),
  hair: [[58, 54, 54], [96, 92, 90]], coat: [[44, 58, 84], [58, 74, 104]],
} as const

/** What is at a place of the drawing, in fractions of its sides: the same person as in the mock-up. */
const colourAt = (x: number, y: number, background: Colour, backgroundRight: Colour): Colour => {
  if (inEllipse(x, y, ellipses.leftEye) || inEllipse(x, y, ellipses.rightEye)) return dark
  if (inEllipse(x, y, ellipses.leftBrow) || inEllipse(x, y, ellipses.rightBrow)) return colours.brow
  if (inEllipse(x, y, ellipses.mouth)) return colours.mouth
  if (inEllipse(x, y, ellipses.nose)) return colours.nose
  if (y < 0.3 && inEllipse(x, y, ellipses.hair)) return mix(...colours.hair, (Math.sin(x * 700) + 1) / 2)
  if (inEllipse(x, y, ellipses.face)) return mix(skin, dark, Math.abs(x - 0.5) * 0.7)
  if (y < 0.8 && Math.abs(x - 0.5) < 0.1 && y > 0.5) return colours.neck
  if (inEllipse(x, y, ellipses.shoulders)) return mix(...colours.coat, (Math.sin(y * 500) + 1) / 2)
  return mix(background, backgroundRight, x)
}

/** Drawn no larger than this and then enlarged: the drawing is slow. */
const drawn = 528

interface Drawing {
  pixels: Buffer
  width: number
  height: number
}
const drawings = new Map<string, Drawing>()

/** The pixels, with the noise of a sensor; the same ones are drawn once. */
const draw = (made: Required<Omit<Portrait, 'blur'>>): Drawing => {
  const name = JSON.stringify(made)
  const known = drawings.get(name) ?? drawPixels(made)
  drawings.set(name, known)
  return known
}

const drawPixels = ({ width: wanted, height: wantedHeight, background, backgroundRight, light, contrast }: Required<Omit<Portrait, 'blur'>>): Drawing => {
  const width = Math.min(wanted, drawn)
  const height = Math.round((width * wantedHeight) / wanted)
  const pixels = Buffer.alloc(width * height * 3)
  let noise = 12345
  for (let at = 0; at < pixels.length; at += 3) {
    const x = (at / 3) % width
    const y = Math.floor(at / 3 / width)
    noise = (noise * 1103515245 + 12345) & 0x7fffffff
    const grain = ((noise >> 16) % 7) - 3
    const colour = colourAt(x / width, y / height, background, backgroundRight)
    for (let channel = 0; channel < 3; channel += 1) pixels[at + channel] = Math.max(0, Math.min(255, (((colour[channel] as number) - 128) * contrast + 128) * light + grain))
  }
  return { pixels, width, height }
}

/** A made-up person in front of a wall, as a camera would see them: drawn, softened as by a lens, with the noise of a sensor. */
export const portrait = ({ width = 704, height = 880, background = [250, 250, 250], backgroundRight = background, blur = 0, light = 1, contrast = 1 }: Portrait = {}): Sharp => {
  const { pixels, ...size } = draw({ width, height, background, backgroundRight, light, contrast })
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
