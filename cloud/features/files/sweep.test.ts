import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { draftOf, photo, submittedCertificate, veteran } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { sweepFiles } from './sweep'

jest.setTimeout(60_000)

const hour = 60 * 60_000

onEachDatabase('the sweep of files', ({ database }) => {
  let server: TestServer
  let people = 0
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterEach(() => jest.restoreAllMocks())
  afterAll(() => server.stop())

  const someone = () => veteran(server, `person-${++people}`)
  const begin = async (as: Credential) => (await server.call(contract.openDraft, as, { body: { serviceKey: 'certificate' } })).body as { id: string }
  const upload = async (as: Credential, requestId: string) => server.call(contract.uploadFile, as, { body: { requestId, field: 'photo' }, file: await photo() })
  const fileOf = async (requestId: string) => {
    const [row] = await database().query<{ id: string; state: string }>('SELECT id, state FROM stored_file WHERE requestId = ?', [requestId])
    return { ...row, isOnDisk: row ? (await server.services.files.get(row.id)) !== null : false }
  }

  it.each([
    ['before its bytes were written', false],
    ['after its bytes were written', true],
  ])('removes an upload that was cut off %s, row and bytes, after an hour', async (_when, isWritten) => {
    const as = await someone()
    const { id } = await begin(as)
    const { put } = server.services.files
    jest.spyOn(server.services.files, 'put').mockImplementationOnce(async (name, bytes) => {
      if (isWritten) await put(name, bytes)
      throw new Error('the power went off')
    })
    expect((await upload(as, id)).body.error.code).toBe('internal')
    const cut = await fileOf(id)
    expect(cut).toMatchObject({ state: 'pending', isOnDisk: isWritten })
    expect((await server.call(contract.linkFile, as, { params: { id: cut.id as string } })).status).toBe(404)
    server.clock.advance(hour)
    expect(await sweepFiles(server.services)).toBe(0)
    server.clock.advance(1)
    expect(await sweepFiles(server.services)).toBe(1)
    expect(await fileOf(id)).toEqual({ isOnDisk: false })
    expect(await server.services.files.get(cut.id as string)).toBeNull()
  })

  it('removes the photos of a draft that was discarded, a day after they came', async () => {
    const as = await someone()
    const { id } = await begin(as)
    const { body: file } = await upload(as, id)
    await server.call(contract.discardDraft, as, { params: { id } })
    server.clock.advance(24 * hour)
    expect(await sweepFiles(server.services)).toBe(0)
    server.clock.advance(1)
    expect(await sweepFiles(server.services)).toBe(1)
    expect(await fileOf(id)).toEqual({ isOnDisk: false })
    expect(await server.services.files.get(file.id)).toBeNull()
  })

  it('leaves alone what a draft or a request still has', async () => {
    const [drafting, done] = [await someone(), await someone()]
    const { id: draftId } = await begin(drafting)
    const { body: file } = await upload(drafting, draftId)
    await draftOf(server, drafting, 'certificate', { photo: file.id })
    const requestId = await submittedCertificate(server, done)
    server.clock.advance(365 * 24 * hour)
    expect(await sweepFiles(server.services)).toBe(0)
    for (const id of [draftId, requestId]) expect(await fileOf(id)).toMatchObject({ state: 'stored', isOnDisk: true })
  })

  it('leaves nothing on the disk either when an upload was so slow that its row is gone', async () => {
    const as = await someone()
    const { id } = await begin(as)
    const { put } = server.services.files
    let written = ''
    jest.spyOn(server.services.files, 'put').mockImplementationOnce(async (name, bytes) => {
      written = name
      server.clock.advance(2 * hour)
      await sweepFiles(server.services)
      await put(name, bytes)
    })
    expect((await upload(as, id)).body.error.code).toBe('unavailable')
    expect(await server.services.files.get(written)).toBeNull()
  })

  it('goes on where it stopped when a file could not be removed', async () => {
    const as = await someone()
    const { id } = await begin(as)
    await upload(as, id)
    await server.call(contract.discardDraft, as, { params: { id } })
    server.clock.advance(25 * hour)
    jest.spyOn(server.services.files, 'remove').mockRejectedValueOnce(new Error('the disk is busy'))
    await expect(sweepFiles(server.services)).rejects.toThrow('the disk is busy')
    expect(await fileOf(id)).toMatchObject({ state: 'pending' })
    expect(await sweepFiles(server.services)).toBe(1)
    expect(await fileOf(id)).toEqual({ isOnDisk: false })
  })
})
