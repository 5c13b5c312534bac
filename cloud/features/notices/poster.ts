import { type RichBlock } from '@shared/domain/richText'
import { noticeWordsOf } from '@shared/text/noticeTexts'
import { breakLines } from './lineBreak'

/** A3 in tenths of a millimetre. */
const page = { width: 2970, height: 4200, margin: 150 } as const
const text = { left: 380, top: 980, bottom: 3640, width: 2210 } as const
/** Sizes of the text that are tried, largest first: the smallest is still read from two steps away. */
const sizes = [120, 108, 96, 86, 76, 68, 60, 54] as const
const titleSizes = [250, 220, 190, 160, 135, 110] as const
const lineHeight = 1.75

const families = { title: "'STKaiti','KaiTi','Noto Serif CJK SC','Songti SC','SimSun',serif", text: "'Noto Serif CJK SC','Songti SC','SimSun',serif" } as const
const colours = { red: '#b3231b', gold: '#c8963c', ink: '#26201c', paper: '#fffaf0' } as const

/** Nothing that anybody wrote is markup. XML 1.0 knows no other control characters. */
export const escapeXml = (words: string): string =>
  words.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? '').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')

interface Paragraph {
  words: string
  isHeading: boolean
}

const paragraphsOf = (blocks: readonly RichBlock[]): Paragraph[] => blocks.flatMap((block): Paragraph[] => {
  if (block.kind === 'heading') return [{ words: block.text, isHeading: true }]
  if (block.kind === 'picture') return []
  const lines = block.kind === 'list' ? block.items : [block.runs]
  return lines.map((runs, at) => ({ words: `${block.kind === 'list' ? (block.isNumbered ? `${at + 1}. ` : '· ') : ''}${runs.map((run) => run.text).join('')}`, isHeading: false })).filter(({ words }) => words.trim() !== '')
})

interface Line {
  words: string
  isHeading: boolean
}

/** A paragraph begins two characters in, as a letter does; a blank of full width is drawn by every font. */
const indent = '\u3000\u3000'

const linesAt = (paragraphs: readonly Paragraph[], size: number): Line[] => paragraphs.flatMap(({ words, isHeading }) => {
  const width = text.width / size
  // A stand-in that no line begins with keeps the place of the two characters.
  return breakLines(isHeading ? words : `囗囗${words}`, width).map((line, at) => ({ words: at === 0 && !isHeading ? indent + line.slice(2) : line, isHeading }))
})

const mostLines = (size: number): number => Math.floor((text.bottom - text.top) / (size * lineHeight))

/** In the largest size in which all of it fits; what fits in none ends where the sheet does, and says where the rest is. */
const layOut = (paragraphs: readonly Paragraph[]): { size: number; lines: Line[] } => {
  for (const size of sizes) {
    const lines = linesAt(paragraphs, size)
    if (lines.length <= mostLines(size)) return { size, lines }
  }
  const size = sizes[sizes.length - 1] as number
  return { size, lines: [...linesAt(paragraphs, size).slice(0, mostLines(size) - 1), { words: noticeWordsOf.posterMore, isHeading: false }] }
}

const titleOf = (title: string): { size: number; lines: string[] } => {
  for (const size of titleSizes) {
    const lines = breakLines(title, text.width / size)
    if (lines.length === 1) return { size, lines }
  }
  return { size: 150, lines: breakLines(title, text.width / 150).slice(0, 3) }
}

const frame = (inset: number, width: number, colour: string): string =>
  `<rect x="${page.margin + inset}" y="${page.margin + inset}" width="${page.width - 2 * (page.margin + inset)}" height="${page.height - 2 * (page.margin + inset)}" fill="none" stroke="${colour}" stroke-width="${width}"/>`

/** A square turned on its point, in each corner of the inner frame. */
const corners = (): string => {
  const [left, top, right, bottom] = [page.margin + 70, page.margin + 70, page.width - page.margin - 70, page.height - page.margin - 70]
  return [[left, top], [right, top], [left, bottom], [right, bottom]].map(([x = 0, y = 0]) => `<path d="M${x} ${y - 46}L${x + 46} ${y}L${x} ${y + 46}L${x - 46} ${y}Z" fill="${colours.gold}"/>`).join('')
}

const written = (words: string, { x, y, size, anchor, colour, family, weight = 400 }: { x: number; y: number; size: number; anchor: 'start' | 'middle' | 'end'; colour: string; family: string; weight?: number }): string =>
  `<text x="${x}" y="${Math.round(y)}" font-size="${size}" text-anchor="${anchor}" fill="${colour}" font-family="${family}" font-weight="${weight}" xml:space="preserve">${escapeXml(words)}</text>`

export interface Letter {
  title: string
  blocks: readonly RichBlock[]
  unitName: string
  /** '2026年1月20日'. */
  day: string
}

/** A letter as a poster to be printed, A3 upright: a frame, its title, its text as large as it fits, and from whom it is. An SVG that holds nothing but drawings and words. */
export const drawPoster = ({ title, blocks, unitName, day }: Letter): string => {
  const head = titleOf(title)
  const { size, lines } = layOut(paragraphsOf(blocks))
  const step = size * lineHeight
  const middle = page.width / 2
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="297mm" height="420mm" viewBox="0 0 ${page.width} ${page.height}">`, `<title>${escapeXml(title)}</title>`,
    `<rect width="${page.width}" height="${page.height}" fill="${colours.paper}"/>`, frame(0, 26, colours.red), frame(44, 6, colours.gold), corners(),
    ...head.lines.map((line, at) => written(line, { x: middle, y: 640 + at * head.size * 1.25 - ((head.lines.length - 1) * head.size) / 2, size: head.size, anchor: 'middle', colour: colours.red, family: families.title, weight: 700 })),
    `<path d="M${text.left} 850H${page.width - text.left}" stroke="${colours.gold}" stroke-width="6"/>`,
    ...lines.map(({ words, isHeading }, at) => written(words, { x: isHeading ? middle : text.left, y: text.top + (at + 0.8) * step, size, anchor: isHeading ? 'middle' : 'start', colour: isHeading ? colours.red : colours.ink, family: families.text, weight: isHeading ? 700 : 400 })),
    written(unitName, { x: page.width - text.left, y: 3790, size: 92, anchor: 'end', colour: colours.ink, family: families.text }), written(day, { x: page.width - text.left, y: 3930, size: 80, anchor: 'end', colour: colours.ink, family: families.text }), '</svg>',
  ].join('\n')
}
