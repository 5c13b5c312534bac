import { contract } from '@shared/contract/contract'
import sharp from 'sharp'
import { insert } from '../../database/rows'
import { onEachDatabase } from '../../test/eachDatabase'
import { fileRow } from '../../test/fileRows'
import { certificateAnswers, draftOf, photo, submittedConsultation, veteran } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { fileTable } from './entities'

jest.setTimeout(60_000)

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="352" height="440"><script>alert(1)</script></svg>'
const picture = sharp({ create: { width: 352, height: 440, channels: 3, background: '#ffffff' } })

onEachDatabase('an uploaded photo', ({ database }) => {
  let server: TestServer
  let people = 0
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterEach(() => jest.restoreAllMocks())
  afterAll(() => server.stop())

  const someone = () => veteran(server, `person-${++people}`)
  const begin = async (as: Credential) => (await server.call(contract.openDraft, as, { body: { serviceKey: 'certificate' } })).body.id as string
  const upload = (as: Credential, requestId: string, file: Buffer, field = 'photo') => server.call(contract.uploadFile, as, { body: { requestId, field }, file })
  const rowsOf = (requestId: string) => database().query<{ id: string; state: string }>('SELECT id, state FROM stored_file WHERE requestId = ?', [requestId])

  it.each([
    ['an SVG with a script in it', Buffer.from(svg)],
    ['a web page', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a PDF', Buffer.from('%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF')],
    ['plain words', Buffer.from('我的照片')],
    ['a program', Buffer.from('\x7fELF\x02\x01\x01')],
    ['a JPEG that ends after its head', Buffer.from('ffd8ffe000104a464946000101', 'hex')],
    ['nothing at all', Buffer.alloc(0)],
  ])('is not %s: refused with what to bring instead, and nothing of it stays', async (_what, bytes) => {
    const as = await someone()
    const requestId = await begin(as)
    const put = jest.spyOn(server.services.files, 'put')
    expect(await upload(as, requestId, bytes)).toMatchObject({ status: 415, body: { error: { code: 'unsupported_file', text: expect.stringContaining('JPG') } } })
    expect(put).not.toHaveBeenCalled()
    expect(await rowsOf(requestId)).toEqual([])
  })

  it.each(['webp', 'gif', 'tiff', 'avif'] as const)('is no %s either', async (format) => {
    const as = await someone()
    const requestId = await begin(as)
    expect((await upload(as, requestId, await picture.clone().toFormat(format).toBuffer())).body.error.code).toBe('unsupported_file')
    expect(await rowsOf(requestId)).toEqual([])
  })

  it.each(['jpeg', 'png'] as const)('in %s is kept, as a JPEG', async (format) => {
    const as = await someone()
    const requestId = await begin(as)
    const { status, body } = await upload(as, requestId, await picture.clone().toFormat(format).toBuffer())
    expect(status).toBe(200)
    expect(body).toMatchObject({ mediaType: 'image/jpeg', width: 352, height: 440 })
    expect(await rowsOf(requestId)).toEqual([{ id: body.id, state: 'stored' }])
  })

  it('is on the disk only encrypted', async () => {
    const as = await someone()
    const { body } = await upload(as, await begin(as), await photo())
    const onDisk = await server.services.files.get(body.id)
    expect(onDisk?.length).toBeGreaterThan(body.size)
    const plain = server.services.vault.openBytes(onDisk as Buffer, body.id)
    expect(plain.subarray(0, 3)).toEqual(Buffer.from('ffd8ff', 'hex'))
    for (let at = 0; at + 16 <= plain.length; at += 16) expect(onDisk?.includes(plain.subarray(at, at + 16))).toBe(false)
  })

  it('that is too large is refused', async () => {
    const as = await someone()
    const requestId = await begin(as)
    expect(await upload(as, requestId, Buffer.alloc(10 * 1024 * 1024 + 1))).toMatchObject({ status: 413, body: { error: { code: 'too_large' } } })
    expect(await rowsOf(requestId)).toEqual([])
  })

  it('goes only into a photo field of that form', async () => {
    const as = await someone()
    const requestId = await begin(as)
    for (const field of ['name', 'selfie']) {
      expect(await upload(as, requestId, await photo(), field)).toMatchObject({ status: 422, body: { error: { details: { fields: { field: { code: 'unknown_field' } } } } } })
    }
    expect(await rowsOf(requestId)).toEqual([])
  })

  it('comes too late once the request is submitted, unless it is asked for', async () => {
    const as = await someone()
    const requestId = await submittedConsultation(server, as)
    expect(await upload(as, requestId, await photo())).toMatchObject({ status: 409, body: { error: { code: 'action_not_allowed' } } })
  })

  it('is one of a hundred at the most', async () => {
    const as = await someone()
    const requestId = await begin(as)
    for (let index = 0; index < 99; index += 1) {
      await insert(database(), fileTable, fileRow(server.clock, requestId))
    }
    expect((await upload(as, requestId, await photo())).status).toBe(200)
    expect((await upload(as, requestId, await photo())).body.error.code).toBe('too_many_requests')
  })

  it('of somebody else, or of another of my requests, is not taken for mine', async () => {
    const missing = { photo: { code: 'photo_missing' } }
    const [owner, thief] = [await someone(), await someone()]
    const answers = (await certificateAnswers(server, owner)) as { photo: string }
    const own = await certificateAnswers(server, thief)
    const draft = await draftOf(server, thief, 'certificate', { ...own, photo: answers.photo })
    const { status, body } = await server.call(contract.submit, thief, { params: { id: draft.id }, body: { version: draft.version } })
    expect([status, body.error.details.fields]).toEqual([422, missing])
    await database().execute("UPDATE stored_file SET field = 'other' WHERE requestId = ? AND field = 'photo'", [draft.id])
    const mended = await draftOf(server, thief, 'certificate', own)
    expect((await server.call(contract.submit, thief, { params: { id: mended.id }, body: { version: mended.version } })).body.error.details.fields).toEqual(missing)
  })
})
