import * as v from 'valibot'

/** A run of words in one style. `href`: an https address. */
export const textRun = v.object({ text: v.string(), isBold: v.boolean(), href: v.nullable(v.string()) })
export type TextRun = v.InferOutput<typeof textRun>

/** What a written text is made of: nothing but this ever reaches a screen, so nothing in it can run or load anything. */
export const richBlock = v.variant('kind', [
  v.object({ kind: v.literal('paragraph'), runs: v.array(textRun) }),
  v.object({ kind: v.literal('heading'), text: v.string() }),
  v.object({ kind: v.literal('list'), isNumbered: v.boolean(), items: v.array(v.array(textRun)) }),
  /** `fileId` of the text; `url` where it may be shown. */
  v.object({ kind: v.literal('picture'), fileId: v.string(), words: v.string(), url: v.nullable(v.string()) }),
])
export type RichBlock = v.InferOutput<typeof richBlock>

const pictureLine = /^!\[([^\]]{0,60})\]\(([0-9A-HJKMNP-TV-Z]{26})\)$/
const inline = /\*\*([^*]+)\*\*|\[([^\]]+)\]\((https:\/\/[^\s)]+)\)/g

const plain = (text: string): TextRun[] => (text === '' ? [] : [{ text, isBold: false, href: null }])

const runsOf = (line: string): TextRun[] => {
  const runs: TextRun[] = []
  let at = 0
  for (const match of line.matchAll(inline)) {
    const [whole, bold, label, href] = match
    runs.push(...plain(line.slice(at, match.index)), bold !== undefined ? { text: bold, isBold: true, href: null } : { text: label ?? '', isBold: false, href: href ?? null })
    at = match.index + whole.length
  }
  return [...runs, ...plain(line.slice(at))]
}

const bullet = /^[-•]\s+(.*)$/
const numbered = /^\d{1,2}[.、]\s*(.*)$/

const blockOf = (line: string): RichBlock => {
  const picture = pictureLine.exec(line)
  if (picture) return { kind: 'picture', words: picture[1] ?? '', fileId: picture[2] ?? '', url: null }
  if (line.startsWith('## ')) return { kind: 'heading', text: line.slice(3).trim() }
  const item = bullet.exec(line) ?? numbered.exec(line)
  if (item) return { kind: 'list', isNumbered: numbered.test(line), items: [runsOf(item[1] ?? '')] }
  return { kind: 'paragraph', runs: runsOf(line) }
}

/**
 * Reads the marks that the editor writes: a line is a paragraph, '## ' a heading, '- ' or '1. ' an item of a list, '![words](file)' a picture;
 * **bold** and [words](https://…) within a line. What is none of that is words.
 */
export const readRichText = (text: string): RichBlock[] =>
  text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '').map(blockOf).reduce<RichBlock[]>((blocks, block) => {
    const last = blocks[blocks.length - 1]
    if (block.kind !== 'list' || last?.kind !== 'list' || last.isNumbered !== block.isNumbered) return [...blocks, block]
    return [...blocks.slice(0, -1), { ...last, items: [...last.items, ...block.items] }]
  }, [])

/** The words alone: for a check, a count, or to be read aloud. */
export const plainWords = (blocks: readonly RichBlock[]): string =>
  blocks.map((block) => {
    if (block.kind === 'heading') return block.text
    if (block.kind === 'picture') return block.words
    const lines = block.kind === 'list' ? block.items : [block.runs]
    return lines.map((runs) => runs.map(({ text }) => text).join('')).join('\n')
  }).filter((text) => text !== '').join('\n')
