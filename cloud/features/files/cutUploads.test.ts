import { readdirSync } from 'node:fs'
import { contract } from '@shared/contract/contract'
import { newId } from '../../database/id'
import { onEachDatabase } from '../../test/eachDatabase'
import { draftOf, veteran } from '../../test/people'
import { portraitPhoto } from '../../test/portraits'
import { uploadRaw, uploadTorn } from '../../test/rawUpload'
import { startTestServer, type TestServer } from '../../test/testServer'
import { sweepFiles } from './sweep'

jest.setTimeout(180_000)

const hour = 60 * 60_000
const cuts = 50

onEachDatabase('fifty uploads that were cut off', ({ database }) => {
  let server: TestServer
  let failures = 0
  beforeAll(async () => {
    server = await startTestServer(database())
    const { put, remove } = server.services.files
    // Every fifth write tears too, before or after its bytes are there; so does every fifth removal.
    jest.spyOn(server.services.files, 'put').mockImplementation(async (name, bytes) => {
      failures += 1
      if (failures % 10 === 0) throw new Error('no room on the disk')
      await put(name, bytes)
      if (failures % 10 === 5) throw new Error('the power went off')
    })
    jest.spyOn(server.services.files, 'remove').mockImplementation(async (name) => {
      failures += 1
      if (failures % 5 === 0) throw new Error('the disk is busy')
      await remove(name)
    })
  })
  afterAll(() => server.stop())

  const onDisk = () => readdirSync(server.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name)
  const rows = () => database().query<{ id: string; state: string }>('SELECT id, state FROM stored_file ORDER BY id')
  const idle = async () => {
    // Whoever was cut off may still be writing: all is over when nothing comes for a while.
    for (let before = -1, quiet = 0; quiet < 3;) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      const now = onDisk().length + (await rows()).length + failures
      quiet = now === before ? quiet + 1 : 0
      before = now
    }
  }
  /** Until one run had nothing to fear from the disk, as the timer does that runs it again. */
  const sweep = async () => {
    for (let done = false; !done;) done = await sweepFiles(server.services).then(() => true, () => false)
  }

  it('leave no bytes that nobody knows of and no row without bytes, and the photo that got through stays', async () => {
    const as = await veteran(server, 'person')
    const { body: draft } = await server.call(contract.openDraft, as, { body: { serviceKey: 'certificate' } })
    const file = await portraitPhoto()
    const fields = (uploadId: string) => ({ requestId: draft.id, field: 'photo', uploadId })
    let point = 7
    for (let cut = 0; cut < cuts; cut += 1) {
      point = (point * 16807) % 2147483647
      const share = cut % 5 === 0 ? 1 : (point % 1000) / 1000
      await uploadTorn({ url: server.url, as, fields: fields(newId(server.clock)), file }, share)
      if (cut % 12 === 11) server.clock.advance(15 * 60_000)
    }
    await idle()
    const before = await rows()
    expect(before.length).toBeGreaterThan(0)

    const uploadId = newId(server.clock)
    let kept = await uploadRaw({ url: server.url, as, fields: fields(uploadId), file })
    while (kept.status !== 200) kept = await uploadRaw({ url: server.url, as, fields: fields(uploadId), file })
    await draftOf(server, as, 'certificate', { photo: kept.body.id })

    server.clock.advance(25 * hour)
    await sweep()
    expect(await rows()).toEqual([{ id: kept.body.id, state: 'stored' }])
    expect(onDisk()).toEqual([kept.body.id])
    const { body: link } = await server.call(contract.linkFile, as, { params: { id: kept.body.id as string } })
    expect((await fetch(`${server.url}${link.url}`)).status).toBe(200)
  })
})
