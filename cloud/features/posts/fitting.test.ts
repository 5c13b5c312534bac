import { contract } from '@shared/contract/contract'
import { consentTexts } from '@shared/text/consents'
import { newId } from '../../database/id'
import { insertMany } from '../../database/rows'
import { outcome } from '../../test/coverage'
import { onEachDatabase } from '../../test/eachDatabase'
import { draftOf, newcomer, staff, unitCode, veteran } from '../../test/people'
import { openPostsOf } from '../../test/posts'
import { personIdOf, saveEmployment } from '../../test/records'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { employerPostTable } from '../employers/entities'

jest.setTimeout(60_000)

onEachDatabase('posts that fit', ({ database }) => {
  let server: TestServer
  let clerk: Awaited<ReturnType<typeof staff>>
  let people = 0
  beforeAll(async () => {
    server = await startTestServer(database())
    clerk = await staff(server, '五角场街道退役', 'clerk')
  })
  afterEach(async () => {
    for (const name of ['employer', 'employer_post', 'post_interest', 'rate_limit']) await database().execute(`DELETE FROM ${name}`)
  })
  afterAll(() => server.stop())

  const somebody = async () => {
    const as = await veteran(server, `looking-${++people}`)
    return { as, id: await personIdOf(server, as) }
  }
  const fitting = async (as: Credential, personId: string, query: Record<string, string> = {}) => (await server.call(contract.listFittingPosts, as, { query: { personId, ...query } })).body
  const shown = (body: { posts: { title: string; reasons: { text: string }[] }[] }) => body.posts.map(({ title, reasons }) => [title, ...reasons.map(({ text }) => text)])
  const asksForWork = async (as: Credential, answers: object = {}) => {
    const draft = await draftOf(server, as, 'employment_help', {
      workStatus: 'unemployed', since: 'months', workReason: 'discharged', workKinds: ['any'], workHours: 'full', workPlace: 'yangpu', wageWish: 'from6000', education: 'senior', skills: '会开叉车', wantsTraining: 'no', contactTime: 'any', ...answers,
    })
    expect(outcome(await server.call(contract.submit, as, { params: { id: draft.id }, body: { version: draft.version } }))).toBe('ok')
  }

  it('come first, with the reasons; the rest follow, newest first', async () => {
    const { as, id } = await somebody()
    await asksForWork(as)
    await openPostsOf(server, clerk, '示例公司', [
      { title: '早班保洁' }, { title: '仓库管理员', skills: ['叉车'] }, { title: '门卫', streetCode: await unitCode(server, '五角场街道'), wageFrom: 6000, wageTo: 7000 }, { title: '收银员', wageFrom: 3000, wageTo: 4000 },
    ])
    const body = await fitting(as, id)
    expect(shown(body)).toEqual([['仓库管理员', '用得上您的技能：叉车', '最高能到您想要的工资'], ['门卫', '就在您的街道', '达到您想要的工资'], ['早班保洁', '最高能到您想要的工资'], ['收银员']])
    expect([body.total, body.fitting, body.next]).toEqual([4, 3, null])
  })

  it('go by the record that the station keeps for the person themselves, and not for whoever helps them', async () => {
    const { as, id } = await somebody()
    await saveEmployment(server, clerk, id)
    await openPostsOf(server, clerk, '示例公司', [{ title: '司机', skills: ['货车驾驶'], wageFrom: null, wageTo: null }])
    expect(shown(await fitting(as, id))).toEqual([['司机', '用得上您的技能：货车驾驶']])
    const helper = await newcomer(server, `helper-${people}`)
    const { body: helped } = await server.call(contract.addPerson, helper, {
      body: { name: '王秀英', phone: '13912345678', residence: { text: '', streetCode: await unitCode(server, '五角场街道') }, registered: null, relation: 'parent', consent: { version: consentTexts.version, agreed: true } },
    })
    await database().execute('UPDATE representation SET personId = ? WHERE personId = ?', [id, helped.id])
    expect(shown(await fitting(helper, id))).toEqual([['司机']])
    expect(outcome(await server.call(contract.listFittingPosts, await newcomer(server, `stranger-${people}`), { query: { personId: id } }))).toBe('not_found')
  })

  it('say kindly what a limit of age means, and hide nothing', async () => {
    const { as, id } = await somebody()
    await openPostsOf(server, clerk, '示例公司', [{ title: '保安', limits: '45岁以下' }])
    expect((await fitting(as, id)).posts).toMatchObject([{ ageCap: 45, shutOut: null }])
    await database().execute('UPDATE person SET idNumber = ? WHERE id = ?', [server.services.vault.seal('310110196001010011', id), id])
    expect((await fitting(as, id)).posts).toMatchObject([{ ageCap: 45, shutOut: '单位写的是 45 岁以下。您想去的话，请服务站帮您问一问' }])
  })

  it('are only those that are open, those of a fair where one is named, and each once over the pages of a long list', async () => {
    const { as, id } = await somebody()
    const { employerId, postIds } = await openPostsOf(server, clerk, '示例公司', [{ title: '会开着的', skills: ['叉车'] }, { title: '招满的', isClosed: true }])
    await asksForWork(as)
    const [row] = await database().query<Record<string, never>>('SELECT * FROM employer_post WHERE id = ?', [postIds[0] ?? ''])
    await database().transaction((tx) => insertMany(tx, employerPostTable, Array.from({ length: 60 }, (_, index) => ({ ...(row as never as object), id: newId(server.clock), employerId, title: `岗位${index}`, skills: '[]' })) as never))
    const titles: string[] = []
    for (let after: string | null = ''; after !== null;) {
      const page: { posts: { title: string }[]; next: string | null } = await fitting(as, id, after ? { after } : {})
      titles.push(...page.posts.map(({ title }) => title))
      after = page.next
    }
    expect([titles[0], titles[1], titles.length, new Set(titles).size]).toEqual(['会开着的', '岗位59', 61, 61])
  })
})
