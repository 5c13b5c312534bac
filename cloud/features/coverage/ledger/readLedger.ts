import { DomainError } from '@shared/domain/error'
import { ledgerHeads, type LedgerColumn } from '@shared/text/coverage'
import { parseCsv, type CsvRow } from '../../../data/csv'
import { readXlsx, TooMuch } from './readXlsx'

/** A row of a ledger as it was written; `isTooLong`: there are more cells than the first line names. */
export interface LedgerRow {
  line: number
  cells: Readonly<Record<LedgerColumn, string>>
  isTooLong: boolean
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

const columns = Object.keys(ledgerHeads) as LedgerColumn[]
/** Without these nothing can be read of a row. */
const needed: readonly LedgerColumn[] = ['unit', 'kind', 'name', 'from']
const otherHeads: Readonly<Record<string, LedgerColumn>> = { 路名: 'name', 小区名: 'name', '小区名/路名': 'name', '路名／小区名': 'name', 单双: 'side', 起号: 'from', 止号: 'to' }

const headOf = (cell: string): LedgerColumn | undefined => {
  const head = cell.trim()
  return columns.find((column) => ledgerHeads[column] === head || column === head.toLowerCase()) ?? otherHeads[head]
}

/** What an export put before a cell that a spreadsheet would take for a formula. */
const unescape = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, '').trim()

const toRow = ({ line, cells }: CsvRow, heads: readonly (LedgerColumn | undefined)[]): LedgerRow => {
  const found: Record<LedgerColumn, string> = { unit: '', kind: '', name: '', side: '', from: '', to: '' }
  for (const [index, head] of heads.entries()) if (head) found[head] = unescape(cells[index] ?? '')
  return { line, cells: found, isTooLong: cells.length > heads.length }
}

/** Reads a ledger as CSV or XLSX. Throws `table_unreadable` for what is none, `table_too_large` beyond 10,000 rows. */
export const readLedger = async (bytes: Buffer): Promise<LedgerRow[]> => {
  const [head, ...rows] = await readRows(bytes).catch((error: unknown) => {
    throw new DomainError(error instanceof TooMuch ? 'table_too_large' : 'table_unreadable')
  })
  const heads = head?.cells.map(headOf) ?? []
  if (!needed.every((column) => heads.includes(column))) throw new DomainError('table_unreadable')
  if (rows.length > most.rows) throw new DomainError('table_too_large')
  return rows.map((row) => toRow(row, heads))
}
