import { unzipSync, zipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { type CsvRow } from '../data/csv'

/** A workbook of 10,000 rows unpacks to a few megabytes; this is what a server gives one of them at the most (bytes, files, columns, rows). */
const bounds = { unpacked: 24 * 1024 * 1024, files: 200, columns: 40, rows: 10_050 } as const

/** The workbook holds more than a ledger can: a bomb, or a whole archive of tables. */
export class TooMuch extends Error {
  override name = 'TooMuch'
}

/**
 * Unpacks with what the directory promises as the bound: a file that is longer than it says is cut, and then refused. Packed again without
 * compression, so that the parser unpacks no more than what was measured here.
 */
const measured = (bytes: Buffer): { files: Record<string, Uint8Array>; repacked: Buffer } => {
  let total = 0
  let count = 0
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      const isNeeded = /\.(?:xml|rels)$/.test(name)
      if (!isNeeded) return false
      total += originalSize
      count += 1
      if (total > bounds.unpacked || count > bounds.files) throw new TooMuch()
      return true
    },
  })
  return { files, repacked: Buffer.from(zipSync(files, { level: 0 })) }
}

const columnOf = (letters: string): number => [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

const cellOrRow = /<(?:\w+:)?(?:c|row)(?=[\s>/])[^>]*>/g
const address = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/

const isNear = (tag: string): boolean => {
  const found = address.exec(tag)
  if (!found) return true
  const [, letters = '', digits] = /^([A-Z]{0,3})(\d{1,7})$/.exec(found[1] ?? found[2] ?? '') ?? []
  return digits !== undefined && columnOf(letters) <= bounds.columns && Number(digits) <= bounds.rows
}

/**
 * The parser makes a full table of rows by columns: one cell in the last corner of a sheet, or one endless row above many short ones, would fill
 * the memory. So rows and cells are counted first, and addresses are looked at; one that is written in another way is not read.
 */
const assertSmall = (files: Record<string, Uint8Array>): void => {
  for (const content of Object.values(files)) {
    let [rows, cells] = [0, 0]
    for (const [tag] of new TextDecoder().decode(content).matchAll(cellOrRow)) {
      const isRow = /^<(?:\w+:)?row/.test(tag)
      rows += isRow ? 1 : 0
      cells = isRow ? 0 : cells + 1
      if (rows > bounds.rows || cells > bounds.columns || !isNear(tag)) throw new TooMuch()
    }
  }
}

/** A cell with a day is read as the day: a workbook knows no time zone. */
const asText = (value: unknown): string => (value === null || value === undefined ? '' : value instanceof Date ? value.toISOString().slice(0, 10) : String(value))

/** The first sheet of a workbook as rows of text. Throws TooMuch, or whatever the parser finds wrong. */
export const readXlsx = async (bytes: Buffer): Promise<CsvRow[]> => {
  const { files, repacked } = measured(bytes)
  assertSmall(files)
  const rows = await readSheet(repacked, 1)
  return rows.map((cells, index) => ({ line: index + 1, cells: cells.map(asText) })).filter(({ cells }) => cells.some((cell) => cell !== ''))
}
