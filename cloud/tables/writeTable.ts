import writeXlsxFile from 'write-excel-file/node'

/** The first line and the rows under it. */
export type Cells = readonly (readonly string[])[]

/** A spreadsheet would take what begins so for a formula, whoever wrote it. */
const escape = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** With a byte order mark, by which spreadsheets know that it is UTF-8. */
export const writeCsvTable = (cells: Cells): Buffer => Buffer.from(`\uFEFF${cells.map((row) => `${row.map((cell) => quoted(escape(cell))).join(',')}\r\n`).join('')}`)

/** `remark`: who took it along, when and what for, on a sheet of its own. */
export const writeXlsxTable = (cells: Cells, { sheet, remark }: { sheet: string; remark: readonly string[] }): Promise<Buffer> =>
  writeXlsxFile([
    { data: cells.map((row) => row.map((value) => ({ value: escape(value), type: String }))), sheet },
    { data: remark.map((value) => [{ value: escape(value), type: String }]), sheet: '说明' },
  ]).toBuffer()
