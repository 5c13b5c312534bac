import { sampleService } from '../../test/sampleService'
import { contract } from '@shared/contract/contract'
import { newId } from '../../database/id'
import { onEachDatabase } from '../../test/eachDatabase'
import { draftOf, veteran } from '../../test/people'
import { portraitPhoto } from '../../test/portraits'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { sweepFiles } from './sweep'

jest.setTimeout(120_000)

const day = 24 * 60 * 60_000

onEachDatabase('an upload that is sent again', ({ database }) => {
  let server: TestServer
  let people = 0
  beforeAll(async () => {
    server = await startTestServer(database(), { editions: [sampleService] })
  })
  afterEach(() => jest.restoreAllMocks())
  afterAll(() => server.stop())

  const begun = async () => {
    const as = await veteran(server, `person-${++people}`)
    return { as, requestId: (await server.call(contract.openDraft, as, { body: { serviceKey: 'sample' } })).body.id as string }
  }
  const upload = (as: Credential, body: { requestId: string; uploadId: string; field?: string }, file: Buffer) => server.call(contract.uploadFile, as, { body: { field: 'book', ...body }, file })
  const rowsOf = (requestId: string) => database().query<{ id: string; state: string }>('SELECT id, state FROM stored_file WHERE requestId = ? ORDER BY id', [requestId])
  const isOnDisk = async (id: string) => (await server.services.files.get(id)) !== null

  it('because its reply was lost is stored once, and answered the same', async () => {
    const { as, requestId } = await begun()
    const sent = { requestId, uploadId: newId(server.clock) }
    const first = await upload(as, sent, await portraitPhoto())
    const second = await upload(as, sent, await portraitPhoto())
    expect([second.status, second.body]).toEqual([200, first.body])
    expect(await rowsOf(requestId)).toEqual([{ id: first.body.id, state: 'stored' }])
  })

  it('under the same id with another content, field or frame is refused', async () => {
    const { as, requestId } = await begun()
    const sent = { requestId, uploadId: newId(server.clock) }
    await upload(as, sent, await portraitPhoto())
    expect((await upload(as, sent, await portraitPhoto({ blur: 1 }))).body.error.code).toBe('idempotency_conflict')
    expect((await upload(as, { ...sent, field: 'signed' }, await portraitPhoto())).body.error.code).toBe('idempotency_conflict')
    expect(await rowsOf(requestId)).toHaveLength(1)
  })

  it('with an id of its own is a file of its own', async () => {
    const { as, requestId } = await begun()
    const [one, other] = [await upload(as, { requestId, uploadId: newId(server.clock) }, await portraitPhoto()), await upload(as, { requestId, uploadId: newId(server.clock) }, await portraitPhoto())]
    expect(one.body.id).not.toBe(other.body.id)
    const elsewhere = await begun()
    const uploadId = newId(server.clock)
    await upload(as, { requestId, uploadId }, await portraitPhoto())
    expect((await upload(elsewhere.as, { requestId: elsewhere.requestId, uploadId }, await portraitPhoto())).status).toBe(200)
  })

  it('after the power went off in the middle succeeds at once, and the sweep removes the torn one', async () => {
    const { as, requestId } = await begun()
    const sent = { requestId, uploadId: newId(server.clock) }
    const { put } = server.services.files
    jest.spyOn(server.services.files, 'put').mockImplementationOnce(async (name, bytes) => {
      await put(name, bytes)
      throw new Error('the power went off')
    })
    expect((await upload(as, sent, await portraitPhoto())).status).toBe(500)
    const again = await upload(as, sent, await portraitPhoto())
    expect(again.status).toBe(200)
    const torn = (await rowsOf(requestId)).find(({ state }) => state === 'pending')
    expect(await isOnDisk(torn?.id ?? '')).toBe(true)
    server.clock.advance(60 * 60_000 + 1)
    await sweepFiles(server.services)
    expect(await rowsOf(requestId)).toEqual([{ id: again.body.id, state: 'stored' }])
    expect(await isOnDisk(torn?.id ?? '')).toBe(false)
  })

  it('while the first is still being written leaves one file, whichever ends first', async () => {
    const { as, requestId } = await begun()
    const sent = { requestId, uploadId: newId(server.clock) }
    const { put } = server.services.files
    let second: Awaited<ReturnType<typeof upload>> | undefined
    jest.spyOn(server.services.files, 'put').mockImplementationOnce(async (name, bytes) => {
      second = await upload(as, sent, await portraitPhoto())
      await put(name, bytes)
    })
    const slow = await upload(as, sent, await portraitPhoto())
    expect([slow.body.error?.code, second?.status]).toEqual(['unavailable', 200])
    const rows = await rowsOf(requestId)
    expect(rows).toEqual([{ id: second?.body.id, state: 'stored' }])
    expect((await upload(as, sent, await portraitPhoto())).body).toEqual(second?.body)
  })

  it('ten times at once is stored once', async () => {
    const { as, requestId } = await begun()
    const sent = { requestId, uploadId: newId(server.clock) }
    const file = await portraitPhoto()
    const replies = await Promise.all(Array.from({ length: 10 }, () => upload(as, sent, file)))
    const stored = replies.filter(({ status }) => status === 200)
    expect(stored.length).toBeGreaterThan(0)
    expect(new Set(stored.map(({ body }) => body.id)).size).toBe(1)
    for (const { status, body } of replies) expect(status === 200 || body.error.code === 'unavailable').toBe(true)
    expect((await rowsOf(requestId)).filter(({ state }) => state === 'stored')).toHaveLength(1)
  })

  it('with all its pages named in one answer keeps every one of them', async () => {
    const { as, requestId } = await begun()
    const pages = []
    for (let page = 0; page < 3; page += 1) pages.push((await upload(as, { requestId, uploadId: newId(server.clock) }, await portraitPhoto())).body.id)
    await draftOf(server, as, 'sample', { book: pages })
    server.clock.advance(30 * day)
    await sweepFiles(server.services)
    expect((await rowsOf(requestId)).map(({ id }) => id)).toEqual(pages)
  })
})
