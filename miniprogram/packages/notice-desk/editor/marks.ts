import { type Selection } from '@/platform/selection'

/** The words with a mark put in, and what is selected then. */
export interface Marked extends Selection {
  text: string
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1
const lineEnd = (text: string, at: number): number => (text.indexOf('\n', at) === -1 ? text.length : text.indexOf('\n', at))

/** Bold: what is selected, each line by itself, for a mark ends with its line; or these words where nothing is. */
export const markBold = (text: string, { start, end }: Selection, otherwise: string): Marked => {
  const chosen = text.slice(start, end) || otherwise
  const marked = chosen.split('\n').map((line) => (line.trim() === '' ? line : `**${line.trim()}**`)).join('\n')
  const isOneLine = !chosen.includes('\n')
  return { text: text.slice(0, start) + marked + text.slice(end), start: isOneLine ? start + 2 : start, end: start + marked.length - (isOneLine ? 2 : 0) }
}

/** Puts a mark before every line that the selection touches; takes it away where all of them have it. */
export const markLines = (text: string, { start, end }: Selection, mark: '## ' | '- ', otherwise: string): Marked => {
  const [from, until] = [lineStart(text, start), lineEnd(text, end)]
  const lines = text.slice(from, until).split('\n')
  const isMarked = lines.every((line) => line.startsWith(mark))
  const words = (line: string) => line.replace(/^(?:## |- )/, '') || otherwise
  const marked = lines.map((line) => (isMarked ? line.slice(mark.length) : line === '' && lines.length > 1 ? line : `${mark}${words(line)}`)).join('\n')
  return { text: text.slice(0, from) + marked + text.slice(until), start: from + (isMarked ? 0 : mark.length), end: from + marked.length }
}

/** A link in the place of what is selected. */
export const putLink = (text: string, { start, end }: Selection, words: string, address: string): Marked => {
  const mark = `[${words}](${address})`
  return { text: text.slice(0, start) + mark + text.slice(end), start: start + mark.length, end: start + mark.length }
}

const pictureMark = (fileId: string, words: string): string => `![${words}](${fileId})`

/** A picture on a line of its own, below the line of the caret. */
export const putPicture = (text: string, { end }: Selection, fileId: string, words: string): Marked => {
  const at = lineEnd(text, end)
  const before = at === 0 || text[at - 1] === '\n' ? '' : '\n'
  const mark = `${before}${pictureMark(fileId, words)}\n`
  const after = text.slice(at).replace(/^\n/, '')
  const caret = at + mark.length
  return { text: text.slice(0, at) + mark + after, start: caret, end: caret }
}

const pictures = /^!\[([^\]\n]{0,60})\]\(([0-9A-HJKMNP-TV-Z]{26})\)$/

/** The pictures in it, from top to bottom, by the number of their line. */
export const picturesIn = (text: string): { line: number; fileId: string; words: string }[] =>
  text.split('\n').flatMap((line, index) => {
    const [, words = '', fileId] = pictures.exec(line.trim()) ?? []
    return fileId ? [{ line: index, fileId, words }] : []
  })

/** Another picture or other words on that line; null takes it away. */
export const changePicture = (text: string, line: number, next: { fileId: string; words: string } | null): string =>
  text.split('\n').flatMap((one, index) => (index !== line ? [one] : next ? [pictureMark(next.fileId, next.words)] : [])).join('\n')

/** Words that may stand in a mark: it ends with its bracket and its line. */
export const wordsOfMark = (text: string): string => text.replace(/[[\]\n]/g, '').trim().slice(0, 60)
