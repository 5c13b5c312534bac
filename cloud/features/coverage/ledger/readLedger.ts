import { ledgerHeads, type LedgerColumn } from '@shared/text/coverage'
import { readTable, type TableForm, type TableRow } from '../../../tables/readTable'

/** A row of a ledger as it was written. */
export type LedgerRow = TableRow<LedgerColumn>

const form: TableForm<LedgerColumn> = {
  heads: ledgerHeads,
  needed: ['unit', 'kind', 'name', 'from'],
  otherHeads: { 路名: 'name', 小区名: 'name', '小区名/路名': 'name', '路名／小区名': 'name', 单双: 'side', 起号: 'from', 止号: 'to' },
}

/** Reads a ledger as CSV or XLSX. Throws `table_unreadable` for what is none, `table_too_large` beyond 10,000 rows. */
export const readLedger = (bytes: Buffer): Promise<LedgerRow[]> => readTable(bytes, form)
