import { type CoverageSource } from '@shared/domain/coverage'
import { coverageKindTexts, coverageSourceTexts, ledgerHeads, ledgerSourceHead, roadSideTexts } from '@shared/text/coverage'
import writeXlsxFile from 'write-excel-file/node'
import { type AreaColumns } from '../area'

export type LedgerEntry = AreaColumns & { unitName: string; source: CoverageSource }

/** A spreadsheet would take what begins so for a formula, whoever wrote it. */
const escape = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const cellsOf = ({ unitName, kind, name, side, fromNumber, toNumber, source }: LedgerEntry): string[] => {
  const numbers = kind === 'estate' ? ['', '', ''] : [roadSideTexts[side], String(fromNumber), String(toNumber)]
  return [unitName, coverageKindTexts[kind], name, ...numbers, coverageSourceTexts[source]].map(escape)
}

const table = (entries: readonly LedgerEntry[]): string[][] => [[...Object.values(ledgerHeads), ledgerSourceHead], ...entries.map(cellsOf)]

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** With a byte order mark, by which spreadsheets know that it is UTF-8. */
export const writeCsv = (entries: readonly LedgerEntry[]): Buffer => Buffer.from(`\uFEFF${table(entries).map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`)

/** `remark`: who took it along, when and what for, on a sheet of its own. */
export const writeXlsx = (entries: readonly LedgerEntry[], remark: readonly string[]): Promise<Buffer> =>
  writeXlsxFile([
    { data: table(entries).map((cells) => cells.map((value) => ({ value, type: String }))), sheet: '辖区' },
    { data: remark.map((value) => [{ value: escape(value), type: String }]), sheet: '说明' },
  ]).toBuffer()
