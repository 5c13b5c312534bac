import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { createImageIntake } from './imageIntake'

jest.setTimeout(30_000)

const intake = createImageIntake()
const secret = '<script>alert("hidden")</script>'

/** A picture with noise in it, so that its size is that of a photo. */
const photo = (width = 640, height = 480) => sharp({ create: { width, height, channels: 3, background: '#888888', noise: { type: 'gaussian', mean: 128, sigma: 30 } } })

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data])
  const frame = (value: number) => Buffer.from([value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255])
  return Buffer.concat([frame(data.length), body, frame(crc32(body))])
}
/** A PNG that claims a size, and has the given rows. */
const claimingPng = (width: number, height: number, rows: Buffer = Buffer.alloc(0)): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

describe('uploaded pictures', () => {
  it.each(['jpeg', 'png'] as const)('in %s become JPEG of the same size', async (format) => {
    const picture = await intake.take(await photo().toFormat(format).toBuffer())
    expect(picture).toMatchObject({ width: 640, height: 480, mediaType: 'image/jpeg' })
    expect(await sharp(picture.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 640, height: 480 })
  })

  it('are made as small as reading a paper allows, and never larger', async () => {
    expect(await intake.take(await photo(4000, 1000).jpeg().toBuffer())).toMatchObject({ width: 2400, height: 600 })
    expect(await intake.take(await photo(1000, 4000).jpeg().toBuffer())).toMatchObject({ width: 600, height: 2400 })
    expect(await intake.take(await photo(3, 2).png().toBuffer())).toMatchObject({ width: 3, height: 2 })
  })

  it('are turned the way they were held, and lose where and with what they were taken', async () => {
    const bytes = await photo().jpeg().withMetadata({ orientation: 6 }).withExifMerge({ IFD0: { Make: 'HiddenMaker' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 17/1 0/1' } }).toBuffer()
    const before = await sharp(bytes).metadata()
    expect([before.orientation, before.exif?.includes('HiddenMaker')]).toEqual([6, true])
    const picture = await intake.take(bytes)
    expect(picture).toMatchObject({ width: 480, height: 640 })
    const after = await sharp(picture.bytes).metadata()
    expect([after.exif, after.xmp, after.iptc, after.icc, after.orientation]).toEqual(Array(5).fill(undefined))
    expect(picture.bytes.includes('HiddenMaker')).toBe(false)
  })

  it('lose what was appended to them or hidden in a comment', async () => {
    const jpeg = await photo().jpeg().toBuffer()
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, secret.length + 2]), Buffer.from(secret)])
    for (const bytes of [
      Buffer.concat([jpeg, Buffer.from(`PK\u0003\u0004${secret}`)]),
      Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]),
      Buffer.concat([await photo().png().toBuffer(), Buffer.from(secret)]),
    ]) {
      expect(bytes.includes(secret)).toBe(true)
      expect((await intake.take(bytes)).bytes.includes(secret)).toBe(false)
    }
  })

  it('show what is see-through on white, as paper is', async () => {
    const clear = await sharp({ create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer()
    const { data } = await sharp((await intake.take(clear)).bytes).raw().toBuffer({ resolveWithObject: true })
    expect(data[0]).toBeGreaterThan(250)
  })

  it('come out in colours that every screen shows, from print colours too', async () => {
    const picture = await intake.take(await photo(32, 32).toColourspace('cmyk').jpeg().toBuffer())
    expect(await sharp(picture.bytes).metadata()).toMatchObject({ space: 'srgb', channels: 3 })
  })
})

describe('hostile uploads', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>'
  it.each<[string, () => Promise<Buffer> | Buffer]>([
    ['nothing', () => Buffer.alloc(0)],
    ['one byte', () => Buffer.from([0xff])],
    ['text', () => Buffer.from(secret)],
    ['SVG', () => Buffer.from(svg)],
    ['SVG that starts like a JPEG', () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(svg)])],
    ['PDF', () => Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF')],
    ['GIF', () => photo(8, 8).gif().toBuffer()],
    ['WebP', () => photo(8, 8).webp().toBuffer()],
    ['TIFF', () => photo(8, 8).tiff().toBuffer()],
    ['AVIF', () => photo(16, 16).avif().toBuffer()],
    ['the first half of a JPEG', async () => half(await photo().jpeg().toBuffer())],
    ['the first half of a PNG', async () => half(await photo().png().toBuffer())],
    ['a PNG without its rows', () => claimingPng(640, 480)],
    ['a JPEG head and noise', async () => Buffer.concat([(await photo().jpeg().toBuffer()).subarray(0, 300), Buffer.alloc(5000, 0x5a)])],
  ])('are refused: %s', async (_case, make) => {
    await expect(intake.take(await make())).rejects.toMatchObject({ code: 'unsupported_file' })
  })
  const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length >> 1)

  it('are refused for the size that they would have when opened, before they are opened', async () => {
    const rows = Buffer.alloc(30_000 * (30_000 / 8 + 1))
    const bomb = claimingPng(30_000, 30_000, rows)
    expect(bomb.length).toBeLessThan(300_000)
    await expect(intake.take(bomb)).rejects.toMatchObject({ code: 'picture_too_large' })
    await expect(intake.take(claimingPng(2_000_000_000, 2_000_000_000))).rejects.toMatchObject({ code: expect.stringMatching(/^(picture_too_large|unsupported_file)$/) })
    await expect(intake.take(claimingPng(60_000_001, 1))).rejects.toMatchObject({ code: 'picture_too_large' })
  })

  it('leave the next picture its turn', async () => {
    const good = await photo(32, 32).jpeg().toBuffer()
    const results = await Promise.allSettled([Buffer.from('x'), good, claimingPng(50_000, 50_000), good, Buffer.alloc(0), good].map((bytes) => intake.take(bytes)))
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled'])
  })

  it('find a queue that ends: whoever comes when it is full is told to come again', async () => {
    const good = await photo(32, 32).jpeg().toBuffer()
    const results = await Promise.allSettled(Array.from({ length: 60 }, () => intake.take(good)))
    const refused = results.filter((result) => result.status === 'rejected')
    expect(refused).toHaveLength(60 - 2 - 40)
    for (const result of refused) expect(result).toMatchObject({ reason: { code: 'overloaded' } })
  })
})
