import { contract } from '@shared/contract/contract'
import { standInWords } from '../../gateways/wechat/standIn/checks'
import { outcome } from '../../test/coverage'
import { onEachDatabase } from '../../test/eachDatabase'
import { noticeContent, noticesOn } from '../../test/notices'
import { newcomer, photo, staff } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'
import { startReview } from './review'

jest.setTimeout(120_000)

const hour = 3_600_000

onEachDatabase('what WeChat says of a notice', ({ database }) => {
  let server: TestServer
  let author: Awaited<ReturnType<typeof staff>>
  let editor: typeof author
  beforeAll(async () => {
    server = await startTestServer(database())
    author = await staff(server, '五角场街道退役', 'clerk')
    editor = await staff(server, '五角场街道退役', 'editor')
    const { account } = (await server.call(contract.getMe, await newcomer(server, 'author'))).body
    await database().execute('UPDATE account SET staffId = ? WHERE id = ?', [author.staffId, account.id])
  })
  afterAll(() => server.stop())
  const { handedIn, step, release, kept, titles, messages, work, sure } = noticesOn(() => server)

  it('lets it be released at once when it passed, and not when it was refused, whatever anybody says', async () => {
    const [good, bad] = [await handedIn(author, author.unitId), await handedIn(author, author.unitId, noticeContent({ body: `正文里有${standInWords.risky}。` }))]
    expect(outcome(await release(editor, good, { hasReviewed: false }))).toBe('review_needed')
    await work()
    expect([(await kept(editor, good.id)).review.state, (await kept(editor, bad.id)).review.state]).toEqual(['passed', 'refused'])
    expect(outcome(await release(editor, good, { hasReviewed: false }))).toBe('ok')
    expect(outcome(await release(editor, bad))).toBe('content_refused')
    const again = sure(await step('takeBackNotice', author, bad)).notice
    expect(again.review.state).toBe('none')
  })

  it('is asked again of what was written anew, and of what it is unsure a person decides, by name', async () => {
    const handed = await handedIn(author, author.unitId, noticeContent({ body: `正文里有${standInWords.review}。` }))
    await work()
    expect((await kept(editor, handed.id)).review.state).toBe('human')
    expect(outcome(await release(editor, handed, { hasReviewed: false }))).toBe('review_needed')
    expect(outcome(await release(editor, handed))).toBe('ok')
    expect(await database().query("SELECT DISTINCT state FROM content_check WHERE byStaffId = ?", [editor.staffId])).toEqual([{ state: 'passed' }])
  })

  it('while it is asked about a picture it may fetch that, and nobody else, and no longer than it is looked at', async () => {
    const asked: string[] = []
    const { checkPicture } = server.services.wechat
    server.services.wechat.checkPicture = async (given) => {
      asked.push(given.url)
      return checkPicture(given)
    }
    const { id } = sure(await server.call(contract.uploadNoticeFile, author, { body: { unitId: author.unitId, use: 'picture' }, file: await photo() }))
    const handed = await handedIn(author, author.unitId, noticeContent({ coverId: id, body: `正文。\n![合影](${id})` }))
    await work()
    server.services.wechat.checkPicture = checkPicture
    expect(asked).toHaveLength(1)
    const { pathname, search } = new URL(asked[0] ?? '')
    const fetched = async (query: string) => (await fetch(`${server.url}${pathname}${query}`)).status
    expect([await fetched(search), await fetched(''), await fetched(search.replace(/signature=./, 'signature=-'))]).toEqual([200, 404, 403])
    sure(await step('takeBackNotice', author, handed))
    expect(await fetched(search)).not.toBe(200)
  })

  it('is waited for a moment only, however slow it is: other timers have their turn', async () => {
    const handed = await handedIn(author, author.unitId)
    const { account } = (await server.call(contract.getMe, await newcomer(server, 'author'))).body
    let answer = (): void => undefined
    const slow = new Promise<null>((resolve) => { answer = () => resolve(null) })
    const services = { ...server.services, wechat: { ...server.services.wechat, checkText: () => slow } }
    const [row] = await database().query<{ reviewId: string }>('SELECT reviewId FROM notice WHERE id = ?', [handed.id])
    await startReview(services, { reviewId: row?.reviewId ?? '', accountId: account.id, content: noticeContent() }, 10)
    expect((await kept(editor, handed.id)).review.state).toBe('pending')
    answer()
    sure(await step('takeBackNotice', author, handed))
  })

  it('that refuses what waits for its time sends it back to its author instead', async () => {
    const handed = await handedIn(author, author.unitId, noticeContent({ title: '定时的', body: `正文里有${standInWords.risky}。` }))
    sure(await release(editor, handed, { publishAt: server.clock.now() + hour }))
    await database().execute("DELETE FROM content_check WHERE subjectKind = 'notice'")
    await work()
    server.clock.advance(hour)
    await work()
    expect(await titles(null)).not.toContain('定时的')
    expect(await kept(author, handed.id)).toMatchObject({ state: { code: 'draft' }, publishAt: null, changes: [{ what: { code: 'returned' }, byName: null }, {}, {}, {}] })
    expect(await messages(author)).toContain('通知退回来了：定时的')
  })
})
