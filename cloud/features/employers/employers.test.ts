import { contract } from '@shared/contract/contract'
import { outcome } from '../../test/coverage'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff, unitCode, veteran } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

const employer = { name: '示例物业公司', streetCode: null, address: '', contactName: '钱经理', contactPhone: '021-12345678', offered: '每年两个岗位', partnerUnitId: null, state: 'active' }
const post = { title: '保安队长', streetCode: null, place: '五角场', wageFrom: 5000, wageTo: 8000, skills: ['安保', '消防'], limits: '45 岁以下', seats: 2, openUntil: '2026-11-30', isClosed: false }

onEachDatabase('employers', ({ database }) => {
  let server: TestServer
  let clerk: Awaited<ReturnType<typeof staff>>
  let elsewhere: typeof clerk
  let community: typeof clerk
  let district: typeof clerk
  let partner: typeof clerk
  beforeAll(async () => {
    server = await startTestServer(database())
    clerk = await staff(server, '五角场街道退役', 'clerk')
    elsewhere = await staff(server, '四平路街道', 'lead')
    community = await staff(server, '国定一居委', 'lead')
    district = await staff(server, '杨浦区退役军人服务中心', 'clerk')
    partner = await staff(server, '工商银行', 'partner')
  })
  afterEach(async () => {
    for (const table of ['employer', 'employer_post', 'employer_visit', 'rate_limit']) await database().execute(`DELETE FROM ${table}`)
  })
  afterAll(() => server.stop())

  const add = (as: typeof clerk, body: object = {}) => server.call(contract.addEmployer, as, { body: { ...employer, ...body } })
  const added = async (body: object = {}): Promise<string> => (await add(clerk, body)).body.employer.id
  const read = async (as: { token: string }, id: string) => (await server.call(contract.getEmployer, as, { params: { id } })).body
  const addPost = (as: typeof clerk, id: string, body: object = {}) => server.call(contract.addPost, as, { params: { id }, body: { ...post, ...body } })
  const openPosts = async (query: Record<string, string> = {}) => (await server.call(contract.listOpenPosts, null, { query })).body
  const titles = async (query: Record<string, string> = {}) => (await openPosts(query)).posts.map(({ title }: { title: string }) => title)

  it('are kept by the street that wrote them down and by those above; all of the staff read them', async () => {
    const id = await added()
    for (const as of [elsewhere, community, partner]) {
      expect((await read(as, id)).employer).toMatchObject({ name: '示例物业公司', mayEdit: false })
      expect(outcome(await server.call(contract.changeEmployer, as, { params: { id }, body: { ...employer, version: 0 } }))).toBe('forbidden')
      expect(outcome(await addPost(as, id))).toBe('forbidden')
    }
    expect(outcome(await server.call(contract.changeEmployer, district, { params: { id }, body: { ...employer, offered: '改由区里写', version: 0 } }))).toBe('ok')
    expect([outcome(await add(community)), outcome(await add(partner))]).toEqual(['forbidden', 'forbidden'])
  })

  it('say whom to call to the staff of the network, not to a partner, and keep it sealed', async () => {
    const id = await added()
    expect((await read(community, id)).employer).toMatchObject({ contactName: '钱经理', contactPhone: '021-12345678' })
    expect((await read(partner, id)).employer).toMatchObject({ contactName: null, contactPhone: null })
    const stored = JSON.stringify(await database().query('SELECT * FROM employer'))
    for (const text of ['钱经理', '12345678']) expect(stored).not.toContain(text)
  })

  it('are found by street, by a part of the name and page by page, and stand there once', async () => {
    await added({ streetCode: await unitCode(server, '五角场街道') })
    await added({ name: '另一家' })
    expect(outcome(await add(clerk))).toBe('employer_there_already')
    const found = async (query: Record<string, string>) => (await server.call(contract.listEmployers, community, { query })).body.employers.map(({ name }: { name: string }) => name)
    expect(await found({})).toEqual(['另一家', '示例物业公司'])
    expect(await found({ street: await unitCode(server, '五角场街道') })).toEqual(['示例物业公司'])
    expect(await found({ text: '物业' })).toEqual(['示例物业公司'])
    expect(await found({ text: '%' })).toEqual(['另一家', '示例物业公司'])
    for (let index = 0; index < 30; index += 1) await add(clerk, { name: `第${index}家` })
    const first = (await server.call(contract.listEmployers, clerk)).body
    expect([first.employers.length, (await found({ after: first.next })).length]).toEqual([30, 2])
  })

  it('have posts that everybody reads until their last day is over', async () => {
    const id = await added()
    await addPost(clerk, id)
    server.clock.set(Date.parse('2026-11-30T23:59:00+08:00'))
    expect((await openPosts()).posts).toMatchObject([{ title: '保安队长', employerName: '示例物业公司', wage: { from: 5000, to: 8000 }, skills: ['安保', '消防'], openUntil: '2026-11-30' }])
    server.clock.set(Date.parse('2026-12-01T00:00:00+08:00'))
    expect(await titles()).toEqual([])
    expect((await read(clerk, id)).posts).toMatchObject([{ title: '保安队长', isOpen: false }])
    expect((await addPost(clerk, id)).body.error.details.fields).toMatchObject({ openUntil: { code: 'date_before_today' } })
  })

  it.each([
    { what: 'that are closed', body: { isClosed: true }, state: 'active' },
    { what: 'of an employer who pauses', body: {}, state: 'paused' },
  ])('have no open posts $what', async ({ body, state }) => {
    const id = await added({ state })
    await addPost(clerk, id, { openUntil: '2099-01-01', ...body })
    expect(await titles()).toEqual([])
  })

  it('have posts newest first, by street and page by page; never whom to call', async () => {
    const id = await added()
    const streetCode = await unitCode(server, '四平路街道')
    for (let index = 0; index < 31; index += 1) await addPost(clerk, id, { title: `岗位${index}`, openUntil: '2099-01-01', ...(index === 4 ? { streetCode } : {}) })
    const first = await openPosts()
    expect([first.posts.length, first.posts[0].title, await titles({ after: first.next })]).toEqual([30, '岗位30', ['岗位0']])
    expect(await titles({ street: streetCode })).toEqual(['岗位4'])
    expect(JSON.stringify(first)).not.toMatch(/钱经理|12345678/)
    expect((await server.call(contract.listOpenPosts, await veteran(server, '找工作的老兵'))).body.posts).toHaveLength(30)
  })

  it('have open posts that are found by a part of the title or of the name of the employer', async () => {
    const [one, other] = [await added({ name: '示例物业公司' }), await added({ name: '样例货运公司' })]
    await addPost(clerk, one, { title: '保安', openUntil: '2099-01-01' })
    await addPost(clerk, other, { title: '叉车工', openUntil: '2099-01-01' })
    expect([await titles({ text: '叉车' }), await titles({ text: '物业' }), await titles({ text: '没有这个' }), await titles({ text: '公司' })]).toEqual([['叉车工'], ['保安'], [], ['叉车工', '保安']])
  })

  it('take no pay that runs backwards, and no street that is none', async () => {
    const id = await added()
    expect((await addPost(clerk, id, { wageFrom: 9000, openUntil: '2099-01-01' })).body.error.details.fields).toMatchObject({ wageTo: { code: 'wage_order' } })
    expect((await addPost(clerk, id, { streetCode: 'nowhere', openUntil: '2099-01-01' })).body.error.details.fields).toMatchObject({ streetCode: {} })
  })

  it('have posts of which one of two changes wins', async () => {
    const id = await added()
    const [{ id: postId }] = (await addPost(clerk, id, { openUntil: '2099-01-01' })).body.posts
    const change = (title: string) => server.call(contract.changePost, clerk, { params: { id: postId }, body: { ...post, openUntil: '2099-01-01', title, version: 0 } })
    expect((await Promise.all([change('甲岗'), change('乙岗')])).map(outcome).sort()).toEqual(['ok', 'stale_version'])
  })

  it('are visited: who, when and what came of it stays as it was written, sealed', async () => {
    const id = await added()
    const visit = (as: typeof clerk, day: string) => server.call(contract.recordEmployerVisit, as, { params: { id }, body: { day, outcome: '愿意留两个岗位' } })
    expect((await visit(clerk, '2026-11-20')).body.visits).toMatchObject([{ day: '2026-11-20', byName: '测试员', unit: { shortName: '五角场街道' }, outcome: '愿意留两个岗位' }])
    expect([outcome(await visit(elsewhere, '2026-11-20')), outcome(await visit(clerk, '2999-01-01'))]).toEqual(['forbidden', 'invalid_input'])
    expect(JSON.stringify(await database().query('SELECT * FROM employer_visit'))).not.toContain('愿意')
    expect((await server.call(contract.listEmployers, community)).body.employers).toMatchObject([{ lastVisitDay: '2026-11-20', openPosts: 0 }])
  })
})
