import { contract } from '@shared/contract/contract'
import { newId } from '../../database/id'
import { insertAll } from '../../database/rows'
import { atCoverage, outcome } from '../../test/coverage'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { raiseCoverageVersion } from '../network/network'
import { coverageTable } from './entities'
import { readLedger } from './ledger/readLedger'
import { writeXlsxTable } from '../../tables/writeTable'
import { ledgerCells } from './ledger/writeLedger'

jest.setTimeout(60_000)

const ledger = (...lines: string[]): Buffer => Buffer.from(['单位,类型,路名/小区名,单双号,起,止', ...lines].join('\r\n'))

onEachDatabase('a ledger of coverage', ({ database }) => {
  let server: TestServer
  let street: { token: string; unitId: string; staffId: string }
  let other: typeof street
  let district: typeof street
  const at = atCoverage(() => server)
  beforeAll(async () => {
    server = await startTestServer(database())
    street = await staff(server, '五角场街道', 'administrator')
    other = await staff(server, '四平路街道', 'lead')
    district = await staff(server, '杨浦区退役军人服务中心', 'lead')
  })
  afterEach(async () => {
    for (const table of ['coverage', 'rate_limit']) await database().execute(`DELETE FROM ${table}`)
    await raiseCoverageVersion(database())
  })
  afterAll(() => server.stop())

  const texts = async (unitId: string) => (await at.listed(district, unitId, { below: 'yes' })).map(({ text }) => text)
  const good = ['五角场街道,弄,国定路,单,1,99', '国定一居委会,号,上海市政民路,全部,8,', '五角场街道,小区,财大小区,,,']

  describe('that is imported', () => {
    it('comes in whole, as one change, once for a key', async () => {
      const file = ledger(...good)
      const [first, again] = [await at.imported(street, file, { note: '台账' }, 'one-ledger-to-import'), await at.imported(street, file, { note: '台账' }, 'one-ledger-to-import')]
      expect(first.body).toMatchObject({ report: { rows: 3, good: 3, bad: 0, problems: [] }, rehearsal: null, change: { added: 3, note: '台账', why: { code: 'import', text: '导入台账' } } })
      expect(again.body.change.id).toBe(first.body.change.id)
      expect((await texts(street.unitId)).sort()).toEqual(['国定路 单号 1–99 弄', '政民路 8 号', '财大小区'].sort())
      expect(outcome(await at.imported(street, ledger(...good.slice(1)), { note: '台账' }, 'one-ledger-to-import'))).toBe('idempotency_conflict')
    })

    it('keeps everything out for one bad row, names the bad rows by line, and takes the good ones if told so', async () => {
      const file = ledger(...good, '没有这站,弄,国定路,,1,', '五角场街道,楼,国定路,,1,', '五角场街道,弄,国定路,左,1,', '五角场街道,弄,国定路,,一,', '四平路街道,弄,国定路,,2,', '五角场街道,弄,国定路,,1,2,多', '区退役军人服务中心,弄,国定路,,1,', '五角场街道,弄,,,1,', '五角场街道,弄,国定路,,,', '五角场街道,弄,国定路,双,3,3')
      const refused = await at.imported(street, file)
      expect(refused.status).toBe(422)
      expect(refused.body.error.code).toBe('coverage_rows_bad')
      const { problems, good: count } = refused.body.error.details
      expect(problems.map(({ row, code }: { row: number; code: string }) => [row, code])).toEqual([
        [5, 'unit_unknown'], [6, 'kind_unknown'], [7, 'side_unknown'], [8, 'number_range'], [9, 'unit_out_of_scope'], [10, 'row_too_long'], [11, 'unit_kind'], [12, 'name_missing'], [13, 'number_missing'], [14, 'side_empty'],
      ])
      expect(problems.every(({ text }: { text: string }) => /[\u4e00-\u9fff]{4}/.test(text))).toBe(true)
      expect([count, await texts(street.unitId)]).toEqual([3, []])
      const { body } = await at.imported(street, file, { onlyGood: 'yes' })
      expect(body).toMatchObject({ report: { rows: 13, good: 3, bad: 10 }, change: { added: 3 } })
    })

    it('may be tried: the report and the rehearsal, and nothing is kept', async () => {
      const { body } = await at.imported(street, ledger(...good, '没有这站,弄,国定路,,1,'), { dryRun: 'yes' })
      expect(body).toMatchObject({ report: { rows: 4, good: 3, bad: 1 }, rehearsal: { looked: 0, moved: 0 }, change: null })
      expect([await texts(street.unitId), (await at.history(street, street.unitId)).filter(({ added }: { added: number }) => added === 4)]).toEqual([[], []])
    })

    it('is told row by row what others entered, and what its own rows contradict; a district may replace', async () => {
      await at.change(district, { add: [{ unitId: other.unitId, area: at.lanes('国定路', 50) }] })
      const file = ledger('五角场街道,弄,国定路,全部,1,99', '四平路街道,号,政民路,,1,9', '五角场街道,弄和号,政民路,,9,20')
      const { body } = await at.imported(district, file, { dryRun: 'yes' })
      expect(body.report.problems).toMatchObject([{ row: 2, code: 'contradicts', text: '四平路街道已经填了国定路 50 弄' }, { row: 4, code: 'contradicts_row', text: expect.stringContaining('第 3 行') }])
      const replaced = await at.imported(district, file, { replace: 'yes', onlyGood: 'yes' })
      expect(replaced.body).toMatchObject({ report: { good: 2, bad: 1 }, change: { added: 2, removed: 1 } })
      expect(await texts(other.unitId)).toEqual(['政民路 1–9 号'])
      expect(outcome(await at.undo(district, replaced.body.change.id))).toBe('ok')
      expect([await texts(street.unitId), await texts(other.unitId)]).toEqual([[], ['国定路 50 弄']])
    })

    it('is told row by row, too, to whom the program sends a place outside the scope; the district passes', async () => {
      const known = [['国定路', 97, other.unitId, 0.97], ['国定路', 98, other.unitId, 0.5], ['国定路', 99, street.unitId, 0.97]] as const
      await insertAll(database(), coverageTable, known.map(([name, number, unitId, confidence]) => (
        { id: newId(server.clock), unitId, source: 'shipped', kind: 'lanes', name, side: 'both', fromNumber: number, toNumber: number, confidence, addedAt: 0, addedByStaffId: null })))
      const file = ledger(...['96,96', '97,97', '98,98', '99,99'].map((numbers) => `五角场街道,弄,国定路,,${numbers}`))
      const { body } = await at.imported(street, file, { dryRun: 'yes', replace: 'yes' })
      expect(body.report).toMatchObject({ good: 3, bad: 1, problems: [{ row: 3, code: 'belongs_to', text: expect.stringContaining('四平路街道') }] })
      expect(outcome(await at.imported(street, file, { replace: 'yes' }))).toBe('coverage_rows_bad')
      expect((await at.imported(district, file)).body.change).toMatchObject({ added: 4, removed: 0 })
    })

    it('counts what is there already, and says so when that is all', async () => {
      await at.imported(street, ledger(...good))
      const { body } = await at.imported(street, ledger(...good, '五角场街道,弄,国定路,双,2,98'))
      expect(body).toMatchObject({ report: { rows: 4, good: 4, unchanged: 3 }, change: { added: 1 } })
      expect(outcome(await at.imported(street, ledger(...good)))).toBe('coverage_unchanged')
    })

    it('may be a workbook, or as large as a ledger gets, and is no picture', async () => {
      const rows = Array.from({ length: 3000 }, (_, index) => ({ unitName: '五角场街道', kind: 'lanes' as const, name: '国定路', side: 'both' as const, fromNumber: index + 1, toNumber: index + 1, source: 'imported' as const }))
      expect((await at.imported(street, await writeXlsxTable(ledgerCells(rows), { sheet: '辖区', remark: [] }))).body.change.added).toBe(3000)
      expect(outcome(await at.imported(street, Buffer.from([0xff, 0xd8, 0xff])))).toBe('table_unreadable')
    })
  })

  describe('that is exported', () => {
    const link = async (as: Credential, id: string, format: string) => (await server.call(contract.linkCoverageExport, as, { params: { id }, body: { format, purpose: '给街道核对' } })).body.url as string
    const follow = async (url: string) => {
      const response = await fetch(`${server.url}${url}`)
      return { status: response.status, name: decodeURIComponent(response.headers.get('content-disposition') ?? ''), bytes: Buffer.from(await response.arrayBuffer()) }
    }

    it.each(['csv', 'xlsx'])('is read again as it was, as %s, with who took it along, when and what for on record', async (format) => {
      await at.imported(street, ledger(...good))
      const url = await link(street, street.unitId, format)
      const { status, name, bytes } = await follow(url)
      expect([status, name]).toEqual([200, expect.stringMatching(new RegExp(`辖区-五角场街道-\\d{4}-\\d{2}-\\d{2}-测试员\\.${format}`))])
      expect((await readLedger(bytes)).map(({ cells }) => cells.name).sort()).toEqual(['国定路', '政民路', '财大小区'].sort())
      expect(outcome(await at.imported(street, bytes))).toBe('coverage_unchanged')
      const [taken] = await database().query('SELECT staffId, unitId, format, purpose, at FROM coverage_export ORDER BY id DESC LIMIT 1')
      expect(taken).toEqual({ staffId: street.staffId, unitId: street.unitId, format, purpose: '给街道核对', at: server.clock.now() })
    })

    it('holds of what the program worked out only what it decides by, marked as such: a guess must not come back as knowledge', async () => {
      const shipped = { unitId: street.unitId, source: 'shipped', kind: 'lanes', side: 'both', addedAt: 0, addedByStaffId: null } as const
      const guesses = [['猜测路', 0.05], ['把握路', 0.97]] as const
      await insertAll(database(), coverageTable, guesses.map(([name, confidence], at) => ({ ...shipped, id: newId(server.clock), name, confidence, fromNumber: at + 1, toNumber: at + 1 })))
      const text = (await follow(await link(street, street.unitId, 'csv'))).bytes.toString()
      expect(text).not.toContain('猜测路')
      expect(text).toContain('把握路,全部,2,2,程序推测，尚未核对')
    })

    it('is behind a link for the session alone, and for those who still answer for the unit', async () => {
      const leaving = await staff(server, '五角场街道', 'lead')
      const url = await link(leaving, leaving.unitId, 'csv')
      expect((await follow(url.replace(/viewer=\w+/, `viewer=${street.unitId}`))).status).toBe(403)
      await database().execute("UPDATE staff_assignment SET role = 'clerk' WHERE staffId = ?", [leaving.staffId])
      expect((await follow(url)).status).toBe(403)
      await database().execute("UPDATE staff_assignment SET role = 'lead' WHERE staffId = ?", [leaving.staffId])
      expect((await follow(url)).status).toBe(200)
      server.clock.advance(60_000)
      expect((await follow(url)).status).toBe(403)
      expect(outcome(await server.call(contract.linkCoverageExport, street, { params: { id: street.unitId }, body: { format: 'csv', purpose: '' } }))).toBe('invalid_input')
    })
  })
})
