import { contract } from '@shared/contract/contract'
import { postHeads } from '@shared/text/posts'
import { writeXlsxTable } from '../../tables/writeTable'
import { outcome } from '../../test/coverage'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

const head = Object.values(postHeads).join(',')
const table = (...lines: string[]): Buffer => Buffer.from([head, ...lines].join('\r\n'))
const guard = '示例物业公司,,钱经理,021-12345678,保安队长,五角场街道,五角场,5000,8000,安保、消防,45岁以下,2,2099-12-31'
const driver = '示例物流公司,,,,货车司机,,,6000,,驾驶,,,2099/1/1'

onEachDatabase('employers and posts as a table', ({ kind, database }) => {
  let server: TestServer
  let clerk: Awaited<ReturnType<typeof staff>>
  beforeAll(async () => {
    server = await startTestServer(database())
    clerk = await staff(server, '五角场街道退役', 'clerk')
  })
  afterEach(async () => {
    for (const name of ['employer', 'employer_post', 'rate_limit', 'idempotency']) await database().execute(`DELETE FROM ${name}`)
  })
  afterAll(() => server.stop())

  const imported = (file: Buffer, words: object = {}, key?: string, as = clerk) => server.call(contract.importPosts, as, { body: words, file, key })
  const kept = () => database().query<{ title: string; wageFrom: number; limits: string; version: number }>('SELECT title, wageFrom, limits, version FROM employer_post ORDER BY title')

  it('come in once for a key and a file, with what people are to call sealed', async () => {
    const [first, again] = [await imported(table(guard, driver), {}, 'one-table-to-import'), await imported(table(guard, driver), {}, 'one-table-to-import')]
    expect(first.body).toMatchObject({ report: { rows: 2, newEmployers: 2, added: 2, changed: 0, bad: 0 }, isTaken: true })
    expect(outcome(again)).toBe('ok')
    expect((await kept()).map(({ title, wageFrom }) => [title, wageFrom]).sort()).toEqual([['保安队长', 5000], ['货车司机', 6000]].sort())
    expect(outcome(await imported(table(guard), {}, 'one-table-to-import'))).toBe('idempotency_conflict')
    const stored = JSON.stringify(await database().query('SELECT * FROM employer'))
    expect(stored).not.toMatch(/钱经理|12345678/)
    const [{ id }] = (await server.call(contract.listEmployers, clerk, { query: { text: '物业' } })).body.employers
    expect((await server.call(contract.getEmployer, clerk, { params: { id } })).body).toMatchObject({ employer: { contactName: '钱经理' }, posts: [{ street: { name: '五角场街道' }, skills: ['安保', '消防'], limits: '45岁以下', seats: 2, openUntil: '2099-12-31' }] })
  })

  it('may be tried: the report row by row, and nothing is kept', async () => {
    const { body } = await imported(table(guard, driver), { dryRun: 'yes' })
    expect(body).toMatchObject({ report: { added: 2, lines: [{ row: 2, what: { code: 'added' }, employer: '示例物业公司', title: '保安队长', problems: [] }, { row: 3 }] }, isTaken: false })
    expect(await kept()).toEqual([])
  })

  it('say in which column what is wrong; a bad row keeps no other back', async () => {
    const bad = [',,,,岗位甲,,,,,,,,2099-01-01', '某单位,,,12,岗位乙,没有的街道,,六千,,,,0,昨天', '某单位,,,,岗位丙,,,8000,5000,,,,2099-01-01', '某单位,,,,岗位丁,,,,,,,,2000-01-01', guard, '某单位,,,,岗位戊,,,,,,,,2099-01-01,多']
    const { body } = await imported(table(guard, ...bad))
    expect(body.report).toMatchObject({ rows: 7, added: 1, bad: 6 })
    const lines = body.report.lines.filter(({ what }: { what: { code: string } }) => what.code === 'bad')
    expect(lines.map(({ row, problems }: { row: number; problems: { column: string; code: string }[] }) => [row, ...problems.map(({ column, code }) => `${column} ${code}`)])).toEqual([
      [3, '单位名称 missing'], [4, '联系电话 phone_unfit', '工作的街道 street_unknown', '最低工资 wage_unfit', '人数 seats_unfit', '开放到 day_unfit'], [5, '最高工资 wage_order'], [6, '开放到 day_past'], [7, ' repeated'], [8, ' row_too_long'],
    ])
    expect((await kept()).map(({ title }) => title)).toEqual(['保安队长'])
  })

  it('change the post that is there instead of doubling it, and leave what a row is silent about', async () => {
    await imported(table(guard))
    expect((await imported(table('示例物业公司,,,,保安队长,,五角场,5500,,,,,2099-12-31'))).body.report).toMatchObject({ newEmployers: 0, added: 0, changed: 1 })
    expect(await kept()).toEqual([{ title: '保安队长', wageFrom: 5500, limits: '45岁以下', version: 1 }])
    expect((await imported(table('示例物业公司,,,,保安队长,,五角场,,,,,,2099-12-31'))).body.report).toMatchObject({ changed: 0, unchanged: 1 })
    expect((await imported(table('示例物业公司,,,,保安队长,,别处,,,,,,2099-12-31'))).body.report).toMatchObject({ added: 1 })
    expect((await imported(table('示例物业公司,,,,保安队长,,五角场,9000,,,,,2099-12-31'))).body.report).toMatchObject({ changed: 0, bad: 1 })
  })

  it('come in twice at the same moment as one', async () => {
    await imported(table(guard))
    const both = await Promise.all([imported(table('示例物业公司,,,,门卫,,,,,,,,2099-01-01')), imported(table('示例物业公司,,,,门卫,,,,,,,,2099-01-01'))])
    expect(both.map(outcome)).toEqual(['ok', 'ok'])
    expect((await kept()).map(({ title }) => title).sort()).toEqual(['保安队长', '门卫'].sort())
  })

  // The one connection of SQLite lets nobody in between.
  if (kind === 'mysql') {
    it('of an employer that somebody else brought in at that moment find it there', async () => {
      const row = (title: string) => table(`示例新单位,,,,${title},,,,,,,,2099-01-01`)
      const transaction = database().transaction.bind(database())
      const between = jest.spyOn(database(), 'transaction').mockImplementationOnce((work) => transaction((tx) => {
        const execute = tx.execute.bind(tx)
        const inserting = jest.spyOn(tx, 'execute').mockImplementation(async (statement, values) => {
          if (!statement.startsWith('INSERT INTO employer ')) return execute(statement, values)
          inserting.mockRestore()
          expect(outcome(await imported(row('门卫')))).toBe('ok')
          return execute(statement, values)
        })
        return work(tx)
      }))
      const { body } = await imported(row('保洁'))
      between.mockRestore()
      expect(body).toMatchObject({ report: { newEmployers: 0, added: 1 }, isTaken: true })
      expect((await kept()).map(({ title }) => title).sort()).toEqual(['门卫', '保洁'].sort())
      expect(await database().query('SELECT name FROM employer')).toEqual([{ name: '示例新单位' }])
    })
  }

  it('come from the shipped template, which says what goes where; days of a workbook are read as days', async () => {
    const response = await fetch(`${server.url}/api/post-template`)
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain('岗位导入表')
    expect((await imported(Buffer.from(await response.arrayBuffer()), { dryRun: 'yes' })).body.report).toMatchObject({ rows: 0 })
    expect((await imported(await writeXlsxTable([Object.values(postHeads), driver.split(',')], { sheet: '岗位', remark: [] }))).body.report).toMatchObject({ added: 1 })
  })

  it('belong to the street that brings them: others of that name are not touched, and a committee or partner brings none', async () => {
    await imported(table(guard))
    const other = await staff(server, '四平路街道', 'clerk')
    expect((await imported(table(guard), {}, undefined, other)).body.report).toMatchObject({ newEmployers: 1, added: 1 })
    expect(outcome(await imported(table(guard), {}, undefined, await staff(server, '国定一居委', 'lead')))).toBe('forbidden')
    expect(outcome(await imported(Buffer.from('甲,乙\r\n1,2')))).toBe('table_unreadable')
    expect(outcome(await imported(table(...Array.from({ length: 1001 }, () => driver))))).toBe('posts_too_many')
  })
})
