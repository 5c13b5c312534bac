import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff, submittedConsultation, veteran } from '../../test/people'
import { openRecord, personIdOf } from '../../test/records'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { retain } from '../../middleware/retention'

jest.setTimeout(120_000)

onEachDatabase('who looked at a record', ({ database }) => {
  let server: TestServer
  let clerk: { token: string; staffId: string; unitId: string }
  let people = 0
  beforeAll(async () => {
    server = await startTestServer(database())
    clerk = await staff(server, '五角场街道', 'clerk')
  })
  afterAll(() => server.stop())

  const somebody = async () => {
    const as = await veteran(server, `seen-${++people}`)
    return { as, id: await personIdOf(server, as) }
  }
  const looksOf = async (as: Credential, after?: string) => (await server.call(contract.listLooks, as, { query: after ? { after } : {} })).body
  const inWords = (look: { purposeText: string; roleText: string; unitName: string }) => [look.unitName, look.roleText, look.purposeText]

  it('is one line a day for a purpose, read by the person as station, role and purpose and never as a name', async () => {
    const { as, id } = await somebody()
    for (const purpose of ['visit', 'visit', 'reception', 'visit'] as const) expect((await openRecord(server, clerk, id, purpose)).status).toBe(200)
    server.clock.advance(24 * 60 * 60_000)
    await openRecord(server, clerk, id, 'visit')
    const { looks } = await looksOf(as)
    expect(looks.map(inWords)).toEqual(['走访联系', '接待咨询', '走访联系'].map((purpose) => ['五角场街道退役军人服务站', '经办人', purpose]))
    expect(JSON.stringify(looks)).not.toMatch(new RegExp(`测试员|${clerk.staffId}`))
  })

  it('is one line of two that open it at the same moment', async () => {
    const { as, id } = await somebody()
    await Promise.all([1, 2, 3].map(() => openRecord(server, clerk, id, 'verification')))
    expect((await looksOf(as)).looks).toHaveLength(1)
  })

  it('says in words what an unusual purpose was, each time, and is refused without', async () => {
    const { as, id } = await somebody()
    expect((await openRecord(server, clerk, id, 'other')).body.error.details.fields.words.code).toBe('text_too_short')
    expect((await looksOf(as)).looks).toEqual([])
    await openRecord(server, clerk, id, 'other', '核对慰问名单')
    await openRecord(server, clerk, id, 'other', '送慰问信')
    expect((await looksOf(as)).looks.map(({ purposeText }: { purposeText: string }) => purposeText)).toEqual(['其他：送慰问信', '其他：核对慰问名单'])
  })

  it('names each reveal with its reason, and shows everything for it', async () => {
    const { as, id } = await somebody()
    await openRecord(server, clerk, id)
    const reveal = (reason: string) => server.call(contract.revealRecord, clerk, { params: { id }, body: { purpose: 'application', reason } })
    expect((await reveal('')).status).toBe(422)
    expect((await reveal('上门前打电话')).body.head).toContainEqual({ label: '手机号', text: '13812345678' })
    await reveal('又打一次')
    expect((await looksOf(as)).looks.map(({ purposeText }: { purposeText: string }) => purposeText)).toEqual(['看了完整的联系方式：又打一次', '看了完整的联系方式：上门前打电话', '办理申请'])
  })

  it('stands beside the looks at requests, in pages, and is nobody else\'s to read', async () => {
    const { as, id } = await somebody()
    const requestId = await submittedConsultation(server, as)
    await server.call(contract.openRequest, clerk, { params: { id: requestId } })
    for (let day = 0; day < 21; day += 1) {
      server.clock.advance(24 * 60 * 60_000)
      await openRecord(server, clerk, id, 'employment')
    }
    const first = await looksOf(as)
    const second = await looksOf(as, first.next)
    expect([first.looks.length, second.looks.length, second.next]).toEqual([20, 2, null])
    expect(second.looks.at(-1)).toMatchObject({ purposeText: '办理这一件', roleText: '经办人', request: { id: requestId } })
    expect((await looksOf(await veteran(server, `seen-${++people}`))).looks).toEqual([])
  })

  it('is forgotten after a year, and not before', async () => {
    const { as, id } = await somebody()
    await openRecord(server, clerk, id)
    server.clock.advance(365 * 24 * 60 * 60_000)
    await retain(server.services)
    expect(await database().query('SELECT 1 AS one FROM access_log WHERE personId = ?', [id])).toHaveLength(1)
    server.clock.advance(2 * 24 * 60 * 60_000)
    await retain(server.services)
    expect(await database().query('SELECT 1 AS one FROM access_log WHERE personId = ?', [id])).toEqual([])
    expect(as).toBeTruthy()
  })
})
