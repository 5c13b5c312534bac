import { contract } from '@shared/contract/contract'
import { mergePersons } from '../people/merge'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff, veteran } from '../../test/people'
import { addBenefit, openRecord, personIdOf, saveEmployment, seeking } from '../../test/records'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(120_000)

onEachDatabase('work and benefits in a record', ({ database }) => {
  let server: TestServer
  let clerk: Credential
  let people = 0
  beforeAll(async () => {
    server = await startTestServer(database())
    clerk = await staff(server, '五角场街道', 'clerk')
  })
  afterAll(() => server.stop())

  const somebody = async (street = '五角场街道') => {
    const as = await veteran(server, `worker-${++people}`, street)
    return { as, id: await personIdOf(server, as) }
  }
  const form = async (id: string) => (await server.call(contract.getEmployment, clerk, { params: { id }, query: { purpose: 'application' } })).body
  const add = (id: string, entry: object, as = clerk) => server.call(contract.addEmploymentEntry, as, { params: { id }, body: { purpose: 'application', entry } })
  const due = async (as: Credential, after?: string) => (await server.call(contract.listDueContacts, as, { query: after ? { after } : {} })).body

  it('stands in words and codes, is changed only by who saw the newest, and keeps how it was', async () => {
    const { as, id } = await somebody()
    const { status, body } = await saveEmployment(server, clerk, id)
    expect([status, body.head]).toEqual([200, expect.arrayContaining([{ label: '就业状况', text: '正在找工作' }, { label: '求职意向', text: '全职、想开货车' }, { label: '有什么限制', text: '不上夜班、腰不好' }])])
    expect(await form(id)).toMatchObject({ version: 1, mayEdit: true, given: seeking })
    expect((await saveEmployment(server, clerk, id)).body.error.code).toBe('stale_version')
    expect((await saveEmployment(server, clerk, id, { status: 'employed', reason: null }, 1)).status).toBe(200)
    expect((await saveEmployment(server, clerk, id, {}, 1)).body.error.code).toBe('stale_version')
    const own = (await server.call(contract.readOwnPart, as, { params: { part: 'employment' } })).body
    expect(own.head[0]).toEqual({ label: '就业状况', text: '已就业' })
    expect(own.entries.map(({ lines }: { lines: { label: string; text: string }[] }) => lines.find(({ label }) => label === '就业状况')?.text)).toEqual(['已就业', '正在找工作'])
  })

  it('is sealed in the database', async () => {
    const { id } = await somebody()
    await saveEmployment(server, clerk, id)
    await addBenefit(server, clerk, id)
    const rows = [...(await database().query('SELECT * FROM employment_record')), ...(await database().query('SELECT * FROM employment_entry')), ...(await database().query('SELECT * FROM benefit_told'))]
    expect(JSON.stringify(rows)).not.toMatch(/货车|腰不好|每月/)
  })

  it('keeps referrals, what became of them, and contacts', async () => {
    const { id } = await somebody()
    await saveEmployment(server, clerk, id)
    await add(id, { kind: 'referral', day: '2026-11-20', employer: '某物流公司', post: '驾驶员', note: '' })
    const [referral] = (await form(id)).referrals
    expect(referral.text).toBe('某物流公司 · 驾驶员')
    expect((await add(id, { kind: 'outcome', day: '2026-11-21', aboutId: id, outcome: 'hired', note: '' })).status).toBe(422)
    const { body } = await add(id, { kind: 'outcome', day: '2026-11-21', aboutId: referral.id, outcome: 'hired', note: '下周上班' })
    expect(body.entries.map(({ title }: { title: string }) => title)).toEqual(['推荐结果', '推荐岗位', '登记了就业情况'])
    expect((await add(id, { kind: 'contact', day: '2030-01-01', way: 'phone', note: '明天的事', nextContactDay: null })).body.error.details.fields.day.code).toBe('date_after_today')
  })

  it('writes a repeated call once', async () => {
    const { id } = await somebody()
    await openRecord(server, clerk, id)
    const twice = () => server.call(contract.addEmploymentEntry, clerk, { params: { id }, key: `key-of-${id}`, body: { purpose: 'application', entry: { kind: 'referral', day: '2026-11-20', employer: '某公司', post: '', note: '' } } })
    await twice()
    expect((await twice()).body.entries).toHaveLength(1)
  })

  it('is looked at and written by nobody of another street', async () => {
    const { id } = await somebody()
    const other = await staff(server, '四平路街道', 'clerk')
    expect((await saveEmployment(server, other, id)).status).toBe(403)
    expect((await add(id, { kind: 'contact', day: '2026-11-20', way: 'phone', note: '打过', nextContactDay: null }, other)).status).toBe(403)
    expect((await addBenefit(server, other, id)).status).toBe(403)
  })

  it('reminds the station of whom to contact, longest waiting first, until somebody did', async () => {
    const street = '大桥街道'
    const own = await staff(server, street, 'clerk')
    const [first, second] = [await somebody(street), await somebody(street)]
    await saveEmployment(server, own, second.id, { nextContactDay: '2026-11-25' })
    await saveEmployment(server, own, first.id, { nextContactDay: '2026-11-24' })
    expect((await due(own)).people).toEqual([])
    server.clock.advance(2 * 24 * 60 * 60_000)
    const { people: waiting } = await due(own)
    expect(waiting.map(({ id, isLate, name }: { id: string; isLate: boolean; name: string }) => [id, isLate, name])).toEqual([[first.id, true, '张*国'], [second.id, false, '张*国']])
    expect((await due(clerk)).people).toEqual([])
    expect((await due(await staff(server, '杨浦区退役军人服务中心', 'lead'))).people).toHaveLength(2)
    await openRecord(server, own, first.id)
    await add(first.id, { kind: 'contact', day: '2026-11-25', way: 'phone', note: '还在找', nextContactDay: '2026-12-10' }, own)
    expect((await due(own)).people.map(({ id }: { id: string }) => id)).toEqual([second.id])
  })

  it('refuses a day for the next contact that is over', async () => {
    const { id } = await somebody()
    expect((await saveEmployment(server, clerk, id, { nextContactDay: '2026-11-01' })).body.error.details.fields.nextContactDay.code).toBe('date_before_today')
  })

  it('says of a benefit that it was told and not checked, by whom and when', async () => {
    const { as, id } = await somebody()
    const { body } = await addBenefit(server, clerk, id)
    expect(body.notice).toBe('听本人或家人说的，没有核对过')
    expect(body.entries[0]).toMatchObject({ title: '残疾抚恤金', tag: '有', lines: expect.arrayContaining([{ label: '从', text: '2019-07' }, { label: '说明', text: '每月到账' }]) })
    expect((await server.call(contract.readOwnPart, as, { params: { part: 'benefits' } })).body.entries).toHaveLength(1)
  })

  it('goes along when two records turn out to be one', async () => {
    const [kept, absorbed] = [await somebody(), await somebody()]
    await saveEmployment(server, clerk, kept.id, { status: 'retired', reason: null })
    server.clock.advance(60_000)
    await saveEmployment(server, clerk, absorbed.id)
    await addBenefit(server, clerk, absorbed.id)
    await database().transaction((tx) => mergePersons(tx, server.services, { keptId: kept.id, absorbedId: absorbed.id, by: { requestId: kept.id, evidence: 'counter' }, now: server.clock.now() }))
    await openRecord(server, clerk, kept.id)
    expect(await form(kept.id)).toMatchObject({ version: 2, given: seeking })
    expect((await server.call(contract.readOwnPart, kept.as, { params: { part: 'employment' } })).body.entries).toHaveLength(2)
    expect((await server.call(contract.readOwnPart, kept.as, { params: { part: 'benefits' } })).body.entries).toHaveLength(1)
  })
})
