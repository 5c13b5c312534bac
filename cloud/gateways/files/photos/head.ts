import sharp, { type Sharp } from 'sharp'
import { type Size } from '@shared/domain/crop'
import { DomainError } from '@shared/domain/error'

/** Pixels that a phone of today takes; bytes that a picture may need when it must be opened whole; seconds that no honest picture needs. */
const bounds = { pixels: 60_000_000, whole: 80_000_000, seconds: 20 } as const
/** Bytes that reading row by row takes, measured on 60 million pixels: 49 to 57 MB. */
const rowByRow = 50_000_000

sharp.cache(false)
sharp.concurrency(1)
// The library reads dozens of formats (SVG and PDF among them); what cannot be loaded cannot be attacked.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] })

export interface Head {
  format: string
  /** Of the upright picture. */
  size: Size
  isTurned: boolean
  /** Bytes of memory that opening it takes. */
  memory: number
}

export const refuse = (): never => {
  throw new DomainError('unsupported_file')
}

/** Looks at the head of the file only, which says how large it would become. Throws `unsupported_file` or `picture_too_large`. */
export const readHead = async (bytes: Buffer): Promise<Head> => {
  if (bytes.length === 0) refuse()
  const { format, width, height, orientation = 1, isProgressive, channels, depth, autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata().catch(refuse)
  // A progressive picture comes in passes over all of it: none of it can be let go before the last.
  const whole = isProgressive ? width * height * channels * (depth === 'ushort' ? 2 : 1) * (format === 'jpeg' ? 1.3 : 1) : 0
  if (width * height > bounds.pixels || whole > bounds.whole) throw new DomainError('picture_too_large')
  return { format, size: { width: autoOrient.width, height: autoOrient.height }, isTurned: orientation !== 1, memory: Math.max(whole, rowByRow) }
}

/** The picture upright, on white where it is see-through, in the colours of screens; bounded in size and time. */
export const openUpright = (bytes: Buffer): Sharp =>
  sharp(bytes, { limitInputPixels: bounds.pixels, failOn: 'error', sequentialRead: true })
    .timeout({ seconds: bounds.seconds })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
