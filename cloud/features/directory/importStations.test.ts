import { contract } from '@shared/contract/contract'
import { stationHeads } from '@shared/text/stations'
import { outcome } from '../../test/coverage'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'
import { readStationTable } from './readStations'

jest.setTimeout(60_000)

const heads = Object.values(stationHeads).join(',')
/** Columns as in `stationHeads`; what is left out at the end is empty. */
const table = (...lines: string[]): Buffer => Buffer.from([heads, ...lines].join('\r\n'))
const hours = '9:00-11:30;13:30-17:00'
const good = [`310110019,五角场街道,021-65431234,示例路 1 号,,${hours},${hours},${hours},${hours},${hours},休息,休息,${hours},办证、咨询,121.5145,31.2985`, ',国定一居委会,021-65439876,,工作日上午']

onEachDatabase('a table of stations', ({ database }) => {
  let server: TestServer
  let bureau: Awaited<ReturnType<typeof staff>>
  beforeAll(async () => {
    server = await startTestServer(database())
    bureau = await staff(server, '杨浦区退役军人事务局', 'administrator')
  })
  afterEach(async () => {
    await database().execute('UPDATE unit SET phone = NULL, address = NULL, hours = NULL, week = NULL, about = NULL, latitude = NULL, longitude = NULL')
    await database().execute('UPDATE network_state SET version = version + 1')
    for (const name of ['unit_change', 'rate_limit', 'idempotency']) await database().execute(`DELETE FROM ${name}`)
  })
  afterAll(() => server.stop())

  const imported = (file: Buffer, words: object = {}, key?: string, as = bureau) => server.call(contract.importStations, as, { body: words, file, key })
  const unitNamed = async (name: string) => (await server.services.network.current()).units.find(({ shortName }) => shortName === name)
  const station = async (name: string) => (await server.call(contract.getStation, null, { params: { id: (await unitNamed(name))?.id ?? '' } })).body.station

  it('comes in whole, once for a key and a file, and everybody reads it', async () => {
    const [first, again] = [await imported(table(...good), {}, 'some-stations-to-import'), await imported(table(...good), {}, 'some-stations-to-import')]
    expect(first.body).toEqual({ report: { rows: 2, changed: 2, unchanged: 0, bad: 0, problems: [] }, isTaken: true })
    expect(outcome(again)).toBe('ok')
    expect(await station('五角场街道')).toMatchObject({ phone: '021-65431234', address: '示例路 1 号', hours: '周一至周五 9:00–11:30、13:30–17:00', about: '办证、咨询', position: { latitude: 31.2985, longitude: 121.5145 } })
    expect(await station('国定一居委会')).toMatchObject({ phone: '021-65439876', address: null, hours: '工作日上午', week: null })
    expect(await database().query("SELECT byStaffId, reason FROM unit_change WHERE what = 'described'")).toEqual([{ byStaffId: bureau.staffId, reason: '导入表格' }, { byStaffId: bureau.staffId, reason: '导入表格' }])
    expect(outcome(await imported(table(good[0] as string), {}, 'some-stations-to-import'))).toBe('idempotency_conflict')
  })

  it('may be tried: the report, and nothing is kept', async () => {
    expect((await imported(table(...good), { dryRun: 'yes' })).body).toMatchObject({ report: { changed: 2 }, isTaken: false })
    expect((await station('五角场街道')).phone).toBeNull()
  })

  it('keeps everything out for one bad row, names the bad rows by line, and takes the good ones if told so', async () => {
    const bad = [
      ',,021-65431111', ',没有这站,021-65431111', '310110019,四平路街道,021-65431111', ',四平路街道,请找小王', `,四平路街道,,${'长'.repeat(201)}`, ',四平路街道,,,,上午', ',四平路街道,,,,9:00-12:00;11:00-13:00',
      ',四平路街道,,,,,,,,,,,,,121.5', ',四平路街道,,,,,,,,,,,,,东,北', ',四平路街道,,,,,,,,,,,,,31.3,121.5', ',四平路街道,,,,,,,,,,,,,,,多', '310110019,,021-65432222', ',四平路街道,021-\u0001',
    ]
    const refused = await imported(table(...good, ...bad))
    expect(outcome(refused)).toBe('station_rows_bad')
    expect(refused.body.error.details.problems.map(({ row, code }: { row: number; code: string }) => [row, code])).toEqual([
      [4, 'unit_missing'], [5, 'unit_unknown'], [6, 'unit_mismatch'], [7, 'phone_unfit'], [8, 'too_long'], [9, 'hours_unfit'], [10, 'hours_order'], [11, 'position_half'], [12, 'position_unfit'], [13, 'position_outside'], [14, 'row_too_long'], [15, 'repeated'], [16, 'characters'],
    ])
    expect(refused.body.error.details.problems.every(({ text }: { text: string }) => /[一-鿿]{4}/.test(text))).toBe(true)
    expect((await station('五角场街道')).phone).toBeNull()
    expect((await imported(table(...good, ...bad), { onlyGood: 'yes' })).body.report).toMatchObject({ rows: 15, changed: 2, bad: 13 })
    expect((await station('五角场街道')).phone).toBe('021-65431234')
  })

  it('changes what a row says and leaves what it is silent about, day by day', async () => {
    await imported(table(...good))
    expect((await imported(table(',五角场街道,,,,,10:00-12:00'))).body.report).toMatchObject({ changed: 1, unchanged: 0 })
    expect(await station('五角场街道')).toMatchObject({ phone: '021-65431234', about: '办证、咨询', hours: '周一 9:00–11:30、13:30–17:00；周二 10:00–12:00；周三至周五 9:00–11:30、13:30–17:00' })
    await imported(table(',五角场街道,,,,,休息'))
    expect((await station('五角场街道')).week[1]).toEqual([])
    expect(outcome(await imported(table(',五角场街道,021-65431234,,,,休息')))).toBe('station_unchanged')
  })

  it('takes the days that a first week leaves empty for days on which it is closed', async () => {
    await imported(table(`,五角场街道,,,,${hours}`))
    expect((await station('五角场街道')).week.map((spans: unknown[]) => spans.length)).toEqual([2, 0, 0, 0, 0, 0, 0, 0])
  })

  it('is taken by whoever administers the stations in it, and not by anybody else', async () => {
    const street = await staff(server, '五角场街道退役', 'administrator')
    expect((await imported(table(...good), { dryRun: 'yes' }, undefined, street)).body.report).toMatchObject({ changed: 2, bad: 0 })
    const { problems } = (await imported(table(',四平路街道,021-65431111'), {}, undefined, street)).body.error.details
    expect(problems).toEqual([{ row: 2, code: 'unit_out_of_scope', text: '这个单位不归您管，请由它的上级来填' }])
    for (const role of ['lead', 'clerk', 'editor'] as const) expect(outcome(await imported(table(...good), {}, undefined, await staff(server, '五角场街道退役', role)))).toBe('forbidden')
  })

  it('that says nothing of stations is none', async () => {
    expect(outcome(await imported(Buffer.from('电话,地址\r\n021-65431234,示例路')))).toBe('table_unreadable')
    expect(outcome(await imported(Buffer.from([0, 255, 254, 3])))).toBe('table_unreadable')
  })

  it.each(['csv', 'xlsx'])('is exported as %s for a purpose that is on record, whole, and comes in again as it was', async (format) => {
    await imported(table(...good))
    const ask = (purpose: string, as = bureau) => server.call(contract.linkStationExport, as, { body: { format, purpose } })
    expect(outcome(await ask(''))).toBe('invalid_input')
    const response = await fetch(`${server.url}${(await ask('年底核对')).body.url}`)
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain('站点资料')
    const rows = await readStationTable(bytes)
    expect(rows).toHaveLength((await server.services.network.current()).units.length)
    expect(rows.find(({ cells }) => cells.code === '310110019')?.cells).toMatchObject({ phone: '021-65431234', day0: hours, day5: '休息', day7: hours, longitude: '121.5145' })
    expect(outcome(await imported(bytes))).toBe('station_unchanged')
    expect(await database().query('SELECT staffId, purpose FROM station_export ORDER BY id DESC LIMIT 1')).toEqual([{ staffId: bureau.staffId, purpose: '年底核对' }])
  })

  it('is exported for the session that asked alone, of the own stations, and only for a minute', async () => {
    const street = await staff(server, '五角场街道退役', 'administrator')
    const url = (await server.call(contract.linkStationExport, street, { body: { format: 'csv', purpose: '核对' } })).body.url as string
    const rows = await readStationTable(Buffer.from(await (await fetch(`${server.url}${url}`)).arrayBuffer()))
    expect(rows.map(({ cells }) => cells.name)).toEqual(expect.arrayContaining(['五角场街道退役军人服务站', '国定一居委退役军人服务站']))
    expect(rows.some(({ cells }) => cells.name.startsWith('四平路'))).toBe(false)
    expect((await fetch(`${server.url}${url.replace(/signature=.{5}/, 'signature=xxxxx')}`)).status).toBe(403)
    server.clock.advance(60_000)
    expect((await fetch(`${server.url}${url}`)).status).toBe(403)
  })
})
