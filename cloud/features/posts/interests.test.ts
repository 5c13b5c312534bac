import { contract } from '@shared/contract/contract'
import { readTable } from '../../tables/readTable'
import { outcome } from '../../test/coverage'
import { onEachDatabase } from '../../test/eachDatabase'
import { familyClerk } from '../../test/familyClerk'
import { staff, veteran } from '../../test/people'
import { agreed, likes, openPostsOf } from '../../test/posts'
import { askDeletion, openRecord, personIdOf } from '../../test/records'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { mergePersons } from '../people/merge'

jest.setTimeout(60_000)

onEachDatabase('interests in posts', ({ database }) => {
  let server: TestServer
  let keeper: Awaited<ReturnType<typeof staff>>
  let clerk: typeof keeper
  let elsewhere: typeof keeper
  let district: typeof keeper
  let people = 0
  let employers = 0
  beforeAll(async () => {
    server = await startTestServer(database())
    keeper = await staff(server, '四平路街道', 'clerk')
    clerk = await staff(server, '五角场街道退役', 'clerk')
    elsewhere = await staff(server, '殷行街道', 'clerk')
    district = await staff(server, '杨浦区退役军人服务中心', 'lead')
  })
  afterEach(() => database().execute('DELETE FROM rate_limit').then(() => undefined))
  afterAll(() => server.stop())

  const somebody = async () => {
    const as = await veteran(server, `likes-${++people}`)
    return { as, id: await personIdOf(server, as) }
  }
  const aPost = async (given: object = {}) => {
    const { employerId, postIds } = await openPostsOf(server, keeper, `示例单位${++employers}`, [given])
    return { employerId, postId: postIds[0] as string }
  }
  const interested = async (body?: object, given?: object) => {
    const [person, post] = [await somebody(), await aPost(given)]
    const { body: { interest } } = await likes(server, person.as, person.id, post.postId, body)
    return { ...person, ...post, interestId: interest.id as string }
  }
  const listed = async (as: Credential, query: Record<string, string> = {}) => (await server.call(contract.listInterests, as, { query })).body.interests as { id: string; name: string; phone: string; isMasked: boolean }[]
  const open = (as: Credential, id: string) => server.call(contract.openInterest, as, { params: { id } })
  const step = (as: Credential, id: string, body: object) => server.call(contract.addInterestStep, as, { params: { id }, body })
  const merged = (keptId: string, absorbedId: string) =>
    database().transaction((tx) => mergePersons(tx, server.services, { keptId, absorbedId, by: { requestId: keptId, evidence: 'counter' }, now: server.clock.now() }))
  const titles = async (as: Credential) => (await server.call(contract.listMessages, as)).body.messages.map(({ title }: { title: string }) => title)
  const ask = (as: Credential, postId: string, body: object = {}) => server.call(contract.askToLoosen, as, { params: { id: postId }, body: { what: '年龄不超过45', wish: '身体很好，做过十年安保', ...body } })
  const answer = (as: Credential, id: string, body: object) => server.call(contract.answerAsk, as, { params: { id }, body: { version: 0, words: '和人事谈过了', postVersion: 0, ...body } })

  describe('of a veteran', () => {
    it('reach the home station once, however often the tap arrives, and are theirs to read', async () => {
      const [{ as, id }, { postId }] = [await somebody(), await aPost()]
      const [first, again] = [await likes(server, as, id, postId, { consent: agreed }, 'one-tap-on-interest'), await likes(server, as, id, postId, { consent: agreed }, 'one-tap-on-interest')]
      expect([first.body, again.body]).toEqual([first.body, first.body])
      expect(first.body.interest).toMatchObject({ state: { code: 'open' }, hasConsent: true, station: { shortName: '五角场街道' }, mayWithdraw: true })
      expect(outcome(await likes(server, as, id, postId))).toBe('interest_standing')
      expect((await titles(clerk)).filter((title: string) => title === '有人想去这个岗位：保安队长')).toHaveLength(1)
      expect(await titles(elsewhere)).not.toContain('有人想去这个岗位：保安队长')
      expect((await server.call(contract.listMessages, clerk)).body.messages[0].link).toBe(`staffInterests:${first.body.interest.id}`)
      expect((await server.call(contract.listOwnInterests, as, { query: { personId: id } })).body.interests).toMatchObject([{ post: { title: '保安队长' } }])
      expect(outcome(await server.call(contract.listOwnInterests, (await somebody()).as, { query: { personId: id } }))).toBe('not_found')
    })

    it('keep the consent in the ledger with the words of now, and none where none was given', async () => {
      const { as } = await interested()
      const entries = async (who: Credential) => (await server.call(contract.readOwnPart, who, { params: { part: 'consents' } })).body.entries
      expect(await entries(as)).toMatchObject([{ title: '同意把姓名和手机号交给招聘单位' }])
      expect(await entries((await interested({ consent: null })).as)).toEqual([])
      const [{ as: late, id }, { postId }] = [await somebody(), await aPost()]
      expect(outcome(await likes(server, late, id, postId, { consent: { version: 'older', agreed: true } }))).toBe('consent_changed')
    })

    it('are taken back by them alone, and may be shown again', async () => {
      const { as, id, postId, interestId } = await interested()
      const withdraw = (who: Credential) => server.call(contract.withdrawInterest, who, { params: { id: interestId }, body: {} })
      expect(outcome(await withdraw((await somebody()).as))).toBe('not_found')
      expect((await withdraw(as)).body.interest).toMatchObject({ state: { code: 'withdrawn' }, hasConsent: false })
      expect(outcome(await withdraw(as))).toBe('interest_closed')
      expect((await listed(clerk)).map((one) => one.id)).not.toContain(interestId)
      expect(outcome(await likes(server, as, id, postId))).toBe('ok')
    })

    it('are taken back as well once the station closed them: what came of it stays, and they may be shown again', async () => {
      const { as, id, postId, interestId } = await interested()
      await step(clerk, interestId, { version: 0, what: 'hired' })
      const own = async () => (await server.call(contract.listOwnInterests, as, { query: { personId: id } })).body.interests
      expect(await own()).toMatchObject([{ state: { code: 'hired' }, hasConsent: true, mayWithdraw: true }])
      const withdraw = () => server.call(contract.withdrawInterest, as, { params: { id: interestId }, body: {} })
      expect((await withdraw()).body.interest).toMatchObject({ state: { code: 'hired' }, hasConsent: false, mayWithdraw: false })
      expect(outcome(await withdraw())).toBe('interest_closed')
      expect(outcome(await likes(server, as, id, postId))).toBe('ok')
    })

    it('are shown in what is open alone', async () => {
      const [{ as, id }, { postId }] = [await somebody(), await aPost({ isClosed: true })]
      expect(outcome(await likes(server, as, id, postId))).toBe('post_closed')
    })
  })

  describe('at the station', () => {
    it('are masked in the list and whole once opened, which the person sees; other streets see nothing', async () => {
      const { as, interestId } = await interested()
      expect((await listed(clerk)).find(({ id }) => id === interestId)).toMatchObject({ name: '张*国', phone: '138****5678', isMasked: true })
      expect((await listed(elsewhere)).map(({ id }) => id)).not.toContain(interestId)
      expect(outcome(await open(elsewhere, interestId))).toBe('forbidden')
      await open(clerk, interestId)
      expect((await open(clerk, interestId)).body.interest).toMatchObject({ name: '张建国', phone: '13812345678', isMasked: false })
      expect((await server.call(contract.listLooks, as)).body.looks).toMatchObject([{ purposeText: '就业帮扶' }])
    })

    it('are never those of their own family', async () => {
      const { as, interestId } = await interested()
      const family = await familyClerk(server, as)
      expect((await listed(family)).map(({ id }) => id)).not.toContain(interestId)
      expect(outcome(await open(family, interestId))).toBe('own_request')
    })

    it('go on step by step, sealed, each for whoever saw the one before; the person reads what was done and no words', async () => {
      const { as, id, interestId } = await interested()
      expect((await step(clerk, interestId, { version: 0, what: 'contacted', note: '下午再打', nextContactDay: '2999-01-01' })).body).toMatchObject({ interest: { state: { code: 'contacted' }, nextContactDay: '2999-01-01' }, steps: [{ note: '下午再打' }] })
      expect([outcome(await step(clerk, interestId, { version: 0, what: 'introduced' })), outcome(await step(clerk, interestId, { version: 1, what: 'contacted', nextContactDay: '2000-01-01' })), outcome(await step(elsewhere, interestId, { version: 1, what: 'introduced' })), outcome(await step(district, interestId, { version: 1, what: 'introduced' }))])
        .toEqual(['stale_version', 'invalid_input', 'forbidden', 'forbidden'])
      await step(clerk, interestId, { version: 1, what: 'introduced', note: '约了周三面试' })
      expect(await titles(as)).toContain('您想去的岗位有进展：保安队长')
      const own = (await server.call(contract.listOwnInterests, as, { query: { personId: id } })).body.interests
      expect(own[0].steps.map(({ what }: { what: { code: string } }) => what.code)).toEqual(['contacted', 'introduced'])
      expect(JSON.stringify([own, await database().query('SELECT * FROM post_interest_step')])).not.toMatch(/下午再打|周三/)
    })

    it('that end in a job stand in the employment record as a referral with its outcome, and are closed', async () => {
      const { id, interestId } = await interested()
      await step(clerk, interestId, { version: 0, what: 'hired', note: '下周上班' })
      await openRecord(server, clerk, id)
      const { body } = await server.call(contract.readRecordPart, clerk, { params: { id, part: 'employment' }, query: { purpose: 'application' } })
      expect(body.entries.map(({ title }: { title: string }) => title)).toEqual(['推荐结果', '推荐岗位', '想去的岗位'])
      expect(outcome(await step(clerk, interestId, { version: 1, what: 'contacted' }))).toBe('interest_closed')
      expect((await listed(clerk, { tab: 'closed' })).map((one) => one.id)).toContain(interestId)
    })
  })

  describe('for the employer', () => {
    const exported = async (employerId: string, as: Credential = keeper) => {
      const { status, body } = await server.call(contract.linkInterestExport, as, { body: { employerId, format: 'xlsx', purpose: '交给单位安排面试' } })
      if (status !== 200) return body.error.code as string
      const response = await fetch(`${server.url}${body.url}`)
      const rows = await readTable<'post' | 'name' | 'phone'>(Buffer.from(await response.arrayBuffer()), { heads: { post: '岗位', name: '姓名', phone: '电话' }, needed: ['name'] })
      return rows.map(({ cells }) => [cells.name, cells.phone])
    }

    it('are listed for whoever keeps it, masked, and handed on with name and phone of those alone who agreed', async () => {
      const { employerId, postId, as } = await interested()
      const other = await somebody()
      await likes(server, other.as, other.id, postId, { consent: null })
      const { body } = await server.call(contract.listEmployerInterests, keeper, { params: { id: employerId } })
      expect(body.interests).toMatchObject([{ hasConsent: false, isMasked: true }, { hasConsent: true, name: '张*国', phone: '138****5678' }])
      expect(outcome(await server.call(contract.listEmployerInterests, elsewhere, { params: { id: employerId } }))).toBe('forbidden')
      expect(await exported(employerId)).toEqual([['张建国', '13812345678'], ['本人没有同意提供，请联系五角场街道', '']])
      expect(await exported(employerId, clerk)).toBe('forbidden')
      expect([(await server.call(contract.listLooks, as)).body.looks, (await server.call(contract.listLooks, other.as)).body.looks]).toMatchObject([[{ purposeText: '就业帮扶' }], []])
      expect(await database().query('SELECT staffId, purpose FROM interest_export WHERE employerId = ?', [employerId])).toEqual([{ staffId: keeper.staffId, purpose: '交给单位安排面试' }])
    })

    it('are handed on while they are followed up and where somebody was hired, not once it came to nothing nor once that was taken back', async () => {
      const { employerId, as, interestId } = await interested()
      await step(clerk, interestId, { version: 0, what: 'hired' })
      expect(await exported(employerId)).toEqual([['张建国', '13812345678']])
      await server.call(contract.withdrawInterest, as, { params: { id: interestId }, body: {} })
      expect(await exported(employerId)).toEqual([])
      const other = await interested()
      await step(clerk, other.interestId, { version: 0, what: 'not_fitting' })
      expect(await exported(other.employerId)).toEqual([])
    })

    it('are handed on no more once they were taken back, and by a link only for a minute', async () => {
      const { employerId, as, interestId } = await interested()
      const link = (await server.call(contract.linkInterestExport, keeper, { body: { employerId, format: 'csv', purpose: '交给单位' } })).body.url
      await server.call(contract.withdrawInterest, as, { params: { id: interestId }, body: {} })
      expect(await exported(employerId)).toEqual([])
      server.clock.advance(60_000)
      expect((await fetch(`${server.url}${link}`)).status).toBe(403)
    })
  })

  describe('that a limit keeps away', () => {
    it('let the station ask once at a time; the answer changes the post and is told to the station and those of it who would like it', async () => {
      const { as, postId, employerId, interestId } = await interested(undefined, { limits: '45岁以下' })
      const { body } = await ask(clerk, postId, { forInterestId: interestId })
      expect(outcome(await ask(clerk, postId))).toBe('ask_standing')
      expect(await titles(keeper)).toContain('请和单位谈谈条件：保安队长')
      const asks = async (who: Credential) => (await server.call(contract.listAsks, who, { params: { id: employerId } })).body.asks
      expect([await asks(keeper), await asks(clerk), await asks(elsewhere)]).toMatchObject([[{ wish: '身体很好，做过十年安保', mayAnswer: true, post: { ageCap: 45 } }], [{ mayAnswer: false }], []])
      expect(outcome(await answer(clerk, body.ask.id, { answer: 'agreed', limits: '55岁以下' }))).toBe('forbidden')
      expect(outcome(await answer(keeper, body.ask.id, { answer: 'agreed' }))).toBe('invalid_input')
      expect(outcome(await answer(keeper, body.ask.id, { answer: 'agreed', limits: '55岁以下', postVersion: 7 }))).toBe('stale_version')
      expect((await answer(keeper, body.ask.id, { answer: 'agreed', limits: '55岁以下' })).body.ask).toMatchObject({ state: { code: 'agreed' }, post: { limits: '55岁以下', ageCap: 55 }, postVersion: 1, answer: { words: '和人事谈过了' } })
      expect(outcome(await answer(keeper, body.ask.id, { answer: 'refused' }))).toBe('ask_answered')
      expect(await titles(clerk)).toContain('单位回话了：保安队长')
      expect((await titles(as)).filter((title: string) => title === '您想去的岗位放宽了条件：保安队长')).toHaveLength(1)
      expect(outcome(await ask(clerk, postId))).toBe('ok')
      expect(JSON.stringify(await database().query('SELECT wish, words FROM post_ask'))).not.toMatch(/安保|人事/)
    })

    it('hear nothing where the employer refused, and the post stays', async () => {
      const { as, postId, employerId } = await interested(undefined, { limits: '45岁以下' })
      const { body } = await ask(clerk, postId)
      await answer(keeper, body.ask.id, { answer: 'refused', limits: '不该写下' })
      expect(await titles(as)).not.toContain('您想去的岗位放宽了条件：保安队长')
      expect((await server.call(contract.getEmployer, keeper, { params: { id: employerId } })).body.posts).toMatchObject([{ limits: '45岁以下', version: 0 }])
    })
  })

  it('of two records that are one human being are of the one that stays, each post once', async () => {
    const [kept, absorbed] = [await interested(), await interested()]
    await likes(server, absorbed.as, absorbed.id, kept.postId)
    await merged(kept.id, absorbed.id)
    const { interests } = (await server.call(contract.listOwnInterests, kept.as, { query: { personId: kept.id } })).body
    expect(interests.filter(({ state }: { state: { code: string } }) => state.code === 'open').map(({ post }: { post: { id: string } }) => post.id).sort()).toEqual([kept.postId, absorbed.postId].sort())
    expect(interests).toHaveLength(3)
  })

  it('of one human being that are still followed up outlive those that are over, whose end stays written', async () => {
    const [kept, absorbed] = [await interested(), await interested()]
    const { body: { interest: again } } = await likes(server, absorbed.as, absorbed.id, kept.postId)
    const { body: { interest: open } } = await likes(server, kept.as, kept.id, absorbed.postId)
    await step(clerk, kept.interestId, { version: 0, what: 'not_fitting' })
    await step(clerk, absorbed.interestId, { version: 0, what: 'hired' })
    await merged(kept.id, absorbed.id)
    const { interests } = (await server.call(contract.listOwnInterests, kept.as, { query: { personId: kept.id } })).body
    const states = new Map(interests.map(({ id, state, mayWithdraw }: { id: string; state: { code: string }; mayWithdraw: boolean }) => [id, [state.code, mayWithdraw]]))
    expect([kept.interestId, again.id, absorbed.interestId, open.id].map((id) => states.get(id))).toEqual([['not_fitting', false], ['open', true], ['hired', false], ['open', true]])
  })

  it('are not written into a record that was merged away since the station read them', async () => {
    const [kept, absorbed] = [await interested(), await interested()]
    const transaction = database().transaction.bind(database())
    const between = jest.spyOn(database(), 'transaction').mockImplementationOnce(async (work) => {
      await merged(kept.id, absorbed.id)
      return transaction(work)
    })
    const late = await step(clerk, absorbed.interestId, { version: 0, what: 'introduced' })
    between.mockRestore()
    expect([outcome(late), await database().query('SELECT 1 AS one FROM employment_entry WHERE personId = ?', [absorbed.id])]).toEqual(['stale_version', []])
    expect(outcome(await step(clerk, absorbed.interestId, { version: 0, what: 'introduced' }))).toBe('ok')
  })

  it('go with a record that is deleted, with what was asked for it', async () => {
    const { as, id, postId, interestId } = await interested(undefined, { limits: '45岁以下' })
    await step(clerk, interestId, { version: 0, what: 'contacted', note: '说过了' })
    await ask(clerk, postId, { forInterestId: interestId })
    const { body: { request } } = await askDeletion(server, as)
    expect(outcome(await server.call(contract.decideDeletion, district, { params: { id: request.id }, body: { version: 1, decision: 'approve' } }))).toBe('ok')
    const left = async (table: string, column: string, value: string) => (await database().query(`SELECT 1 AS one FROM ${table} WHERE ${column} = ?`, [value])).length
    expect([await left('post_interest', 'personId', id), await left('post_interest_step', 'interestId', interestId), await left('post_ask', 'forInterestId', interestId)]).toEqual([0, 0, 0])
    expect(await database().query('SELECT wish FROM post_ask WHERE postId = ?', [postId])).toEqual([{ wish: null }])
  })
})
