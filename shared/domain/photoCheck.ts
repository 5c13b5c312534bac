import { type Size } from '@shared/domain/crop'

/** `mended`: it was wrong and the program put it right. `warn`: the person may go on with it. `fail`: it must be taken again. */
export const checkLevels = ['ok', 'mended', 'warn', 'fail'] as const
export type CheckLevel = (typeof checkLevels)[number]

/** What is wanted: JPG, 352 × 440 px, 300 DPI, 20–50 KB, white background. Bytes hold whether a KB is 1000 or 1024 of them. */
export const portraitTarget = { width: 352, height: 440, dpi: 300, bytes: { least: 20 * 1024, most: 50_000 } } as const

/** What a program can measure of a portrait; whether it shows a face, a hat or a uniform is for people to say. */
export interface PortraitMeasures {
  format: string
  /** The upright picture as it came, and the part of it that was framed, px. */
  original: Size
  framed: Size
  bytes: number
  isTurned: boolean
  /** Of the corrected photo. */
  madeBytes: number
  /** Crispness of the edges of the corrected photo, brightness (0–255) in its middle and between its darkest and lightest twentieth. */
  sharpness: number
  brightness: number
  contrast: number
  /** The strip along the upper edges: its middle brightness and colourfulness (0–255), and the share of it that is white. */
  backdrop: { brightness: number; colour: number; white: number }
}

export interface PaperMeasures {
  size: Size
  /** Crispness where something is written; null where nothing is. */
  sharpness: number | null
  /** Of the lightest tenth, which is the paper itself (0–255), and between the darkest and the lightest hundredth. */
  brightness: number
  contrast: number
}

/** Fewer pixels across cannot be enlarged to a fair photo, px. */
export const leastFramed = 240

/**
 * Bounds of what is measured, set on made pictures: a drawn person and three photographs of the public domain, blurred, dimmed, paled and coloured step by step.
 * Sharp ones lay above 0.026; a Gauss blur of 1.5 px in 352 (features soften) gave 0.004–0.013, one of 2 px 0.0017–0.006, one of 3 px (no lashes, no lines) 0.0006–0.003.
 * White is what a camera makes of a white wall in good light; a wall in shade comes out at 170–220 without colour, blue and red grounds above 60 of colour.
 */
const portraitBounds = {
  sharpness: { warn: 0.008, fail: 0.0022 },
  dark: { warn: 75, fail: 40 },
  bright: 242,
  contrast: { warn: 70, fail: 24 },
  white: { share: 0.9, brightness: 170, colour: 40 },
} as const

/**
 * A page of small print is read from 1000 px on. Set on two photographed pages of print and a portrait, blurred step by step: sharp ones lay above 0.088,
 * a blur of 2 px in 900 (still read) at 0.04–0.06, one of 3 px (letters run together) at 0.02–0.03.
 */
const paperBounds = { longSide: 1000, sharpness: 0.035, dark: 95, contrast: 45 } as const

export type Finding =
  | { code: 'shape'; level: CheckLevel }
  | { code: 'pixels'; level: CheckLevel; width: number; height: number }
  | { code: 'bytes'; level: CheckLevel; bytes: number; madeBytes: number }
  | { code: 'format'; level: CheckLevel; format: string }
  | { code: 'turned'; level: CheckLevel }
  | { code: 'sharpness'; level: CheckLevel }
  | { code: 'dark' | 'bright' | 'contrast'; level: CheckLevel }
  | { code: 'background'; level: CheckLevel; hasColour: boolean }
  | { code: 'paperSize'; level: CheckLevel; width: number; height: number }
  | { code: 'paperSharpness' | 'paperDark' | 'paperContrast'; level: CheckLevel }

/** How bad a value is of which more is better. */
const below = (value: number, bounds: { warn: number; fail: number }): CheckLevel => (value < bounds.fail ? 'fail' : value < bounds.warn ? 'warn' : 'ok')
const mendedUnless = (isRight: boolean): CheckLevel => (isRight ? 'ok' : 'mended')

const pixelsOf = ({ original, framed }: PortraitMeasures): Finding => {
  const { width, height } = portraitTarget
  const isRight = original.width === width && original.height === height
  const level = framed.width >= width ? mendedUnless(isRight) : framed.width >= leastFramed ? 'warn' : 'fail'
  return { code: 'pixels', level, ...(level === 'mended' ? original : framed) }
}

const bytesOf = ({ bytes, madeBytes }: PortraitMeasures): Finding => {
  const { least, most } = portraitTarget.bytes
  const isMade = madeBytes >= least && madeBytes <= most
  return { code: 'bytes', level: isMade ? mendedUnless(bytes >= least && bytes <= most) : 'warn', bytes, madeBytes }
}

const backgroundOf = ({ backdrop: { brightness, colour, white } }: PortraitMeasures): Finding => {
  const hasColour = colour > portraitBounds.white.colour
  const isOff = hasColour || brightness < portraitBounds.white.brightness
  return { code: 'background', level: white >= portraitBounds.white.share ? 'ok' : isOff ? 'fail' : 'warn', hasColour }
}

/** Everything there is to say about a certificate photo, worst things and corrections alike; brightness only where something is wrong with it. */
export const judgePortrait = (measures: PortraitMeasures): Finding[] => {
  const { original, framed, format, isTurned, sharpness, brightness, contrast } = measures
  const pale = below(contrast, portraitBounds.contrast)
  // Where there is nothing to be seen, nothing else need be said of it; what is dark is pale for that reason.
  const isEmpty = pale === 'fail'
  const dark = below(brightness, portraitBounds.dark)
  return [
    ...(isTurned ? [{ code: 'turned', level: 'mended' } as const] : []),
    { code: 'shape', level: mendedUnless(framed.width === original.width && framed.height === original.height) },
    pixelsOf(measures),
    bytesOf(measures),
    ...(format === 'jpeg' ? [] : [{ code: 'format', level: 'mended', format } as const]),
    ...(isEmpty ? [] : [{ code: 'sharpness', level: below(sharpness, portraitBounds.sharpness) } as const]),
    ...(dark === 'ok' ? [] : [{ code: 'dark', level: dark } as const]),
    ...(brightness > portraitBounds.bright && !isEmpty ? [{ code: 'bright', level: 'warn' } as const] : []),
    ...(pale === 'ok' || (dark !== 'ok' && !isEmpty) ? [] : [{ code: 'contrast', level: pale } as const]),
    backgroundOf(measures),
  ]
}

/** Why a paper may be hard to read. Nothing here keeps anybody from handing it in: the clerk has eyes. */
export const judgePaper = ({ size, sharpness, brightness, contrast }: PaperMeasures): Finding[] => [
  ...(Math.max(size.width, size.height) < paperBounds.longSide ? [{ code: 'paperSize', level: 'warn', ...size } as const] : []),
  ...(brightness < paperBounds.dark ? [{ code: 'paperDark', level: 'warn' } as const] : []),
  ...(contrast < paperBounds.contrast ? [{ code: 'paperContrast', level: 'warn' } as const] : []),
  ...(sharpness !== null && sharpness < paperBounds.sharpness ? [{ code: 'paperSharpness', level: 'warn' } as const] : []),
]

export const worstLevel = (findings: readonly Finding[]): CheckLevel =>
  findings.reduce<CheckLevel>((worst, { level }) => (checkLevels.indexOf(level) > checkLevels.indexOf(worst) ? level : worst), 'ok')

/** What the person says for themselves, because no program can see it. */
export const portraitPromises = ['head', 'bareHead', 'plainClothes', 'darkClothes', 'recent'] as const
export type PortraitPromise = (typeof portraitPromises)[number]
