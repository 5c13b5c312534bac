import { contract } from '@shared/contract/contract'
import { type LetterPlace } from '@shared/contract/notices'
import { outcome } from '../../test/coverage'
import { onEachDatabase } from '../../test/eachDatabase'
import { noticeContent, noticesOn } from '../../test/notices'
import { staff } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(120_000)

onEachDatabase('a letter', ({ database }) => {
  let server: TestServer
  let author: Awaited<ReturnType<typeof staff>>
  let editor: typeof author
  let clerk: typeof author
  let neighbour: typeof author
  let id: string
  beforeAll(async () => {
    server = await startTestServer(database())
    author = await staff(server, '杨浦区退役军人事务局', 'editor')
    editor = await staff(server, '杨浦区退役军人事务局', 'editor')
    clerk = await staff(server, '五角场街道退役', 'clerk')
    neighbour = await staff(server, '四平路街道退役', 'clerk')
    id = (await published(author, editor, noticeContent({ kind: 'letter', title: '八一慰问信', body: '亲爱的军属：\n节日快乐。' }))).id
  })
  afterEach(() => database().execute('DELETE FROM rate_limit'))
  afterAll(() => server.stop())

  const { published, kept, messages, sure } = noticesOn(() => server)
  const page = async (as: Credential, after?: string) => sure(await server.call(contract.listLetterPlaces, as, { params: { id }, query: after ? { after } : {} }))
  const places = async (as: Credential): Promise<LetterPlace[]> => {
    const all: LetterPlace[] = []
    for (let next: string | undefined | null; next !== null;) {
      const body = await page(as, next)
      all.push(...body.places)
      next = body.next
    }
    return all
  }
  const mark = (as: Credential, place: LetterPlace, isHung = true) => server.call(contract.markLetterPlace, as, { params: { id: place.id }, body: { isHung } })
  const link = (as: Credential) => server.call(contract.linkNoticePoster, as, { params: { id }, body: {} })

  it('hangs in every open station, each of which is told and sees its own places and those under it', async () => {
    const network = await server.services.network.current()
    const open = network.units.filter(({ kind, isOpen }) => isOpen && ['district', 'street', 'community', 'partner'].includes(kind))
    const all = await places(author)
    expect([all.length, new Set(all.map(({ unit }) => unit?.id)).size]).toEqual([open.length, open.length])
    const mine = await places(clerk)
    expect(mine.map(({ unit }) => unit?.kind).sort()).toEqual([...Array.from({ length: mine.length - 1 }, () => 'community'), 'street'])
    expect(mine.some(({ unit }) => unit?.id === neighbour.unitId)).toBe(false)
    expect(await messages(clerk)).toContain('请张贴慰问信：八一慰问信')
  })

  it('is read by the stations as it was published, and by nobody as it is being written', async () => {
    expect(await kept(clerk, id)).toMatchObject({ title: '八一慰问信', state: { code: 'published' }, may: ['receipts', 'places'], changes: [], authorName: '', content: { body: '亲爱的军属：\n节日快乐。' } })
    const draft = sure(await server.call(contract.reviseNotice, author, { params: { id }, body: { version: (await kept(author, id)).version } })).notice
    sure(await server.call(contract.saveNotice, author, { params: { id }, body: { version: draft.version, content: noticeContent({ kind: 'letter', title: '还在写的', body: '还在写。' }) } }))
    expect(JSON.stringify(await kept(clerk, id))).not.toMatch(/还在写/)
    expect((await kept(author, id)).content.title).toBe('还在写的')
    sure(await server.call(contract.discardNotice, author, { params: { id }, body: { version: draft.version + 1 } }))
  })

  it('is marked where it hangs, by whom and when; the first one stays, and it can be taken down', async () => {
    const [place] = await places(clerk) as [LetterPlace]
    const at = server.clock.now()
    expect(sure(await mark(clerk, place)).place).toMatchObject({ hungAt: at, byName: '测试员', mayMark: true })
    server.clock.advance(1000)
    expect(sure(await mark(await staff(server, '五角场街道退役', 'lead'), place)).place.hungAt).toBe(at)
    expect([(await page(clerk)).hung, (await page(neighbour)).hung, (await page(author)).hung]).toEqual([1, 0, 1])
    expect(outcome(await mark(neighbour, place))).toBe('not_found')
    expect(sure(await mark(clerk, place, false)).place.hungAt).toBeNull()
    expect((await page(author)).hung).toBe(0)
  })

  it('hangs in other places, too, that a station adds for itself', async () => {
    const add = (as: Credential, unitId: string) => server.call(contract.addLetterPlace, as, { params: { id }, body: { unitId, name: '示例公园' } })
    expect(sure(await add(clerk, clerk.unitId)).place).toMatchObject({ name: '示例公园', unit: { id: clerk.unitId }, hungAt: null })
    expect(outcome(await add(clerk, neighbour.unitId))).toBe('forbidden')
    expect((await places(clerk)).map(({ name }) => name)).toContain('示例公园')
    expect((await places(neighbour)).map(({ name }) => name)).not.toContain('示例公园')
  })

  it('is printed as a poster behind a link for this session alone, which is written down', async () => {
    const { url } = sure(await link(clerk))
    const reply = await fetch(`${server.url}${url}`)
    expect([reply.status, reply.headers.get('content-type'), reply.headers.get('x-content-type-options'), reply.headers.get('cache-control')]).toEqual([200, 'image/svg+xml; charset=utf-8', 'nosniff', 'no-store'])
    const svg = await reply.text()
    for (const words of ['八一慰问信', '节日快乐。', '杨浦区退役军人事务局', '2026年11月23日']) expect(svg).toContain(words)
    expect((await kept(author, id)).changes[0]).toMatchObject({ what: { code: 'exported' } })
    expect((await fetch(`${server.url}${url.replace(/signature=./, 'signature=x')}`)).status).toBe(403)
    server.clock.advance(60_000)
    expect((await fetch(`${server.url}${url}`)).status).toBe(403)
    const plain = await published(author, editor)
    expect(outcome(await server.call(contract.linkNoticePoster, author, { params: { id: plain.id }, body: {} }))).toBe('not_found')
    expect(outcome(await server.call(contract.listLetterPlaces, author, { params: { id: plain.id } }))).toBe('not_found')
  })
})
