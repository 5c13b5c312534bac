import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { portrait, portraitPhoto } from './portraits'

const frame = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value >>> 0)
  return bytes
}
const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data])
  return Buffer.concat([frame(data.length), body, frame(crc32(body))])
}
const signature = Buffer.from('89504e470d0a1a0a', 'hex')

/** A PNG of one bit a pixel that claims a size; as many zero rows as are given. Interlaced, it must be opened whole. */
export const claimingPng = (width: number, height: number, { rows = 0, isInterlaced = false } = {}): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, isInterlaced ? 1 : 0], 8)
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(rows * (Math.ceil(width / 8) + 1)))), chunk('IEND', Buffer.alloc(0))])
}

/** A PNG of several pictures, of which a reader that knows no animation sees the first. */
const animatedPng = async (): Promise<Buffer> => {
  const still = await portrait({ width: 352, height: 440 }).png().toBuffer()
  const headEnd = signature.length + 25
  const control = chunk('acTL', Buffer.concat([frame(2), frame(0)]))
  return Buffer.concat([still.subarray(0, headEnd), control, still.subarray(headEnd)])
}

const gifar = async (): Promise<Buffer> => Buffer.concat([await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } }).gif().toBuffer(), Buffer.from('PK\u0003\u0004META-INF/MANIFEST.MF')])
const script = '<html><script>alert(document.cookie)</script></html>'
const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length >> 1)

/** Made when first asked for, once. */
const once = (make: () => Promise<Buffer> | Buffer): (() => Promise<Buffer>) => {
  let made: Promise<Buffer> | undefined
  return () => (made ??= Promise.resolve(make()))
}

/** What people, faulty phones and attackers send as a photo, and the refusal that it gets. */
const refused: readonly (readonly [name: string, make: () => Promise<Buffer> | Buffer, code: string])[] = [
  ['a PNG of 30,000 × 30,000 pixels in a hundred kilobytes', () => claimingPng(30_000, 30_000, { rows: 30_000 }), 'picture_too_large'],
  ['a PNG that claims more pixels than there are bytes in the world', () => claimingPng(2_000_000_000, 2_000_000_000), 'unsupported_file'],
  ['an interlaced PNG that would have to be opened whole', () => sharp({ create: { width: 7000, height: 7000, channels: 3, background: '#eee' } }).png({ progressive: true, compressionLevel: 1 }).toBuffer(), 'picture_too_large'],
  ['an SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="352" height="440"><script>alert(1)</script></svg>'), 'unsupported_file'],
  ['a web page', () => Buffer.from(script), 'unsupported_file'],
  ['a script', () => Buffer.from('#!/bin/sh\nrm -rf /\n'), 'unsupported_file'],
  ['a GIF that is a Java archive too', gifar, 'unsupported_file'],
  ['a JPEG that ends in the middle', async () => half(await portraitPhoto()), 'unsupported_file'],
  ['a PNG that ends in the middle', async () => half(await portrait({ width: 352, height: 440 }).png().toBuffer()), 'unsupported_file'],
  ['a JPEG head with noise behind it', async () => Buffer.concat([(await portraitPhoto()).subarray(0, 400), Buffer.alloc(50_000, 0x5a)]), 'unsupported_file'],
  ['no byte at all', () => Buffer.alloc(0), 'unsupported_file'],
  ['one byte', () => Buffer.from([0xff]), 'unsupported_file'],
]
export const refusedFiles = refused.map(([name, make, code]) => [name, once(make), code] as const)

/** Unusual, but photos all the same: each is taken, and comes out as plain as any other. */
const unusual: readonly (readonly [name: string, make: () => Promise<Buffer>])[] = [
  ['a JPEG with a web page behind it', async () => Buffer.concat([await portraitPhoto(), Buffer.from(script)])],
  ['a JPEG with an archive behind it', async () => Buffer.concat([await portraitPhoto(), Buffer.from(`PK\u0003\u0004${script}`)])],
  ['an animated PNG', animatedPng],
  ['a JPEG in the colours of print', () => portrait().toColourspace('cmyk').jpeg().toBuffer()],
  ['a PNG of 16 bits a colour', () => portrait().toColourspace('rgb16').png().toBuffer()],
  ['a photo that lies on its side and says so', () => portrait().rotate(-90).jpeg().withMetadata({ orientation: 6 }).toBuffer()],
  ['a progressive JPEG', () => portrait().jpeg({ progressive: true }).toBuffer()],
  ['a see-through PNG', () => portrait().ensureAlpha(1).png().toBuffer()],
]
export const unusualPhotos = unusual.map(([name, make]) => [name, once(make)] as const)
