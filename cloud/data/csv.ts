/** One row of a table with the line of the file that it begins on (from 1), so that a message can name it. */
export interface CsvRow {
  line: number
  cells: string[]
}

const byteOrderMark = /^\uFEFF/
// One cell and what ends it: quoted (doubled quotes inside stand for one), or plain up to the next comma or line end.
const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|\r|$)/y

/** Reads RFC 4180 text, with or without a byte order mark; empty lines are left out. Throws on a stray quote, naming the line. */
export const parseCsv = (text: string): CsvRow[] => {
  const source = text.replace(byteOrderMark, '')
  const rows: CsvRow[] = []
  let line = 1
  let row: CsvRow = { line, cells: [] }
  for (cell.lastIndex = 0; cell.lastIndex < source.length || row.cells.length > 0; ) {
    const match = cell.exec(source)
    if (!match) throw new Error(`line ${line}: a quote is not closed or stands inside a cell`)
    const [whole, quoted, plain = '', end] = match
    row.cells.push(quoted?.replaceAll('""', '"') ?? plain)
    line += whole.split(/\r\n|\r|\n/).length - 1
    if (end === ',') continue
    if (row.cells.some((value) => value !== '')) rows.push(row)
    row = { line, cells: [] }
  }
  return rows
}

/** Rows as records by the names of the first line. Throws when a needed column is missing or a row is longer than the head. */
export const parseTable = (text: string, needed: readonly string[]): { line: number; record: Record<string, string> }[] => {
  const [head, ...rows] = parseCsv(text)
  const names = head?.cells.map((name) => name.trim()) ?? []
  const missing = needed.filter((name) => !names.includes(name))
  if (missing.length > 0) throw new Error(`the first line lacks ${missing.join(', ')}`)
  return rows.map(({ line, cells }) => {
    if (cells.length > names.length) throw new Error(`line ${line}: more cells than the first line has`)
    return { line, record: Object.fromEntries(names.map((name, index) => [name, cells[index]?.trim() ?? ''])) }
  })
}
