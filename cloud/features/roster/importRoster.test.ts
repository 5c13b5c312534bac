import { contract } from '@shared/contract/contract'
import { outcome } from '../../test/coverage'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'
import { readRosterTable } from './readRoster'

jest.setTimeout(60_000)

const head = '单位,身份,姓名,电话,工作内容,开始日期,结束日期,同意公开姓名,同意日期'
const table = (...lines: string[]): Buffer => Buffer.from([head, ...lines].join('\r\n'))
const good = ['五角场街道,兵支书,李志强,13812345678,联系老兵,2025-03-01,,是,2025-03-02', '国定一居委会,志愿者,王芳,,,2025/4/1,,,']

onEachDatabase('a roster as a table', ({ database }) => {
  let server: TestServer
  let lead: Awaited<ReturnType<typeof staff>>
  beforeAll(async () => {
    server = await startTestServer(database())
    lead = await staff(server, '五角场街道退役', 'lead')
  })
  afterEach(async () => {
    for (const name of ['roster_member', 'roster_change', 'rate_limit', 'idempotency']) await database().execute(`DELETE FROM ${name}`)
  })
  afterAll(() => server.stop())

  const imported = (file: Buffer, words: object = {}, key?: string) => server.call(contract.importRoster, lead, { body: words, file, key })
  const unitNamed = async (name: string): Promise<string> => (await database().query<{ id: string }>('SELECT id FROM unit WHERE shortName = ?', [name]))[0]?.id ?? ''
  const names = async () => (await server.call(contract.listRoster, lead, { params: { id: lead.unitId }, query: { below: 'yes' } })).body.members.map(({ name }: { name: string }) => name)

  it('comes in whole, once for a key and a file', async () => {
    const [first, again] = [await imported(table(...good), {}, 'one-roster-to-import'), await imported(table(...good), {}, 'one-roster-to-import')]
    expect(first.body).toMatchObject({ report: { rows: 2, added: 2, changed: 0, bad: 0 }, isTaken: true })
    expect(outcome(again)).toBe('ok')
    expect(await names()).toEqual(['李志强', '王芳'])
    expect(outcome(await imported(table(good[0] as string), {}, 'one-roster-to-import'))).toBe('idempotency_conflict')
  })

  it('keeps everything out for one bad row, names the bad rows by line, and takes the good ones if told so', async () => {
    const bad = [
      '没有这站,志愿者,赵一,,,,,,', '四平路街道,志愿者,赵二,,,,,,', '五角场街道,班长,赵三,,,,,,', '五角场街道,志愿者,赵,,,,,,', '五角场街道,志愿者,赵四,12,,,,,', '五角场街道,志愿者,赵五,,,昨天,,,',
      '五角场街道,志愿者,赵六,,,2025-03-01,2024-03-01,,', '五角场街道,志愿者,赵七,,,,,也许,', '五角场街道,志愿者,赵八,,,,,是,', '五角场街道,志愿者,赵九,,,,,是,2999-01-01', `${good[0]}`, '五角场街道,志愿者,赵十,,,,,,,多',
    ]
    const refused = await imported(table(...good, ...bad))
    expect(outcome(refused)).toBe('roster_rows_bad')
    expect(refused.body.error.details.problems.map(({ row, code }: { row: number; code: string }) => [row, code])).toEqual([
      [4, 'unit_unknown'], [5, 'unit_out_of_scope'], [6, 'role_unknown'], [7, 'name_unfit'], [8, 'phone_unfit'], [9, 'day_unfit'], [10, 'days_order'], [11, 'consent_unknown'], [12, 'consent_day'], [13, 'consent_day'], [14, 'repeated'], [15, 'row_too_long'],
    ])
    expect(await names()).toEqual([])
    expect((await imported(table(...good, ...bad), { onlyGood: 'yes' })).body.report).toMatchObject({ rows: 14, added: 2, bad: 12 })
    expect(await names()).toEqual(['李志强', '王芳'])
  })

  it('may be tried: the report, and nothing is kept', async () => {
    expect((await imported(table(...good), { dryRun: 'yes' })).body).toMatchObject({ report: { added: 2 }, isTaken: false })
    expect(await names()).toEqual([])
  })

  it('changes what a row says and leaves what it is silent about; the consent goes only when it says no', async () => {
    await imported(table(...good))
    expect((await imported(table('五角场街道,兵支书,李志强,,新的工作,,,,'))).body.report).toMatchObject({ added: 0, changed: 1, unchanged: 0 })
    const [first] = (await server.call(contract.listRoster, lead, { params: { id: lead.unitId } })).body.members
    expect(first).toMatchObject({ phone: '138****5678', tasks: '新的工作', sinceDay: '2025-03-01', isNamed: true })
    await imported(table('五角场街道,兵支书,李志强,,,,,否,'))
    expect((await server.call(contract.listRoster, lead, { params: { id: lead.unitId } })).body.members[0]).toMatchObject({ isNamed: false, tasks: '新的工作' })
    expect(outcome(await imported(table('五角场街道,兵支书,李志强,,,,,否,')))).toBe('roster_unchanged')
  })

  it('finds whoever came in before two stations were merged, and enters nobody twice', async () => {
    const [gone, stays] = [await unitNamed('国定一居委会'), await unitNamed('武东居委会')]
    await imported(table('国定一居委会,志愿者,王芳,,,,,,'))
    await database().execute("UPDATE unit SET status = 'closed', mergedIntoId = ? WHERE id = ?", [stays, gone])
    await database().execute('UPDATE network_state SET version = version + 1')
    expect(outcome(await imported(table('武东居委会,志愿者,王芳,,,,,,')))).toBe('roster_unchanged')
    expect((await imported(table('国定一居委会,志愿者,王芳,,新的工作,,,,'))).body.report).toMatchObject({ added: 0, changed: 1 })
    const typed = { role: 'volunteer', name: '王芳', phone: null, tasks: '', sinceDay: null, untilDay: null, consent: null }
    expect(outcome(await server.call(contract.addRosterMember, lead, { params: { id: stays }, body: typed }))).toBe('roster_there_already')
    await database().execute("UPDATE unit SET status = 'open', mergedIntoId = NULL WHERE id = ?", [gone])
    await database().execute('UPDATE network_state SET version = version + 1')
  })

  it.each(['csv', 'xlsx'])('is exported as %s for a purpose that is on record, and is read again as it was', async (format) => {
    await imported(table(...good))
    const ask = (purpose: string) => server.call(contract.linkRosterExport, lead, { params: { id: lead.unitId }, body: { format, purpose } })
    expect(outcome(await ask(''))).toBe('invalid_input')
    const response = await fetch(`${server.url}${(await ask('换届前核对')).body.url}`)
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain('名册-五角场街道')
    expect((await readRosterTable(bytes)).map(({ cells }) => [cells.name, cells.phone]).sort()).toEqual([['李志强', '13812345678'], ['王芳', '']].sort())
    expect(outcome(await imported(bytes))).toBe('roster_unchanged')
    expect(await database().query('SELECT staffId, purpose FROM roster_export ORDER BY id DESC LIMIT 1')).toEqual([{ staffId: lead.staffId, purpose: '换届前核对' }])
  })

  it('is exported for the session that asked alone, and only while they keep it', async () => {
    const url = (await server.call(contract.linkRosterExport, lead, { params: { id: lead.unitId }, body: { format: 'csv', purpose: '核对' } })).body.url as string
    const other = await staff(server, '四平路街道', 'lead')
    expect(outcome(await server.call(contract.linkRosterExport, other, { params: { id: lead.unitId }, body: { format: 'csv', purpose: '核对' } }))).toBe('forbidden')
    expect((await fetch(`${server.url}${url.replace(/signature=.{5}/, 'signature=xxxxx')}`)).status).toBe(403)
    server.clock.advance(60_000)
    expect((await fetch(`${server.url}${url}`)).status).toBe(403)
  })
})
