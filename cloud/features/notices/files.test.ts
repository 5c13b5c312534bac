import { contract } from '@shared/contract/contract'
import { type NoticeFileUse } from '@shared/domain/notices'
import { outcome } from '../../test/coverage'
import { onEachDatabase } from '../../test/eachDatabase'
import { noticeContent, noticesOn } from '../../test/notices'
import { draftOf, pdf, photo, staff, uploaded, veteran } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { sweepFiles } from '../files/sweep'

jest.setTimeout(120_000)

const hour = 3_600_000
/** What an MP4 begins with, and some bytes that tell parts apart. */
const mp4 = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom'), Buffer.from([0, 0, 2, 0]), Buffer.from('isommp42'), Buffer.from('0123456789'.repeat(100))])

onEachDatabase('a file of a notice', ({ database }) => {
  let server: TestServer
  let author: Awaited<ReturnType<typeof staff>>
  let editor: typeof author
  let picture: Buffer
  beforeAll(async () => {
    server = await startTestServer(database())
    author = await staff(server, '五角场街道退役', 'clerk')
    editor = await staff(server, '五角场街道退役', 'editor')
    picture = await photo()
  })
  afterEach(() => database().execute('DELETE FROM rate_limit'))
  afterAll(() => server.stop())

  const { step, create, save, release, published, withdraw, kept, sure } = noticesOn(() => server)
  const upload = (use: NoticeFileUse, file: Buffer, as: Credential = author) => server.call(contract.uploadNoticeFile, as, { body: { unitId: author.unitId, use }, file })
  const id = async (use: NoticeFileUse): Promise<string> => sure(await upload(use, { picture, attachment: pdf, video: mp4 }[use])).id
  const fetchFrom = (url: string, headers: Record<string, string> = {}) => fetch(`${server.url}${url}`, { headers })
  const plain = (fileId: string) => server.call(contract.readNoticeFile, null, { params: { id: fileId } })
  const problems = (body: { error: { details: { fields: Record<string, { code: string }> } } }) => Object.fromEntries(Object.entries(body.error.details.fields).map(([field, { code }]) => [field, code]))

  it('is a picture that is drawn anew, a PDF or an MP4 as it is, and nothing else', async () => {
    const drawn = await id('picture')
    expect((await server.services.files.get(drawn))?.equals(picture)).toBe(false)
    const [paper, video] = [await id('attachment'), await id('video')]
    expect((await server.services.files.get(paper))?.equals(pdf)).toBe(true)
    expect(await database().query('SELECT mediaType, fileClass FROM stored_file WHERE id IN (?, ?) ORDER BY mediaType', [paper, video])).toEqual([{ mediaType: 'application/pdf', fileClass: 'published' }, { mediaType: 'video/mp4', fileClass: 'published' }])
    for (const [use, file] of [['picture', pdf], ['attachment', picture], ['attachment', Buffer.from('%PDF-1.7 cut off')], ['video', pdf], ['video', Buffer.from('ftypisom')], ['video', Buffer.concat([Buffer.from([0, 0, 0, 20]), Buffer.from('ftypqt  0000qt  ')])]] as const) {
      expect([use, outcome(await upload(use, file))]).toEqual([use, 'unsupported_file'])
    }
    expect(outcome(await upload('picture', picture, await staff(server, '四平路街道退役', 'lead')))).toBe('forbidden')
    expect(outcome(await upload('video', Buffer.concat([mp4, Buffer.alloc(11 * 1024 * 1024)])))).toBe('too_large')
  })

  it('is seen by nobody before its notice is published, but by whoever edits it, for less than a minute', async () => {
    const fileId = await id('picture')
    const notice = sure(await create(author, author.unitId, noticeContent({ coverId: fileId, body: `正文。\n![合影](${fileId})` }))).notice
    expect(outcome(await plain(fileId))).toBe('not_found')
    const [{ url }] = notice.files
    expect([(await fetchFrom(url)).status, (await fetchFrom(url)).headers.get('cache-control')]).toEqual([200, 'no-store'])
    const preview = sure(await server.call(contract.previewNotice, author, { body: { unitId: author.unitId, content: notice.content } })).notice
    expect((await fetchFrom(preview.blocks[1].url)).status).toBe(200)
    server.clock.advance(60_000)
    expect((await fetchFrom(url)).status).toBe(403)
  })

  it('is public once that is published, to be kept for good; a paper is only ever a download with its name', async () => {
    const [cover, paper] = [await id('picture'), await id('attachment')]
    const notice = await published(author, editor, noticeContent({ coverId: cover, attachments: [{ id: paper, name: '办事指南' }], audience: { streetCodes: [], communityCodes: [], categories: [] } }))
    const as = await veteran(server, 'file-reader')
    const shown = sure(await server.call(contract.getNotice, as, { params: { id: notice.id } })).notice
    expect(shown.attachments).toEqual([{ id: paper, name: '办事指南', size: pdf.length, url: `/api/notice-files/${paper}` }])
    const got = await fetchFrom(shown.pictureUrl)
    expect([got.status, got.headers.get('cache-control'), got.headers.get('x-content-type-options'), got.headers.get('content-security-policy')]).toEqual([200, 'public, max-age=31536000, immutable', 'nosniff', "sandbox; default-src 'none'"])
    expect((await fetchFrom(shown.pictureUrl, { 'If-None-Match': got.headers.get('etag') as string, 'Cache-Control': 'max-age=0' })).status).toBe(304)
    const download = await fetchFrom(shown.attachments[0].url)
    expect(download.headers.get('content-disposition')).toBe(`attachment; filename="paper.pdf"; filename*=UTF-8''${encodeURIComponent('办事指南.pdf')}`)
    expect(Buffer.from(await download.arrayBuffer()).equals(pdf)).toBe(true)
  })

  it('that is a video comes in the parts that are asked for', async () => {
    const video = await id('video')
    await published(author, editor, noticeContent({ videoId: video }))
    const url = `/api/notice-files/${video}`
    const part = async (range: string, headers: Record<string, string> = {}) => {
      const reply = await fetchFrom(url, { Range: range, ...headers })
      return [reply.status, reply.headers.get('content-range'), Buffer.from(await reply.arrayBuffer()).toString('latin1')]
    }
    const whole = await fetchFrom(url)
    expect([whole.status, whole.headers.get('accept-ranges'), whole.headers.get('content-type'), (await whole.arrayBuffer()).byteLength]).toEqual([200, 'bytes', 'video/mp4', mp4.length])
    expect(await part('bytes=0-1')).toEqual([206, `bytes 0-1/${mp4.length}`, '\u0000\u0000'])
    expect(await part('bytes=24-33')).toEqual([206, `bytes 24-33/${mp4.length}`, '0123456789'])
    expect(await part(`bytes=${mp4.length - 3}-`)).toEqual([206, `bytes ${mp4.length - 3}-${mp4.length - 1}/${mp4.length}`, '789'])
    expect(await part('bytes=-4')).toEqual([206, `bytes ${mp4.length - 4}-${mp4.length - 1}/${mp4.length}`, '6789'])
    expect((await part(`bytes=0-${mp4.length * 2}`))[1]).toBe(`bytes 0-${mp4.length - 1}/${mp4.length}`)
    expect(await part(`bytes=${mp4.length}-`)).toEqual([416, `bytes */${mp4.length}`, ''])
    for (const odd of ['bytes=5-2', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=-']) expect((await part(odd))[0]).toBe(200)
    const etag = whole.headers.get('etag') as string
    expect([(await part('bytes=0-1', { 'If-Range': etag }))[0], (await part('bytes=0-1', { 'If-Range': '"other"' }))[0]]).toEqual([206, 200])
  })

  it('is public no longer when its notice is withdrawn, or when the next edition leaves it out, and that of a draft never', async () => {
    const [one, two] = [await id('attachment'), await id('attachment')]
    const notice = await published(author, editor, noticeContent({ attachments: [{ id: one, name: '一' }] }))
    const draft = sure(await step('reviseNotice', author, notice)).notice
    const saved = sure(await save(author, draft, noticeContent({ attachments: [{ id: two, name: '二' }] }))).notice
    expect([outcome(await plain(one)), outcome(await plain(two))]).toEqual(['ok', 'not_found'])
    sure(await release(editor, sure(await step('submitNotice', author, saved)).notice))
    expect([outcome(await plain(one)), outcome(await plain(two))]).toEqual(['not_found', 'ok'])
    sure(await withdraw(editor, await kept(editor, notice.id)))
    expect(outcome(await plain(two))).toBe('not_found')
  })

  it('is never a private file, nor one of another kind, whoever names it', async () => {
    const as = await veteran(server, 'file-owner')
    const [privateId = ''] = await uploaded(server, as, (await draftOf(server, as, 'certificate', {})).id, 'idCard')
    const video = await id('video')
    const refused = await create(author, author.unitId, noticeContent({ coverId: privateId, body: `![图](${privateId})`, attachments: [{ id: video, name: '视频' }], videoId: privateId }))
    expect(problems(refused.body)).toEqual({ coverId: 'photo_missing', body: 'photo_missing', 'attachments.0.id': 'unknown_item', videoId: 'unknown_item' })
    const notice = await published(author, editor)
    await database().execute("INSERT INTO notice_file (noticeId, fileId, usedAs, name, edition) VALUES (?, ?, 'picture', '', 1)", [notice.id, privateId])
    expect(outcome(await plain(privateId))).toBe('not_found')
  })

  it('goes after a day when no notice uses it, and stays while one does', async () => {
    const [unused, used, former] = [await id('picture'), await id('picture'), await id('attachment')]
    await published(author, editor, noticeContent({ coverId: used }))
    const draft = sure(await create(author, author.unitId, noticeContent({ attachments: [{ id: former, name: '一' }] }))).notice
    sure(await save(author, draft, noticeContent()))
    server.clock.advance(24 * hour + 1)
    await sweepFiles(server.services)
    server.clock.advance(hour)
    await sweepFiles(server.services)
    expect(await Promise.all([unused, used, former].map(async (fileId) => (await server.services.files.get(fileId)) !== null))).toEqual([false, true, false])
  })
})
