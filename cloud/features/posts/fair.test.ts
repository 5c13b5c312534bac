import { contract } from '@shared/contract/contract'
import { readTable } from '../../tables/readTable'
import { outcome } from '../../test/coverage'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff, veteran } from '../../test/people'
import { aFair, agreed, likes, openPostsOf } from '../../test/posts'
import { personIdOf } from '../../test/records'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

onEachDatabase('the posts of a fair', ({ database }) => {
  let server: TestServer
  let lead: Awaited<ReturnType<typeof staff>>
  let clerk: typeof lead
  let other: typeof lead
  let keeper: typeof lead
  beforeAll(async () => {
    server = await startTestServer(database())
    lead = await staff(server, '五角场街道退役', 'lead')
    clerk = await staff(server, '五角场街道退役', 'clerk')
    other = await staff(server, '四平路街道', 'lead')
    keeper = await staff(server, '四平路街道', 'clerk')
  })
  afterEach(async () => {
    for (const table of ['employer', 'employer_post', 'activity', 'activity_post', 'post_interest', 'rate_limit']) await database().execute(`DELETE FROM ${table}`)
  })
  afterAll(() => server.stop())

  const set = (as: Credential, id: string, body: { add?: string[]; remove?: string[] }) => server.call(contract.setFairPosts, as, { params: { id }, body: { add: [], remove: [], ...body } })
  const open = async (activityId: string) => (await server.call(contract.listOpenPosts, null, { query: { activityId } })).body.posts.map(({ title }: { title: string }) => title)
  const three = () => openPostsOf(server, keeper, '示例公司', [{ title: '岗位甲' }, { title: '岗位乙' }, { title: '岗位丙' }])

  it('are put up and taken down by whoever may edit it, each once; of whichever street the employer is', async () => {
    const [fair, { postIds: [one = '', two = '', three_ = ''] }] = [await aFair(server, lead.unitId), await three()]
    expect((await set(lead, fair, { add: [one, two] })).body).toMatchObject({ total: 2, mayEdit: true })
    expect((await set(lead, fair, { add: [two, three_], remove: [one] })).body.posts.map(({ title }: { title: string }) => title)).toEqual(['岗位丙', '岗位乙'])
    expect([outcome(await set(other, fair, { add: [one] })), outcome(await set(clerk, fair, { add: [one] })), outcome(await set(lead, fair, { add: [fair] }))]).toEqual(['not_found', 'forbidden', 'not_found'])
    expect((await Promise.all([set(lead, fair, { add: [one] }), set(lead, fair, { add: [one] })])).map(outcome)).toEqual(['ok', 'ok'])
    expect((await server.call(contract.listFairPosts, clerk, { params: { id: fair } })).body).toMatchObject({ total: 3, mayEdit: false })
    expect(outcome(await server.call(contract.listFairPosts, other, { params: { id: fair } }))).toBe('not_found')
  })

  it('are what the public and a person see of that fair, once it is published', async () => {
    const [fair, draft, { postIds: [one = '', two = ''] }] = [await aFair(server, lead.unitId), await aFair(server, lead.unitId, 'draft'), await three()]
    for (const id of [fair, draft]) await set(lead, id, { add: [one] })
    expect([await open(fair), await open(draft)]).toEqual([['岗位甲'], []])
    const as = await veteran(server, 'goes-to-the-fair')
    const personId = await personIdOf(server, as)
    expect((await server.call(contract.listFittingPosts, as, { query: { personId, activityId: fair } })).body).toMatchObject({ posts: [{ title: '岗位甲' }], total: 1 })
    expect(outcome(await likes(server, as, personId, two, { consent: null, activityId: fair }))).toBe('post_closed')
  })

  it('are handed on as a list of those interested there, by whoever runs the fair', async () => {
    const [fair, { postIds: [one = '', two = ''] }] = [await aFair(server, lead.unitId), await three()]
    await set(lead, fair, { add: [one] })
    const as = await veteran(server, 'likes-at-the-fair')
    const personId = await personIdOf(server, as)
    await likes(server, as, personId, one, { consent: agreed, activityId: fair })
    await likes(server, as, personId, two, { consent: agreed })
    expect((await server.call(contract.listFairPosts, lead, { params: { id: fair } })).body.posts).toMatchObject([{ title: '岗位甲', interested: 1 }])
    const link = (by: Credential) => server.call(contract.linkInterestExport, by, { body: { employerId: null, activityId: fair, format: 'csv', purpose: '会后联系' } })
    expect(outcome(await link(other))).toBe('not_found')
    const response = await fetch(`${server.url}${(await link(clerk)).body.url}`)
    const rows = await readTable<'post' | 'name'>(Buffer.from(await response.arrayBuffer()), { heads: { post: '岗位', name: '姓名' }, needed: ['name'] })
    expect(rows.map(({ cells }) => [cells.post, cells.name])).toEqual([['岗位甲', '张建国']])
  })
})
