import { deflateRawSync } from 'node:zlib'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { DomainError } from '@shared/domain/error'
import { readLedger } from './readLedger'
import { writeCsvTable, writeXlsxTable } from '../../../tables/writeTable'
import { ledgerCells, type LedgerEntry } from './writeLedger'

const writeCsv = (entries: readonly LedgerEntry[]): Buffer => writeCsvTable(ledgerCells(entries))
const writeXlsx = (entries: readonly LedgerEntry[], remark: readonly string[]): Promise<Buffer> => writeXlsxTable(ledgerCells(entries), { sheet: '辖区', remark })

const entry = { unitName: '五角场街道', kind: 'lanes', name: '国定路', side: 'odd', fromNumber: 1, toNumber: 99, source: 'imported' } as const
const csv = (...lines: string[]): Buffer => Buffer.from(['单位,类型,路名/小区名,单双号,起,止', ...lines].join('\r\n'))
/** "单位,类型,路名,起\n五角场街道,弄,国定路,5" as offices save it. */
const gb18030 = Buffer.from('b5a5cebb2cc0e0d0cd2cc2b7c3fb2cc6f00acee5bdc7b3a1bdd6b5c02cc5aa2cb9fab6a8c2b72c35', 'hex')
const codeOf = (bytes: Buffer): Promise<string> => readLedger(bytes).then(() => 'read', (error: unknown) => (error instanceof DomainError ? error.code : String(error)))

/** A workbook whose first sheet holds this. */
const workbook = async (sheetData: string): Promise<Buffer> => {
  const files = unzipSync(await writeXlsx([entry], []))
  const name = Object.keys(files).find((one) => /worksheets\/sheet1\.xml$/.test(one)) ?? ''
  const head = '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
  return Buffer.from(zipSync({ ...files, [name]: strToU8(`${head}${sheetData}</sheetData></worksheet>`) }))
}

describe('a ledger', () => {
  it('is read as it was written, as CSV with a byte order mark and as XLSX', async () => {
    const cells = { unit: '五角场街道', kind: '弄', name: '国定路', side: '单', from: '1', to: '99' }
    const written = writeCsv([entry])
    expect(written.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(await readLedger(written)).toEqual([{ line: 2, cells, isTooLong: false }])
    expect(await readLedger(await writeXlsx([entry], ['说明']))).toEqual([{ line: 2, cells, isTooLong: false }])
  })

  it('has nothing that a spreadsheet would take for a formula, and is read without the mark that keeps it from that', async () => {
    const bad = { ...entry, unitName: '=1+1', name: '@SUM(A1)' }
    expect(writeCsv([bad]).toString()).toContain("\r\n'=1+1,弄,'@SUM(A1),")
    for (const sign of ['=', '+', '-', '@']) expect(writeCsv([{ ...entry, name: `${sign}1` }]).toString()).toContain(`,'${sign}1,`)
    const sheets = unzipSync(await writeXlsx([bad], ['=2+2']))
    const all = Object.values(sheets).map((content) => new TextDecoder().decode(content)).join('')
    expect(all).toMatch(/(?:'|&apos;|&#39;)=1\+1/)
    expect(all).not.toMatch(/>[=@]|<f>/)
    expect((await readLedger(writeCsv([bad])))[0]?.cells.name).toBe('@SUM(A1)')
  })

  it('is read in GB18030, with English heads, in another order, and with columns of its own', async () => {
    expect((await readLedger(gb18030))[0]?.cells).toMatchObject({ unit: '五角场街道', kind: '弄', name: '国定路', from: '5' })
    const [row] = await readLedger(Buffer.from('remark,from,name,kind,unit\nx,5,国定路,lanes,310110013\n'))
    expect(row?.cells).toEqual({ unit: '310110013', kind: 'lanes', name: '国定路', side: '', from: '5', to: '' })
  })

  it('keeps the lines of the file, past empty rows and quoted breaks', async () => {
    const rows = await readLedger(csv('', '"五角场\n街道",弄,国定路,,1,', '五角场街道,弄,国定路,,2,,more'))
    expect(rows.map(({ line, isTooLong }) => [line, isTooLong])).toEqual([[3, false], [5, true]])
    const sheet = await workbook('<row r="1"><c r="A1" t="inlineStr"><is><t>unit</t></is></c><c r="B1" t="inlineStr"><is><t>kind</t></is></c><c r="C1" t="inlineStr"><is><t>name</t></is></c><c r="D1" t="inlineStr"><is><t>from</t></is></c></row><row r="4"><c r="A4"><v>7</v></c></row>')
    expect(await readLedger(sheet)).toMatchObject([{ line: 4, cells: { unit: '7' } }])
  })

  it.each([
    ['a file that is no table', Buffer.from([0xff, 0xd8, 0xff, 0x00])],
    ['an empty file', Buffer.alloc(0)],
    ['a table without the columns', Buffer.from('甲,乙\n1,2')],
    ['a stray quote', csv('五角场街道,弄,国"定路,,1,')],
    ['an archive that is no workbook', Buffer.from(zipSync({ 'a.txt': strToU8('x') }))],
    ['the beginning of an archive', Buffer.from('PK\x03\x04abc')],
  ])('cannot be %s', async (_, bytes) => {
    expect(await codeOf(bytes)).toBe('table_unreadable')
  })

  it('has at most 10,000 rows', async () => {
    const rows = (count: number) => csv(...Array.from({ length: count }, () => '五角场街道,弄,国定路,,1,'))
    expect(await readLedger(rows(10_000))).toHaveLength(10_000)
    expect(await codeOf(rows(10_001))).toBe('table_too_large')
    expect(await codeOf(Buffer.alloc(5 * 1024 * 1024, 'a,'))).toBe('table_too_large')
  })
})

describe('a workbook that is a bomb', () => {
  it.each([
    ['a cell in the last corner', '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'],
    ['a cell far to the right', "<row r='1'><c r='XFD1'><v>1</v></c></row>"],
    ['an address in another spelling', '<row r="1"><c r="&#88;FD1"><v>1</v></c></row>'],
    ['one endless row', `<row>${'<c><v>1</v></c>'.repeat(1000)}</row>`],
    ['endless rows', '<row><c><v>1</v></c></row>'.repeat(20_000)],
  ])('is refused before it is unfolded: %s', async (_, sheetData) => {
    expect(await codeOf(await workbook(sheetData))).toBe('table_too_large')
  })

  it('is refused by what it would unpack to', async () => {
    expect(await codeOf(await workbook(' '.repeat(30 * 1024 * 1024)))).toBe('table_too_large')
  })

  it('is refused when it says that it is small', async () => {
    const name = Buffer.from('xl/worksheets/sheet1.xml')
    const packed = deflateRawSync(Buffer.alloc(60 * 1024 * 1024, ' '))
    // One file whose headers promise ten bytes.
    const local = Buffer.alloc(30)
    local.write('PK\x03\x04', 'latin1')
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(10, 22)
    local.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.write('PK\x01\x02', 'latin1')
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt32LE(10, 24)
    central.writeUInt16LE(name.length, 28)
    const end = Buffer.alloc(22)
    end.write('PK\x05\x06', 'latin1')
    end.writeUInt16LE(1, 8)
    end.writeUInt16LE(1, 10)
    end.writeUInt32LE(central.length + name.length, 12)
    end.writeUInt32LE(local.length + name.length + packed.length, 16)
    const before = process.memoryUsage().arrayBuffers
    expect(await codeOf(Buffer.concat([local, name, packed, central, name, end]))).toBe('table_unreadable')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10 * 1024 * 1024)
  })
})
