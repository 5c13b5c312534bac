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
  /** Makes a clean JPEG of what was uploaded. Throws `unsupported_file` or `too_large`. */
  take: (bytes: Buffer) => Promise<Picture>
}

/** Pixels that a phone of today takes, and the long side that is enough to read a paper. */
const bounds = { pixels: 60_000_000, longSide: 2400 } as const

sharp.cache(false)
sharp.concurrency(1)

/** By the first bytes, never by the name: JPEG or PNG. */
const isKnownFormat = (bytes: Buffer): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) || bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))

/** Draws every picture anew: what is hidden in it or appended to it stays behind, the place where it was taken too. */
export const createImageIntake = (): ImageIntake => {
  // Two at a time: an opened picture takes hundreds of megabytes.
  const turns = [createMutex({ waiting: 50, patience: 20_000 }), createMutex({ waiting: 50, patience: 20_000 })] as const
  let next = 0
  const draw = async (bytes: Buffer): Promise<Picture> => {
    const image = sharp(bytes, { limitInputPixels: bounds.pixels, failOn: 'error' })
    const { width = 0, height = 0 } = await image.metadata()
    if (width * height > bounds.pixels) throw new DomainError('too_large')
    const { data, info } = await image
      .rotate()
      .flatten({ background: '#ffffff' })
      .resize({ width: bounds.longSide, height: bounds.longSide, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 86 })
      .toBuffer({ resolveWithObject: true })
    return { bytes: data, width: info.width, height: info.height, mediaType: 'image/jpeg' }
  }
  return {
    take: async (bytes) => {
      if (!isKnownFormat(bytes)) throw new DomainError('unsupported_file')
      next = 1 - next
      return (turns[next as 0 | 1]).run(() => draw(bytes)).catch((error: unknown) => {
        if (error instanceof DomainError) throw error
        throw new DomainError(/pixel limit/i.test((error as Error).message) ? 'too_large' : 'unsupported_file')
      })
    },
  }
}
