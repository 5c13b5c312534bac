import sharp from 'sharp'
import { DomainError } from '@shared/domain/error'
import { createMutex } from '../../database/mutex'

export interface Picture {
  bytes: Buffer
  width: number
  height: number
  mediaType: 'image/jpeg'
}

export interface ImageIntake {
  /** Makes a clean JPEG of what was uploaded. Throws `unsupported_file`, `too_large`, or `overloaded` when too many wait. */
  take: (bytes: Buffer) => Promise<Picture>
}

/** Pixels that a phone of today takes; the long side that is enough to read a paper; seconds that no honest picture needs. */
const bounds = { pixels: 60_000_000, longSide: 2400, seconds: 20 } as const

sharp.cache(false)
sharp.concurrency(1)
// The library reads dozens of formats (SVG and PDF among them); what cannot be loaded cannot be attacked.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] })

const refuse = (): never => {
  throw new DomainError('unsupported_file')
}

/** Looks at the head of the file only, which says how large it would become. */
const assertSize = async (bytes: Buffer): Promise<void> => {
  if (bytes.length === 0) refuse()
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata().catch(refuse)
  if (width * height > bounds.pixels) throw new DomainError('too_large')
}

const draw = async (bytes: Buffer): Promise<Picture> => {
  await assertSize(bytes)
  const { data, info } = await sharp(bytes, { limitInputPixels: bounds.pixels, failOn: 'error' })
    .timeout({ seconds: bounds.seconds })
    .rotate()
    .flatten({ background: '#ffffff' })
    .resize({ width: bounds.longSide, height: bounds.longSide, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 86 })
    .toBuffer({ resolveWithObject: true })
    .catch(refuse)
  return { bytes: data, width: info.width, height: info.height, mediaType: 'image/jpeg' }
}

/** Draws every picture anew: what is hidden in it or appended to it stays behind, the place where it was taken too. */
export const createImageIntake = (): ImageIntake => {
  // Two at a time: an opened picture takes hundreds of megabytes, a waiting one up to ten.
  const turns = [createMutex({ waiting: 20, patience: 20_000 }), createMutex({ waiting: 20, patience: 20_000 })] as const
  let next: 0 | 1 = 0
  return {
    take: (bytes) => {
      next = next === 0 ? 1 : 0
      return turns[next].run(() => draw(bytes))
    },
  }
}
