import { contract } from '@shared/contract/contract'
import { type EnrolledCategory } from '@shared/domain/enrolledCategories'
import { type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { insert, insertMany } from '../../database/rows'
import { outcome } from '../../test/coverage'
import { onEachDatabase } from '../../test/eachDatabase'
import { noticeContent, noticesOn } from '../../test/notices'
import { newcomer, staff, veteran } from '../../test/people'
import { personIdOf } from '../../test/records'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { personCategoryTable } from '../audiences/entities'
import { personTable } from '../identity/entities'
import { newestNotices } from './forMe'
import { tellNotice } from './tell'

jest.setTimeout(180_000)

onEachDatabase('whom a notice reaches', ({ database }) => {
  let server: TestServer
  let author: Awaited<ReturnType<typeof staff>>
  let editor: typeof author
  let bureau: typeof author
  let bureauEditor: typeof author
  let clerk: typeof author
  let neighbour: typeof author
  beforeAll(async () => {
    server = await startTestServer(database())
    author = await staff(server, '五角场街道退役', 'clerk')
    clerk = author
    editor = await staff(server, '五角场街道退役', 'editor')
    neighbour = await staff(server, '四平路街道退役', 'clerk')
    bureau = await staff(server, '杨浦区退役军人事务局', 'editor')
    bureauEditor = await staff(server, '杨浦区退役军人事务局', 'editor')
  })
  afterEach(async () => {
    for (const table of ['notice', 'notice_edition', 'notice_audience', 'notice_recipient', 'notice_change', 'notification', 'staff_call', 'person_category', 'timer', 'rate_limit', 'access_log']) await database().execute(`DELETE FROM ${table}`)
    await database().execute("DELETE FROM person WHERE level = 'checked'")
  })
  afterAll(() => server.stop())

  const { step, save, release, handedIn, published, withdraw, kept, read, titles, messages, work, sure } = noticesOn(() => server)
  let people = 0
  const living = (street = '五角场街道') => veteran(server, `lives-${++people}`, street)
  /** Known to the station, and with no phone of their own here. */
  const withoutPhone = async (amount: number, unitId = author.unitId): Promise<string[]> => {
    const { clock, vault } = server.services
    const rows = Array.from({ length: amount }, (_unused, at) => {
      const id = newId(clock)
      return {
        id, level: 'checked' as const, name: vault.seal(`李大${at}`, id), phone: vault.seal('13900000000', id), phoneIndex: 'x', idNumber: null, idNumberIndex: null, residence: vault.seal('{}', id), registered: null, workplace: null, homeUnitId: unitId,
        erasedAt: null, mergedInto: null, version: 0, createdAt: clock.now(), updatedAt: clock.now(),
      }
    })
    await database().transaction((tx) => insertMany(tx, personTable, rows))
    return rows.map(({ id }) => id)
  }
  const isOf = (personId: string, category: EnrolledCategory) => insert(database(), personCategoryTable, { personId, category })
  const only = (categories: EnrolledCategory[]) => ({ audience: { streetCodes: [], communityCodes: [], categories } })
  const told = async (id: string) => (await database().query<{ personId: string }>('SELECT personId FROM notice_recipient WHERE noticeId = ? ORDER BY personId', [id])).map(({ personId }) => personId)
  const confirm = (as: Credential, id: string) => server.call(contract.confirmNotice, as, { params: { id } })
  const markRead = (as: Credential, id: string) => server.call(contract.markNoticeRead, as, { params: { id } })
  const receipts = async (as: Credential, id: string, tab = 'unread') => sure(await server.call(contract.listNoticeReceipts, as, { params: { id }, query: { tab } }))
  const calls = async (as: Credential, query: Record<string, string> = {}) => sure(await server.call(contract.listCalls, as, { query }))
  const record = (as: Credential, { id, version }: { id: string; version: number }, result: string, note = '') => server.call(contract.recordCall, as, { params: { id }, body: { outcome: result, note, version } })

  it('is whoever lives in its area, with the message in the list of each, and whoever moves there later reads it all the same', async () => {
    const [here, there] = [await living(), await living('四平路街道')]
    const notice = await published(author, editor)
    await work()
    expect([await titles(here), await titles(there), await titles(null)]).toEqual([['示例通知'], [], []])
    expect([await messages(here), await messages(there)]).toEqual([['示例通知'], []])
    expect([outcome(await read(there, notice.id)), outcome(await read(null, notice.id)), outcome(await markRead(there, notice.id))]).toEqual(['not_found', 'not_found', 'not_found'])
    const late = await living()
    expect([await titles(late), await messages(late)]).toEqual([['示例通知'], []])
    expect(outcome(await markRead(late, notice.id))).toBe('ok')
    expect(await told(notice.id)).toContain(await personIdOf(server, late))
    expect((await newestNotices(server.services, null, server.clock.now())).length).toBe(0)
  })

  it('is everybody for one of the bureau, and of those whom it names by category only they', async () => {
    const [one, other] = [await living(), await living('四平路街道')]
    await isOf(await personIdOf(server, one), 'martyr')
    await published(bureau, bureauEditor)
    await published(bureau, bureauEditor, noticeContent({ title: '给烈士遗属', ...only(['martyr', 'dutyDeath']) }))
    await work()
    const everywhere = ['给烈士遗属', '示例通知']
    expect([(await titles(one)).sort(), await titles(other), await titles(null), await titles(await newcomer(server, `new-${people}`))]).toEqual([everywhere.sort(), ['示例通知'], ['示例通知'], ['示例通知']])
    expect((await messages(one)).sort()).toEqual(everywhere.sort())
    expect(await newestNotices(server.services, null, server.clock.now())).toMatchObject([{ title: '示例通知', isRead: null, wantsReceipt: false }])
  })

  it('hears of it once each, wherever the work is killed between two steps', async () => {
    const ids = await withoutPhone(1203)
    const notice = await published(author, editor, noticeContent({ needsReceipt: true }))
    const { services } = server
    let kills = 0
    const { transaction } = services.database
    // Every second batch dies before it is kept, every other one right after.
    const dying = async <T,>(run: (tx: Transaction) => Promise<T>): Promise<T> => {
      kills += 1
      if (kills % 2 === 1) {
        return transaction(async (tx) => {
          await run(tx)
          throw new Error('killed before it was kept')
        })
      }
      await transaction(run)
      throw new Error('killed after it was kept')
    }
    const mortal = { ...services, database: { ...services.database, transaction: dying } }
    for (let life = 0; life < 12; life += 1) await tellNotice(mortal, notice.id).catch((error: Error) => expect(error.message).toMatch(/^killed/))
    expect(await tellNotice(services, notice.id)).toBeNull()
    const everybody = new Set(await told(notice.id))
    expect(ids.every((id) => everybody.has(id))).toBe(true)
    const messagesOf = await database().query<{ recipientId: string; amount: number }>("SELECT recipientId, COUNT(*) AS amount FROM notification WHERE recipientKind = 'person' AND template = 'notice_receipt' GROUP BY recipientId")
    expect([messagesOf.length, messagesOf.filter(({ amount }) => Number(amount) !== 1)]).toEqual([everybody.size, []])
    expect(await database().query('SELECT COUNT(*) AS amount, COUNT(DISTINCT personId) AS people FROM staff_call')).toEqual([{ amount: 1203, people: 1203 }])
    expect((await messages(author)).filter((title) => title === '通知发布了：示例通知')).toHaveLength(1)
    expect((await messages(clerk)).filter((title) => title === '有 1203 位要打电话')).toHaveLength(1)
    expect((await kept(editor, notice.id)).delivery).toMatchObject({ isDone: true, told: everybody.size, read: 0, confirmed: 0 })
  })

  it('hears of it once each also where two instances bring it at the same moment, and nobody more once it is withdrawn', async () => {
    await withoutPhone(700)
    const notice = await published(author, editor)
    await Promise.all([tellNotice(server.services, notice.id), tellNotice(server.services, notice.id)])
    const twice = await database().query("SELECT recipientId FROM notification WHERE template = 'notice_published' GROUP BY recipientId HAVING COUNT(*) > 1")
    expect([twice, (await told(notice.id)).length >= 700]).toEqual([[], true])
    const next = await published(author, editor, noticeContent({ title: '收回的' }))
    sure(await withdraw(editor, next))
    await work()
    expect(await told(next.id)).toEqual([])
  })

  it('reads and confirms, and is counted; a receipt is asked for until it is given, and given once', async () => {
    const as = await living()
    const notice = await published(author, editor, noticeContent({ needsReceipt: true }))
    await work()
    expect(sure(await read(as, notice.id)).notice).toMatchObject({ isRead: false, wantsReceipt: true, receiptAt: null })
    await markRead(as, notice.id)
    const at = server.clock.now()
    expect(sure(await confirm(as, notice.id))).toEqual({ receiptAt: at })
    server.clock.advance(5000)
    expect(sure(await confirm(as, notice.id))).toEqual({ receiptAt: at })
    expect(sure(await read(as, notice.id)).notice).toMatchObject({ isRead: true, wantsReceipt: false, receiptAt: at })
    expect((await kept(editor, notice.id)).delivery).toMatchObject({ read: 1, confirmed: 1 })
    const plain = await published(author, editor)
    await work()
    expect(outcome(await confirm(as, plain.id))).toBe('action_not_allowed')
  })

  it('is asked for a receipt again by a new edition, and of one without a receipt hears nothing new', async () => {
    const as = await living()
    const next = async (id: string, content = noticeContent()) => {
      server.clock.advance(60_000)
      const draft = sure(await step('reviseNotice', author, await kept(author, id))).notice
      sure(await release(editor, sure(await step('submitNotice', author, sure(await save(author, draft, content)).notice)).notice))
      await work()
    }
    const [asking, plain] = [await published(author, editor, noticeContent({ needsReceipt: true })), await published(author, editor, noticeContent({ title: '不要回执' }))]
    await work()
    sure(await confirm(as, asking.id))
    await markRead(as, plain.id)
    await next(asking.id, noticeContent({ needsReceipt: true, title: '又一版' }))
    await next(plain.id, noticeContent({ title: '不要回执' }))
    expect(sure(await read(as, asking.id)).notice).toMatchObject({ isRead: false, wantsReceipt: true, receiptAt: null })
    expect(sure(await read(as, plain.id)).notice).toMatchObject({ isRead: true })
    expect((await messages(as)).sort()).toEqual(['不要回执', '请看并回执：又一版', '请看并回执：示例通知'].sort())
  })

  it('is listed with the whole name for those alone who handle requests at the station of the home, and each look is written down', async () => {
    const as = await living()
    const personId = await personIdOf(server, as)
    const notice = await published(bureau, bureauEditor, noticeContent({ needsReceipt: true }))
    await work()
    const mine = async (who: Credential) => (await receipts(who, notice.id)).receipts.find((row: { personId: string }) => row.personId === personId)
    expect(await mine(clerk)).toMatchObject({ name: '张建国', phone: '13812345678', isMasked: false, hasAccount: true, home: { shortName: '五角场街道' } })
    expect(await mine(bureau)).toMatchObject({ name: '张*国', phone: '138****5678', isMasked: true })
    expect(await mine(editor)).toMatchObject({ name: '张*国', phone: '138****5678', isMasked: true })
    expect(await mine(neighbour)).toBeUndefined()
    expect(await database().query('SELECT staffId, purpose FROM access_log WHERE personId = ?', [personId])).toEqual([{ staffId: clerk.staffId, purpose: 'notice' }])
    sure(await confirm(as, notice.id))
    expect(await mine(clerk)).toBeUndefined()
    expect((await receipts(clerk, notice.id, 'confirmed')).receipts).toMatchObject([{ personId, confirmedAt: server.clock.now() }])
    expect((await receipts(clerk, notice.id)).counts).toMatchObject({ confirmed: 1, read: 0 })
    const draft = sure(await server.call(contract.createNotice, author, { body: { unitId: author.unitId, content: noticeContent() } })).notice
    expect(outcome(await server.call(contract.listNoticeReceipts, clerk, { params: { id: draft.id } }))).toBe('not_found')
  })

  it('is called by the station of the home where no phone shows them what needs a receipt', async () => {
    const [first = '', second = ''] = await withoutPhone(2)
    await withoutPhone(1, neighbour.unitId)
    const notice = await published(bureau, bureauEditor, noticeContent({ needsReceipt: true }))
    await work()
    expect(await messages(clerk)).toContain('有 2 位要打电话')
    const { calls: [one, two], open } = await calls(clerk, { noticeId: notice.id })
    expect([one, open]).toMatchObject([{ personId: first, name: '李大0', phone: '13900000000', about: '示例通知', reason: { code: 'notice' }, attempts: 0, doneAt: null, isMasked: false }, 2])
    const tried = sure(await record(clerk, one, 'no_answer')).call
    expect(tried).toMatchObject({ attempts: 1, outcome: { code: 'no_answer' }, doneAt: null })
    expect(outcome(await record(clerk, one, 'reached'))).toBe('call_recorded')
    expect(outcome(await record(neighbour, tried, 'reached'))).toBe('not_found')
    expect(sure(await record(clerk, tried, 'wrong_number', '号码是别人的')).call).toMatchObject({ attempts: 2, doneAt: null, note: '号码是别人的' })
    const visited = sure(await record(clerk, { id: one.id, version: 2 }, 'visited')).call
    expect([visited.byName, visited.doneAt]).toEqual(['测试员', server.clock.now()])
    expect(outcome(await record(clerk, { id: one.id, version: 3 }, 'reached'))).toBe('call_recorded')
    expect([(await calls(clerk)).calls.map(({ personId }: { personId: string }) => personId), (await calls(clerk, { tab: 'done' })).calls.length, (await calls(neighbour)).open]).toEqual([[second], 1, 1])
    expect(two.version).toBe(0)
    expect(outcome(await server.call(contract.listCalls, editor))).toBe('forbidden')
  })

  it('is called no more once a helper reads it for them, or it is withdrawn', async () => {
    const [alone = ''] = await withoutPhone(2)
    const notice = await published(author, editor, noticeContent({ needsReceipt: true }))
    await work()
    const helper = await living()
    await database().execute('UPDATE representation SET personId = ? WHERE personId = ?', [alone, await personIdOf(server, helper)])
    sure(await confirm(helper, notice.id))
    expect((await calls(clerk)).open).toBe(1)
    expect((await calls(clerk, { tab: 'done' })).calls).toMatchObject([{ personId: alone, outcome: null, byName: null }])
    sure(await withdraw(editor, await kept(editor, notice.id)))
    expect((await calls(clerk)).open).toBe(0)
  })

  it('is counted before it is published, in steps of five where they are few, and not at all where they are fewer', async () => {
    const count = async (as: Credential & { unitId: string }, categories: EnrolledCategory[]) => server.call(contract.countNoticeAudience, as, { body: { unitId: as.unitId, ...only(categories) } })
    const ids = await withoutPhone(13)
    for (const id of ids) await isOf(id, 'redArmy')
    for (const id of ids.slice(0, 4)) await isOf(id, 'martyr')
    expect(sure(await count(author, ['redArmy']))).toEqual({ people: 10, inApp: 0, byWechat: 0, toCall: 10, isFew: false })
    expect(sure(await count(author, ['martyr']))).toEqual({ people: 0, inApp: 0, byWechat: 0, toCall: 0, isFew: true })
    expect(sure(await count(neighbour, ['redArmy'])).isFew).toBe(true)
    await withoutPhone(53)
    const [exact] = await database().query<{ amount: number }>('SELECT COUNT(*) AS amount FROM person WHERE homeUnitId = ?', [author.unitId])
    expect(sure(await count(author, []))).toMatchObject({ people: Number(exact?.amount), isFew: false })
    expect(outcome(await server.call(contract.countNoticeAudience, neighbour, { body: { unitId: author.unitId, ...only([]) } }))).toBe('forbidden')
  })

  it('is found page by page, none twice and none left out', async () => {
    const as = await living()
    for (let at = 0; at < 23; at += 1) {
      server.clock.advance(at % 2 === 0 ? 1000 : 0)
      const handed = await handedIn(author, author.unitId, noticeContent({ title: `第${at}篇` }))
      sure(await release(editor, handed))
    }
    const first = sure(await server.call(contract.listNotices, as))
    const second = sure(await server.call(contract.listNotices, as, { query: { after: first.next } }))
    expect([first.notices.length, second.notices.length, second.next]).toEqual([20, 3, null])
    expect(new Set([...first.notices, ...second.notices].map(({ title }: { title: string }) => title)).size).toBe(23)
  })
})
