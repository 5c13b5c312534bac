import sharp from 'sharp'
import { type Crop, cropPixels, middleCrop, type Size } from '@shared/domain/crop'
import { type PortraitMeasures, portraitTarget } from '@shared/domain/photoCheck'
import { type Head, openUpright, refuse } from './head'
import { type Colours, measurePortrait } from './measure'

const { width, height, dpi, bytes: wanted } = portraitTarget

/** First to about twice the size that is wanted, where the reader of JPEG skips what it need not unpack; then what was framed, exactly. */
const drawFramed = async (bytes: Buffer, picture: Size, framed: Size & { left: number; top: number }): Promise<Colours> => {
  const scale = Math.min(1, (2 * width) / framed.width)
  const small = { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) }
  const part = cropPixels({ left: framed.left / picture.width, top: framed.top / picture.height, width: framed.width / picture.width }, small)
  const opened = openUpright(bytes)
  const { data, info } = await (scale < 1 ? opened.resize({ ...small, fit: 'fill' }) : opened)
    .extract(part).removeAlpha().raw().toBuffer({ resolveWithObject: true }).catch(refuse)
  const resized = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } }).resize({ width, height, fit: 'fill' })
  return { data: await resized.toColourspace('srgb').raw().toBuffer(), width, height }
}

/** The head of a JFIF file (ITU-T T.871, 10.1): version 1.02, dots per inch across and down, no thumbnail. The library would say it in EXIF, and there is to be none. */
const jfifHead = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), Buffer.from('JFIF\0'), Buffer.from([1, 2, 1, dpi >> 8, dpi & 255, dpi >> 8, dpi & 255, 0, 0])])
const startOfImage = 2

/** A new file from pixels alone: nothing of the old one but what is seen. Colours are kept as fine as the brightness. */
const encode = async ({ data }: Colours, quality: number): Promise<Buffer> => {
  const made = await sharp(data, { raw: { width, height, channels: 3 } }).jpeg({ quality, chromaSubsampling: '4:4:4', optimiseCoding: true }).toBuffer()
  return Buffer.concat([jfifHead, made.subarray(startOfImage)])
}

/** The best quality that is not too large: halving between the two ends takes seven tries. */
const encodeToSize = async (colours: Colours): Promise<Buffer> => {
  let [least, most] = [20, 100]
  let best = await encode(colours, most)
  if (best.length <= wanted.most) return best
  while (least < most) {
    const quality = Math.ceil((least + most) / 2)
    const made = await encode(colours, quality)
    if (made.length <= wanted.most) [least, best] = [quality, made]
    else most = quality - 1
  }
  return best.length <= wanted.most ? best : encode(colours, least)
}

export interface Portrait extends Size {
  bytes: Buffer
  mediaType: 'image/jpeg'
  measures: PortraitMeasures
}

/** A certificate photo of what was framed (without a frame, of the middle), and what could be measured of it. Throws `unsupported_file`. */
export const makePortrait = async (bytes: Buffer, { format, size, isTurned }: Head, crop: Crop | null): Promise<Portrait> => {
  const framed = cropPixels(crop ?? middleCrop(size), size)
  const colours = await drawFramed(bytes, size, framed)
  const made = await encodeToSize(colours)
  const measures = {
    format, original: size, framed: { width: framed.width, height: framed.height }, bytes: bytes.length, isTurned, madeBytes: made.length, ...measurePortrait(colours),
  }
  return { bytes: made, width, height, mediaType: 'image/jpeg', measures }
}
