import { contract } from '@shared/contract/contract'
import { doorRows } from '../../test/doorRows'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff } from '../../test/people'
import { readXlsx } from '../../tables/readXlsx'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { ordinaryMorning } from '../../test/virtualClock'

jest.setTimeout(120_000)

const form = JSON.stringify([{ key: 'size', kind: 'shortText', label: '工装尺码', help: '', optional: true, options: [] }])

onEachDatabase('the list of who signed up, taken along', ({ database }) => {
  let server: TestServer
  let clerk: Awaited<ReturnType<typeof staff>>
  let other: typeof clerk
  const { activity, signedUp, scan } = doorRows(() => server)
  beforeAll(async () => {
    server = await startTestServer(database())
    clerk = await staff(server, '五角场街道', 'clerk')
    other = await staff(server, '四平路街道', 'lead')
  })
  afterEach(() => server.clock.set(ordinaryMorning))
  afterAll(() => server.stop())

  const link = (id: string, format = 'csv', as: Credential = clerk) => server.call(contract.linkSignupExport, as, { params: { id }, body: { format, purpose: '打印签到表' } })
  const follow = (url: string) => {
    const { pathname, searchParams } = new URL(url, 'http://here')
    return server.call(contract.readSignupExport, null, { params: { id: pathname.split('/').at(-1) ?? '' }, query: Object.fromEntries(searchParams) })
  }
  const rowsOf = (bytes: Buffer) => bytes.toString().replace(/^\uFEFF/, '').trim().split('\r\n')

  it('holds names, phones, answers and who came, of everybody who has not left', async () => {
    const held = await activity(clerk.unitId, { form })
    const came = await signedUp(held, { audienceGroup: 'veteran', homeUnitId: clerk.unitId })
    await database().execute('UPDATE signup SET answers = ? WHERE id = ?', [server.services.vault.seal(JSON.stringify({ size: 'XL' }), came.id), came.id])
    await signedUp(held, { name: '=李明', phone: '13900000000', hold: 'waiting', byStaffId: clerk.staffId, homeUnitId: other.unitId })
    await signedUp(held, { name: '走了', hold: 'ended' })
    await server.call(contract.checkIn, clerk, { params: { id: held.sessionIds[0] as string }, body: { scans: [scan(came.qr)] } })
    const { headers, body } = await follow((await link(held.id)).body.url)
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(rowsOf(body)).toEqual([
      '姓名,电话,场次,状态,票号,身份,所在街道,报名时间,报名方式,签到,结果,工装尺码',
      `张建国,13812345678,11月23日 11:00,报上名了,${came.code},退役军人,五角场街道,11月23日 10:00,自己报名,11月23日 11:00,,XL`,
      // What a spreadsheet would take for a formula is escaped, and who waits has no ticket.
      '\'=李明,13900000000,11月23日 11:00,候补中,,,四平路街道,11月23日 10:00,工作人员代报,,,',
    ])
  })

  it('keeps two questions of the same words apart', async () => {
    const [first] = JSON.parse(form) as [object]
    const held = await activity(clerk.unitId, { form: JSON.stringify([first, { ...first, key: 'shoes' }]) })
    const { id } = await signedUp(held)
    await database().execute('UPDATE signup SET answers = ? WHERE id = ?', [server.services.vault.seal(JSON.stringify({ size: 'XL', shoes: '43' }), id), id])
    const { body } = await follow((await link(held.id)).body.url)
    expect(rowsOf(body)[1]).toMatch(/,XL,43$/)
  })

  it('is a workbook, too, that says who took it along and what for', async () => {
    const held = await activity(clerk.unitId)
    await signedUp(held)
    const { body, headers } = await follow((await link(held.id, 'xlsx')).body.url)
    expect((await readXlsx(body)).map(({ cells }) => cells[0])).toEqual(['姓名', '张建国'])
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain('报名名单-五角场街道《电工培训》-2026-11-23-测试员.xlsx')
  })

  it('is recorded with who and what for, before anybody reads it', async () => {
    const held = await activity(clerk.unitId)
    await link(held.id, 'xlsx')
    const rows = await database().query<{ at: number; staffId: string; what: string; words: string }>('SELECT at, staffId, what, words FROM activity_change WHERE activityId = ?', [held.id])
    expect(rows.map(({ words, ...row }) => ({ ...row, ...JSON.parse(words) }))).toEqual([{ at: ordinaryMorning, staffId: clerk.staffId, what: 'exported', text: '打印签到表', format: 'xlsx' }])
  })

  it('is nobody else’s, and the link ends within a minute, with the role, and with every sign changed', async () => {
    const held = await activity(clerk.unitId)
    expect((await link(held.id, 'csv', other)).body.error.code).toBe('not_found')
    expect((await server.call(contract.linkSignupExport, clerk, { params: { id: held.id }, body: { format: 'csv', purpose: '' } })).body.error.code).toBe('invalid_input')
    const leaving = await staff(server, '五角场街道', 'clerk')
    const { url } = (await link(held.id, 'csv', leaving)).body
    const { url: another } = (await link(held.id, 'csv', clerk)).body
    const swapped = url.replace(/signup-exports\/\w+/, another.match(/signup-exports\/\w+/)?.[0] ?? '')
    expect((await follow(swapped)).body.error.code).toBe('link_expired')
    await database().execute('UPDATE staff_assignment SET untilAt = ? WHERE staffId = ?', [server.clock.now(), leaving.staffId])
    expect((await follow(url)).body.error.code).toBe('not_found')
    server.clock.advance(60_000)
    expect((await follow(another)).body.error.code).toBe('link_expired')
  })
})
