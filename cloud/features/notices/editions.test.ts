import { contract } from '@shared/contract/contract'
import { type NoticeBody } from '@shared/contract/notices'
import { outcome } from '../../test/coverage'
import { onEachDatabase } from '../../test/eachDatabase'
import { noticeContent, noticesOn } from '../../test/notices'
import { onOutbox } from '../../test/outbox'
import { staff, veteran } from '../../test/people'
import { personIdOf } from '../../test/records'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(180_000)

onEachDatabase('whoever a notice with a receipt is for', ({ database }) => {
  let server: TestServer
  let author: Awaited<ReturnType<typeof staff>>
  let editor: typeof author
  beforeAll(async () => {
    server = await startTestServer(database())
    author = await staff(server, '五角场街道退役', 'clerk')
    editor = await staff(server, '五角场街道退役', 'editor')
  })
  afterAll(() => server.stop())

  const { step, save, release, published, kept, read, work, sure } = noticesOn(() => server)
  let people = 0
  const living = () => veteran(server, `lives-${++people}`, '五角场街道')
  const markRead = (as: Credential, id: string) => server.call(contract.markNoticeRead, as, { params: { id } })
  const nextEdition = async (id: string, content: NoticeBody) => {
    server.clock.advance(60_000)
    const draft = sure(await step('reviseNotice', author, await kept(author, id))).notice
    sure(await release(editor, sure(await step('submitNotice', author, sure(await save(author, draft, content)).notice)).notice))
    await work()
  }

  it('confirms what they have before them, and never a text that they did not see', async () => {
    const as = await living()
    const notice = await published(author, editor, noticeContent({ needsReceipt: true }))
    await work()
    await nextEdition(notice.id, noticeContent({ needsReceipt: true }))
    const say = (endpoint: typeof contract.confirmNotice | typeof contract.markNoticeRead, edition?: number) => server.call(endpoint, as, { params: { id: notice.id }, body: { edition } })
    expect([outcome(await say(contract.confirmNotice, 1)), outcome(await say(contract.markNoticeRead, 1))]).toEqual(['stale_version', 'stale_version'])
    expect(sure(await read(as, notice.id)).notice).toMatchObject({ isRead: false, wantsReceipt: true })
    expect([outcome(await say(contract.markNoticeRead, 2)), outcome(await say(contract.confirmNotice, 2))]).toEqual(['ok', 'ok'])
  })

  it('has read the word of a notice with the notice itself', async () => {
    const as = await living()
    const notice = await published(author, editor, noticeContent({ needsReceipt: true }))
    await work()
    const unread = async () => (await server.call(contract.listMessages, as)).body.unread
    const before = await unread()
    await markRead(as, notice.id)
    expect(await unread()).toBe(before - 1)
  })

  it('is counted by the template by which that leaves in WeChat', async () => {
    for (let at = 0; at < 5; at += 1) await onOutbox(() => server).agree(await living(), 'todo')
    const byWechat = async (needsReceipt?: boolean) => sure(await server.call(contract.countNoticeAudience, author, { body: { unitId: author.unitId, audience: noticeContent().audience, needsReceipt } })).byWechat
    expect([await byWechat(true), await byWechat(false), await byWechat()]).toEqual([5, 0, 0])
  })

  it('is called no more about an edition that asks for no receipt or is not for them, and again about the next one that does', async () => {
    const one = await personIdOf(server, await living())
    await database().execute('UPDATE representation SET untilAt = ? WHERE personId = ?', [server.clock.now(), one])
    await database().execute("INSERT INTO person_category (personId, category) VALUES (?, 'martyr')", [one])
    const notice = await published(author, editor, noticeContent({ needsReceipt: true }))
    await work()
    const open = async () => (await server.call(contract.listCalls, author, { query: { noticeId: notice.id } })).body.open
    expect(await open()).toBe(1)
    const then: number[] = []
    const forThose = (category: 'redArmy' | 'martyr') => noticeContent({ needsReceipt: true, audience: { streetCodes: [], communityCodes: [], categories: [category] } })
    for (const content of [noticeContent(), noticeContent({ needsReceipt: true }), forThose('redArmy'), forThose('martyr')]) {
      await nextEdition(notice.id, content)
      then.push(await open())
    }
    expect(then).toEqual([0, 1, 0, 1])
  })
})
