/** Does not begin a line: what closes or ends something. */
const notFirst = new Set(Array.from('，。、；：？！）》】」』”’…—～·,.;:?!)]}%'))
/** Does not end one: what opens something. */
const notLast = new Set(Array.from('（《【「『“‘([{'))

/** How wide a character is drawn, in parts of its size: Chinese ones are squares. */
export const widthOf = (character: string): number => (/[\u0020-\u007e\u00a0-\u00ff]/.test(character) ? (/[iljt.,:;'|! ]/.test(character) ? 0.32 : 0.56) : 1)

export const widthOfText = (text: string): number => Array.from(text).reduce((sum, character) => sum + widthOf(character), 0)

/** Pieces that are not cut: words of letters and digits, and single characters with the punctuation that belongs to them. */
const piecesOf = (text: string): string[] => {
  const raw = text.match(/[A-Za-z0-9@._/%-]+|[\s\S]/gu) ?? []
  return raw.reduce<string[]>((pieces, piece) => {
    const last = pieces.at(-1)
    const hangsOn = last !== undefined && (notFirst.has(piece) || notLast.has(Array.from(last).at(-1) ?? ''))
    return hangsOn ? [...pieces.slice(0, -1), last + piece] : [...pieces, piece]
  }, [])
}

/** A piece that alone is wider than a line, such as a long address, is cut wherever it must be. */
const cut = (piece: string, width: number): string[] =>
  widthOfText(piece) <= width ? [piece] : Array.from(piece).reduce<string[]>((parts, character) => {
    const last = parts.at(-1) ?? ''
    return widthOfText(last + character) > width ? [...parts, character] : [...parts.slice(0, -1), last + character]
  }, [''])

/** Breaks a paragraph into lines of so many squares at the most. No line begins with what closes, nor ends with what opens; no word is cut that fits on a line. */
export const breakLines = (text: string, width: number): string[] =>
  piecesOf(text.trim()).flatMap((piece) => cut(piece, width)).reduce<string[]>((lines, piece) => {
    const last = lines.at(-1)
    if (last === undefined || widthOfText(last + piece.trimEnd()) > width) return [...lines, piece.trimStart()]
    return [...lines.slice(0, -1), last + piece]
  }, []).map((line) => line.trimEnd()).filter((line) => line !== '')
