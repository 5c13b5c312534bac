import sharp from 'sharp'
import { type CheckLevel, type Finding, judgePaper, judgePortrait, portraitTarget, worstLevel } from '@shared/domain/photoCheck'
import { portrait, portraitPhoto } from '../../test/portraits'
import { unusualPhotos } from '../../test/badFiles'
import { createImageIntake } from './imageIntake'

jest.setTimeout(60_000)

const intake = createImageIntake()
const judged = async (bytes: Buffer, crop: Parameters<typeof intake.takePortrait>[1] = null) => {
  const made = await intake.takePortrait(bytes, crop)
  const findings = judgePortrait(made.measures)
  const levelOf = (code: Finding['code']): CheckLevel | undefined => findings.find((finding) => finding.code === code)?.level
  return { ...made, level: worstLevel(findings), levelOf, findings }
}
const middleOf = async (bytes: Buffer): Promise<number[]> => {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  const at = ((info.height >> 1) * info.width + (info.width >> 1)) * info.channels
  return [...data.subarray(at, at + 3)]
}

describe('a certificate photo', () => {
  it.each<readonly [string, () => Promise<Buffer>]>([
    ['as large as a phone takes it', () => portraitPhoto({ width: 3000, height: 4000 })],
    ['of exactly the wanted size', () => portraitPhoto({ width: 352, height: 440 })],
    ['as PNG', () => portrait().png().toBuffer()],
    ['full of grain', () => sharp({ create: { width: 1056, height: 1320, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 90 } } }).jpeg({ quality: 100 }).toBuffer()],
    ...unusualPhotos,
  ])('%s becomes a JPEG of 352 × 440 in 20 to 50 KB at 300 DPI, in colours of screens, without anything hidden', async (_name, make) => {
    const { bytes, width, height } = await judged(await make())
    expect([width, height, bytes.length >= portraitTarget.bytes.least, bytes.length <= portraitTarget.bytes.most]).toEqual([352, 440, true, true])
    const facts = await sharp(bytes).metadata()
    expect(facts).toMatchObject({ format: 'jpeg', width: 352, height: 440, density: 300, space: 'srgb', channels: 3, isProgressive: false })
    expect([facts.exif, facts.xmp, facts.iptc, facts.orientation]).toEqual(Array(4).fill(undefined))
    expect(bytes.includes('script')).toBe(false)
  })

  it('with nothing wrong is simply right, and one that only needed work is mended', async () => {
    const right = await judged((await judged(await portraitPhoto())).bytes)
    expect([right.level, right.findings.map(({ level }) => level)]).toEqual(['ok', ['ok', 'ok', 'ok', 'ok', 'ok']])
    expect((await judged(await portraitPhoto())).level).toBe('mended')
  })

  it('shows what was framed and nothing else', async () => {
    const quarters = Buffer.from(Array.from({ length: 1000 * 1000 }, (_unused, at) => (at % 1000 < 500 ? [220, 30, 30] : [30, 30, 220])).flat())
    const bytes = await sharp(quarters, { raw: { width: 1000, height: 1000, channels: 3 } }).png().toBuffer()
    const left = await intake.takePortrait(bytes, { left: 0.05, top: 0.2, width: 0.4 })
    const right = await intake.takePortrait(bytes, { left: 0.55, top: 0.2, width: 0.4 })
    expect([(await middleOf(left.bytes))[0], (await middleOf(right.bytes))[2]]).toEqual([expect.closeTo(220, -1), expect.closeTo(220, -1)])
    expect(left.measures.framed).toEqual({ width: 400, height: 500 })
  })

  it('that lies on its side is framed as it is seen', async () => {
    const upright = await portraitPhoto()
    const lying = await sharp(upright).rotate(-90).jpeg({ quality: 100 }).withMetadata({ orientation: 6 }).toBuffer()
    const crop = { left: 0.3, top: 0.25, width: 0.4 }
    const [one, other] = await Promise.all([intake.takePortrait(upright, crop), judged(lying, crop)])
    expect(other.levelOf('turned')).toBe('mended')
    expect(other.measures.original).toEqual(one.measures.original)
    const [first, second] = await Promise.all([one.bytes, other.bytes].map((bytes) => sharp(bytes).greyscale().raw().toBuffer()))
    const difference = first?.reduce((sum, value, at) => sum + Math.abs(value - (second?.[at] ?? 0)), 0) ?? NaN
    expect(difference / (352 * 440)).toBeLessThan(4)
  })
})

