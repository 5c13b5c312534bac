import { type Crop } from '@shared/domain/crop'
import { type PaperMeasures } from '@shared/domain/photoCheck'
import sharp from 'sharp'
import { createBudget } from './budget'
import { type Head, openUpright, readHead, refuse } from './photos/head'
import { measurePaper } from './photos/measure'
import { planeOf } from './photos/plane'
import { makePortrait, type Portrait } from './photos/portrait'

export interface Picture {
  bytes: Buffer
  width: number
  height: number
  mediaType: 'image/jpeg'
}

/** Each throws `unsupported_file`, `picture_too_large`, or `overloaded` when too many wait. */
export interface ImageIntake {
  /** Makes a clean JPEG of what was uploaded. */
  take: (bytes: Buffer) => Promise<Picture>
  /** The same of a picture that everybody is shown at the top of a page, small enough for a phone on a slow network. */
  takePicture: (bytes: Buffer) => Promise<Picture>
  /** The same of a page, and how well it may be read. */
  takePaper: (bytes: Buffer) => Promise<Picture & { measures: PaperMeasures }>
  /** Makes a certificate photo of what was framed, and measures it. */
  takePortrait: (bytes: Buffer, crop: Crop | null) => Promise<Portrait>
}

/** The long side that is enough to read a paper, the one on which that is measured, and the one of a picture on a page, px. */
const longSide = { kept: 2400, measured: 900, shown: 1080 } as const

const draw = async (bytes: Buffer, longest: number = longSide.kept): Promise<Picture> => {
  const { data, info } = await openUpright(bytes)
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 86 })
    .toBuffer({ resolveWithObject: true })
    .catch(refuse)
  return { bytes: data, width: info.width, height: info.height, mediaType: 'image/jpeg' }
}

const drawPaper = async (bytes: Buffer): Promise<Picture & { measures: PaperMeasures }> => {
  const picture = await draw(bytes)
  const { data, info } = await sharp(picture.bytes)
    .resize({ width: longSide.measured, height: longSide.measured, fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { ...picture, measures: { size: { width: picture.width, height: picture.height }, ...measurePaper(planeOf(data, info.width, info.height)) } }
}

/** Draws every picture anew: what is hidden in it or appended to it stays behind, the place where it was taken too. The work is done in threads of the library. */
export const createImageIntake = (): ImageIntake => {
  // Two at a time: an opened picture takes 50 MB or more, and the library's threads serve files and passwords too. What waits is not opened yet.
  const memory = createBudget({ total: 100_000_000, waiting: 40, patience: 20_000 })
  const inTurn = async <T>(bytes: Buffer, work: (head: Head) => Promise<T>): Promise<T> => {
    const head = await readHead(bytes)
    return memory.run(head.memory, () => work(head))
  }
  return {
    take: (bytes) => inTurn(bytes, () => draw(bytes)),
    takePicture: (bytes) => inTurn(bytes, () => draw(bytes, longSide.shown)),
    takePaper: (bytes) => inTurn(bytes, () => drawPaper(bytes)),
    takePortrait: (bytes, crop) => inTurn(bytes, (head) => makePortrait(bytes, head, crop)),
  }
}
