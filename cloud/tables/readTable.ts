import { DomainError } from '@shared/domain/error'
import { parseCsv, type CsvRow } from '../data/csv'
import { readXlsx, TooMuch } from './readXlsx'

/** A row of a table as it was written; `isTooLong`: there are more cells than the first line names. */
export interface TableRow<Column extends string> {
  line: number
  cells: Readonly<Record<Column, string>>
  isTooLong: boolean
}

export interface TableForm<Column extends string> {
  /** The first line, by column; a column is also known by its own name. */
  heads: Readonly<Record<Column, string>>
  /** Without these nothing can be read of a row; of some that stand together one is enough. */
  needed: readonly (Column | readonly Column[])[]
  /** What people call a column otherwise. */
  otherHeads?: Readonly<Record<string, Column>>
}

/** A whole district has some thousands of rows. As CSV they are far below a megabyte. */
const most = { rows: 10_000, csvBytes: 4 * 1024 * 1024 } as const

/** UTF-8 where it is that, else GB18030, in which the spreadsheets of offices save CSV. Throws TypeError for neither. */
const decode = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  }
}

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04'

const readRows = async (bytes: Buffer): Promise<CsvRow[]> => {
  if (isZip(bytes)) return readXlsx(bytes)
  if (bytes.length > most.csvBytes) throw new TooMuch()
  return parseCsv(decode(bytes))
}

/** What an export put before a cell that a spreadsheet would take for a formula. */
const unescape = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, '').trim()

/** Reads a table as CSV or XLSX. Throws `table_unreadable` for what is none, `table_too_large` beyond 10,000 rows. */
export const readTable = async <Column extends string>(bytes: Buffer, { heads, needed, otherHeads = {} }: TableForm<Column>): Promise<TableRow<Column>[]> => {
  const columns = Object.keys(heads) as Column[]
  const columnOf = (cell: string): Column | undefined => columns.find((column) => heads[column] === cell.trim() || column === cell.trim().toLowerCase()) ?? otherHeads[cell.trim()]
  const [head, ...rows] = await readRows(bytes).catch((error: unknown) => {
    throw new DomainError(error instanceof TooMuch ? 'table_too_large' : 'table_unreadable')
  })
  const found = head?.cells.map(columnOf) ?? []
  if (!needed.every((one) => [one].flat().some((column) => found.includes(column as Column)))) throw new DomainError('table_unreadable')
  if (rows.length > most.rows) throw new DomainError('table_too_large')
  const cellsOf = ({ cells }: CsvRow) => Object.fromEntries(columns.map((column) => [column, unescape(cells[found.indexOf(column)] ?? '')])) as Record<Column, string>
  return rows.map((row) => ({ line: row.line, cells: cellsOf(row), isTooLong: row.cells.length > found.length }))
}