describe('what is measured of a certificate photo', () => {
  it.each<[number, CheckLevel]>([[0, 'ok'], [0.5, 'ok'], [1, 'ok'], [1.5, 'warn'], [2.5, 'fail'], [4, 'fail'], [8, 'fail']])('a blur of %d px in 352 is %s', async (blur, level) => {
    expect((await judged(await portraitPhoto({ blur }))).levelOf('sharpness')).toBe(level)
  })

  it('pale or dim is not called blurred, nor is one taken from the screen twice over', async () => {
    for (const made of [{ contrast: 0.4 }, { light: 0.5 }]) expect((await judged(await portraitPhoto(made))).levelOf('sharpness')).toBe('ok')
    expect((await judged((await judged(await portraitPhoto())).bytes)).levelOf('sharpness')).toBe('ok')
  })

  it.each<[number, CheckLevel | undefined]>([[0.15, 'fail'], [0.35, 'warn'], [0.7, undefined], [1, undefined]])('light times %d is %s', async (light, level) => {
    expect((await judged(await portraitPhoto({ light }))).levelOf('dark')).toBe(level)
  })

  it('too much light and too little contrast are said, and of a picture of nothing only that', async () => {
    expect((await judged(await portraitPhoto({ light: 1.7 }))).levelOf('bright')).toBe('warn')
    expect((await judged(await portraitPhoto({ contrast: 0.25 }))).levelOf('contrast')).toBe('warn')
    const nothing = await judged(await sharp({ create: { width: 704, height: 880, channels: 3, background: '#fff' } }).jpeg().toBuffer())
    expect(nothing.findings.filter(({ level }) => level === 'fail').map(({ code }) => code)).toEqual(['contrast'])
  })

  it.each<[string, readonly [number, number, number], CheckLevel]>([
    ['white', [255, 255, 255], 'ok'], ['a white wall in good light', [238, 236, 232], 'ok'], ['a white wall in the shade', [205, 204, 202], 'warn'],
    ['blue', [67, 142, 219], 'fail'], ['red', [200, 40, 40], 'fail'], ['a cream wall', [240, 225, 180], 'fail'], ['a grey wall', [120, 120, 120], 'fail'], ['a dark room', [40, 40, 40], 'fail'],
  ])('a background of %s', async (_name, background, level) => {
    expect((await judged(await portraitPhoto({ background }))).levelOf('background')).toBe(level)
  })

  it('a head that reaches the upper edge is no background', async () => {
    const { levelOf } = await judged(await portraitPhoto({ width: 1056, height: 1320 }), { left: 0.1, top: 0.12, width: 0.8 })
    expect(levelOf('background')).toBe('ok')
  })

  it('a background that is white on one side only is a warning', async () => {
    expect((await judged(await portraitPhoto({ backgroundRight: [185, 185, 185] }))).levelOf('background')).toBe('warn')
  })

  it.each<[number, CheckLevel]>([[352, 'ok'], [704, 'mended'], [300, 'warn'], [200, 'fail']])('%d px across is %s', async (width, level) => {
    expect((await judged(await portraitPhoto({ width, height: width * 1.25 }))).levelOf('pixels')).toBe(level)
  })
})

describe('a photo of a paper', () => {
  /** Lines of dark strokes on paper: what print looks like from afar. */
  const page = ({ width = 1500, blur = 0, ink = 40, paper = 235 } = {}): Promise<Buffer> => {
    const height = Math.round(width * 1.4)
    const pixels = Buffer.alloc(width * height, paper)
    const unit = width / 375
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const isLine = Math.floor(y / (9 * unit)) % 2 === 0 && y < height * 0.7
        if (isLine && Math.sin(x / unit) + Math.sin(x / unit / 2.3) + Math.sin(y / unit) > 1) pixels[y * width + x] = ink
      }
    }
    return sharp(pixels, { raw: { width, height, channels: 1 } }).blur(Math.max(0.4, (blur * width) / 900)).jpeg({ quality: 90 }).toBuffer()
  }
  const problems = async (bytes: Buffer) => {
    return judgePaper((await intake.takePaper(bytes)).measures).map(({ code, level }) => `${code} ${level}`)
  }

  it('that can be read has nothing said of it, nor has one with only a line or two', async () => {
    expect(await problems(await page())).toEqual([])
  })

  it.each<[string, object, string]>([
    ['blurred', { blur: 5 }, 'paperSharpness warn'], ['dim', { paper: 80, ink: 10 }, 'paperDark warn'], ['small', { width: 600 }, 'paperSize warn'], ['blank', { ink: 235 }, 'paperContrast warn'],
  ])('that is %s is a warning, never more', async (_name, made, problem) => {
    expect(await problems(await page(made))).toEqual([problem])
  })
})
