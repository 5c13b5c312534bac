import { contract } from '@shared/contract/contract'
import { type KeptNotice } from '@shared/contract/notices'
import { outcome } from '../../test/coverage'
import { onEachDatabase } from '../../test/eachDatabase'
import { noticeContent, noticesOn } from '../../test/notices'
import { newcomer, staff, unitCode, veteran } from '../../test/people'
import { type Credential, type Reply, startTestServer, type TestServer } from '../../test/testServer'
import { secondPersonSetting } from './scope'
import { writeSetting } from '../../database/settings'

jest.setTimeout(120_000)

const hour = 3_600_000

onEachDatabase('a notice on its way to the public', ({ database }) => {
  let server: TestServer
  let author: Awaited<ReturnType<typeof staff>>
  let editor: typeof author
  let other: typeof author
  let bureau: typeof author
  let bureauEditor: typeof author
  let reader: Credential
  beforeAll(async () => {
    server = await startTestServer(database())
    author = await staff(server, '五角场街道退役', 'clerk')
    editor = await staff(server, '五角场街道退役', 'editor')
    other = await staff(server, '四平路街道退役', 'lead')
    bureau = await staff(server, '杨浦区退役军人事务局', 'editor')
    bureauEditor = await staff(server, '杨浦区退役军人事务局', 'editor')
    reader = await veteran(server, 'reader')
  })
  afterEach(async () => {
    for (const table of ['notice', 'notice_edition', 'notice_audience', 'notice_recipient', 'notice_file', 'notice_change', 'notification', 'timer', 'rate_limit', 'setting']) await database().execute(`DELETE FROM ${table}`)
  })
  afterAll(() => server.stop())

  const { step, create, save, release, handedIn, published, withdraw, pin, kept, read, titles, messages, work, sure } = noticesOn(() => server)
  const drafted = async (content = noticeContent()): Promise<KeptNotice> => sure(await create(author, author.unitId, content)).notice
  const problems = ({ body }: Reply) => Object.fromEntries(Object.entries(body.error.details.fields as Record<string, { code: string }>).map(([field, { code }]) => [field, code]))
  const returned = (as: Credential, { id, version }: KeptNotice) => server.call(contract.returnNotice, as, { params: { id }, body: { version, reason: '请写上时间' } })

  it('is a draft of which the public hears nothing and colleagues read everything, and others nothing', async () => {
    const notice = await drafted()
    expect(notice).toMatchObject({ state: { code: 'draft' }, edition: 0, may: ['edit', 'submit', 'discard'], authorName: '测试员', delivery: null, changes: [{ what: { code: 'created' } }], mustBeSecond: true })
    expect(outcome(await read(reader, notice.id))).toBe('not_found')
    expect([await titles(null), await titles(reader)]).toEqual([[], []])
    expect((await kept(editor, notice.id)).may).toEqual(['edit', 'submit', 'discard'])
    expect(outcome(await server.call(contract.getKeptNotice, other, { params: { id: notice.id } }))).toBe('not_found')
    expect(outcome(await save(other, notice, noticeContent()))).toBe('not_found')
    expect(outcome(await create(other, author.unitId))).toBe('forbidden')
  })

  it('is handed in, and a second person is told and releases it: not who wrote any of it', async () => {
    const notice = sure(await save(author, await drafted(), noticeContent({ title: '端午通知' }))).notice
    const handed = sure(await step('submitNotice', author, notice)).notice
    expect(handed).toMatchObject({ state: { code: 'in_review' }, may: ['take_back'] })
    expect(await messages(editor)).toEqual(['请看一篇通知：端午通知'])
    expect(outcome(await release(author, handed))).toBe('forbidden')
    expect((await kept(editor, notice.id)).may).toEqual(['take_back', 'release', 'return'])
    const given = sure(await release(editor, handed)).notice
    expect(given).toMatchObject({ state: { code: 'published' }, edition: 1, may: ['withdraw', 'revise', 'pin', 'receipts'] })
    expect(sure(await read(reader, notice.id)).notice).toMatchObject({ title: '端午通知', isRead: false, wantsReceipt: false, unit: { shortName: '五角场街道' }, blocks: [{ kind: 'heading', text: '小标题' }, { kind: 'paragraph' }] })
  })

  it('is not released by an editor who wrote at it, however little, unless the bureau switched that off', async () => {
    const notice = await drafted()
    const again = sure(await save(editor, notice, noticeContent({ body: '改过的正文。' }))).notice
    const handed = sure(await step('submitNotice', author, again)).notice
    expect(await kept(editor, handed.id)).toMatchObject({ mustBeSecond: true, may: ['take_back', 'return'] })
    expect(outcome(await release(editor, handed))).toBe('second_person_needed')
    await writeSetting(database(), secondPersonSetting.name, secondPersonSetting.off)
    expect(await kept(editor, handed.id)).toMatchObject({ mustBeSecond: false, may: ['take_back', 'release', 'return'] })
    expect(outcome(await release(editor, handed))).toBe('ok')
  })

  it('goes to whoever can release it, above a unit where nobody else may', async () => {
    const own = await staff(server, '国定一居委', 'clerk')
    const lead = await staff(server, '五角场街道退役', 'lead')
    const handed = await handedIn(own, own.unitId)
    expect(await messages(own)).toEqual([])
    expect(await messages(lead)).toEqual(['请看一篇通知：示例通知'])
    expect(outcome(await release(lead, handed))).toBe('ok')
  })

  it('is returned with the reason, and its author hears of it', async () => {
    const handed = await handedIn(author, author.unitId)
    expect(sure(await returned(editor, handed)).notice).toMatchObject({ state: { code: 'draft' }, changes: [{ what: { code: 'returned' }, text: '请写上时间' }, {}, {}] })
    expect(await messages(author)).toContain('通知退回来了：示例通知')
    expect(outcome(await release(editor, { id: handed.id, version: handed.version + 1 }))).toBe('action_not_allowed')
  })

  it('is refused with everything that is missing at once', async () => {
    const bare = await drafted(noticeContent({ body: '  ', needsReceipt: true, audience: { streetCodes: [], communityCodes: [], categories: ['servingFamily'] } }))
    expect(problems(await step('submitNotice', author, bare))).toEqual({ body: 'body_missing', needsReceipt: 'letter_receipt' })
    const mixed = await drafted(noticeContent({ needsReceipt: true, audience: { streetCodes: [], communityCodes: [], categories: ['servingFamily', 'soldier'] } }))
    expect(outcome(await step('submitNotice', author, mixed))).toBe('ok')
  })

  it('is for nobody outside the own area, and for no area that there is not', async () => {
    const audience = async (name: string) => ({ streetCodes: [await unitCode(server, name)], communityCodes: [], categories: [] })
    expect(problems(await create(author, author.unitId, noticeContent({ audience: await audience('四平路街道') })))).toEqual({ audience: 'audience_outside' })
    expect(outcome(await create(author, author.unitId, noticeContent({ audience: await audience('五角场街道') })))).toBe('ok')
    expect(outcome(await create(bureau, bureau.unitId, noticeContent({ audience: await audience('四平路街道') })))).toBe('ok')
    expect(problems(await create(author, author.unitId, noticeContent({ audience: { streetCodes: ['999'], communityCodes: [], categories: [] } })))).toEqual({ 'audience.streetCodes': 'unknown_item' })
  })

  it('with what looks like the designation of a unit, or that nobody could check, is published when somebody says that they read it', async () => {
    const handed = await handedIn(author, author.unitId, noticeContent({ body: '找 61234 部队的战友。' }))
    expect(problems(await release(editor, handed, { hasReviewed: false }))).toEqual({ body: 'unit_designation' })
    const plain = await handedIn(author, author.unitId)
    expect((await kept(editor, plain.id)).review.state).toBe('pending')
    await work()
    expect((await kept(editor, plain.id)).review.state).toBe('human')
    expect(outcome(await release(editor, plain, { hasReviewed: false }))).toBe('review_needed')
    expect([outcome(await release(editor, handed)), outcome(await release(editor, plain))]).toEqual(['ok', 'ok'])
  })

  it('is published at its time, once, and not before; taken back it is not', async () => {
    const at = server.clock.now() + hour
    const [one, two] = [await handedIn(author, author.unitId), await handedIn(author, author.unitId, noticeContent({ title: '收回的' }))]
    expect(problems(await release(editor, one, { publishAt: server.clock.now() }))).toEqual({ publishAt: 'time_past' })
    const [planned, back] = [sure(await release(editor, one, { publishAt: at })).notice, sure(await release(editor, two, { publishAt: at })).notice]
    expect(planned).toMatchObject({ state: { code: 'scheduled' }, publishAt: at, may: ['take_back'] })
    expect(sure(await step('takeBackNotice', author, back)).notice).toMatchObject({ state: { code: 'draft' }, publishAt: null })
    server.clock.advance(hour - 1)
    await work()
    expect(await titles(reader)).toEqual([])
    server.clock.advance(1)
    await work()
    await work()
    expect(await titles(reader)).toEqual(['示例通知'])
    expect((await messages(reader)).filter((title) => title === '示例通知')).toHaveLength(1)
    expect(await database().query('SELECT edition FROM notice_edition WHERE noticeId = ?', [one.id])).toEqual([{ edition: 1 }])
  })

  it('is published by one of two who tap at the same moment', async () => {
    const handed = await handedIn(author, author.unitId)
    const both = await Promise.all([release(editor, handed), release(bureau, handed)])
    expect(both.map(outcome).filter((one) => one === 'ok')).toHaveLength(1)
    expect(await database().query('SELECT COUNT(*) AS amount FROM notice_edition WHERE noticeId = ?', [handed.id])).toEqual([{ amount: 1 }])
  })

  it('that is withdrawn is read by nobody; who opens it is told so and no more', async () => {
    const notice = await published(bureau, bureauEditor, noticeContent({ needsReceipt: true }))
    await work()
    expect(await messages(reader)).toEqual(['请看并回执：示例通知'])
    const before = await kept(bureauEditor, notice.id)
    expect(outcome(await withdraw(author, before))).toBe('not_found')
    expect(sure(await withdraw(bureauEditor, before)).notice).toMatchObject({ state: { code: 'withdrawn' }, may: ['receipts'], changes: [{ what: { code: 'withdrawn' }, text: '内容有误' }, {}, {}, {}, {}] })
    expect([await titles(reader), await titles(null)]).toEqual([[], []])
    const { notice: opened } = sure(await read(reader, notice.id))
    expect(opened).toMatchObject({ isWithdrawn: true, title: '这篇通知已经撤回', summary: '', blocks: [], attachments: [], wantsReceipt: false })
    expect(outcome(await server.call(contract.confirmNotice, reader, { params: { id: notice.id } }))).toBe('notice_withdrawn')
    expect(await messages(reader)).toEqual(['请看并回执：示例通知'])
  })

  it('stays as it is read while the next edition is written, and until that is released', async () => {
    const notice = await published(author, editor)
    const draft = sure(await step('reviseNotice', author, notice)).notice
    expect(draft).toMatchObject({ state: { code: 'draft' }, edition: 1, may: ['edit', 'submit', 'receipts', 'discard'] })
    const saved = sure(await save(author, draft, noticeContent({ title: '第二版', body: '新的正文。' }))).notice
    expect(await titles(reader)).toEqual(['示例通知'])
    const dropped = sure(await step('discardNotice', author, saved))
    expect(dropped).toEqual({ done: true })
    expect(await kept(author, notice.id)).toMatchObject({ state: { code: 'published' }, title: '示例通知', content: { body: '## 小标题\n一段正文。' } })
    const next = sure(await step('reviseNotice', author, await kept(author, notice.id))).notice
    const handed = sure(await step('submitNotice', author, sure(await save(author, next, noticeContent({ title: '第二版' }))).notice)).notice
    server.clock.advance(hour)
    sure(await release(editor, handed))
    expect(sure(await read(reader, notice.id)).notice).toMatchObject({ title: '第二版', edition: 2, revisedAt: server.clock.now() })
  })

  it('that is discarded before anybody read it is gone', async () => {
    const notice = await drafted()
    expect(outcome(await step('discardNotice', author, notice))).toBe('ok')
    expect(outcome(await server.call(contract.getKeptNotice, author, { params: { id: notice.id } }))).toBe('not_found')
    expect(await database().query('SELECT id FROM notice_change')).toEqual([])
  })

  it('stands first while it is pinned, three of a unit at the most, also of two who pin at once', async () => {
    const all: KeptNotice[] = []
    for (const title of ['甲一', '乙一', '丙一', '丁一', '戊一']) {
      server.clock.advance(1000)
      all.push(await published(author, editor, noticeContent({ title })))
    }
    const [first, second, third, fourth, fifth] = all as [KeptNotice, KeptNotice, KeptNotice, KeptNotice, KeptNotice]
    expect(outcome(await pin(author, first))).toBe('forbidden')
    sure(await pin(editor, first))
    expect(await titles(reader)).toEqual(['甲一', '戊一', '丁一', '丙一', '乙一'])
    sure(await pin(editor, second))
    const both = await Promise.all([pin(editor, third), pin(bureau, fourth)])
    expect(both.map(outcome).sort()).toEqual(['invalid_input', 'ok'])
    expect(problems(await pin(editor, fifth))).toEqual({ isPinned: 'too_many' })
    sure(await pin(editor, await kept(editor, first.id), false))
    expect(outcome(await pin(editor, fifth))).toBe('ok')
  })

  it('is listed for its keepers by how it stands, with how many wait to be seen', async () => {
    await drafted(noticeContent({ title: '草稿一' }))
    await handedIn(author, author.unitId, noticeContent({ title: '等人看' }))
    const notice = await published(author, editor)
    sure(await step('reviseNotice', author, notice))
    const list = async (as: Credential, tab: string) => {
      const { body } = await server.call(contract.listKeptNotices, as, { query: { tab } })
      return [body.notices.map(({ title }: { title: string }) => title), body.inReview]
    }
    expect([await list(author, 'draft'), await list(bureau, 'in_review'), await list(editor, 'published'), await list(other, 'draft')]).toEqual([[['示例通知', '草稿一'], 1], [['等人看'], 1], [['示例通知'], 1], [[], 0]])
    const { mayAddFor } = (await server.call(contract.listKeptNotices, author)).body
    expect(mayAddFor[0].shortName).toBe('五角场街道')
  })

  it('does its steps once, however often that is tapped', async () => {
    const key = 'the-same-tap-twice'
    const [one, two] = [await server.call(contract.createNotice, author, { body: { unitId: author.unitId, content: noticeContent() }, key }), await server.call(contract.createNotice, author, { body: { unitId: author.unitId, content: noticeContent() }, key })]
    expect(one.body.notice.id).toBe(two.body.notice.id)
    expect(outcome(await server.call(contract.createNotice, await newcomer(server, 'nobody'), { body: { unitId: author.unitId, content: noticeContent() } }))).toBe('forbidden')
  })
})
