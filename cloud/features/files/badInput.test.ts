import { readdirSync } from 'node:fs'
import { contract } from '@shared/contract/contract'
import sharp from 'sharp'
import { newId } from '../../database/id'
import { refusedFiles, unusualPhotos } from '../../test/badFiles'
import { onEachDatabase } from '../../test/eachDatabase'
import { veteran } from '../../test/people'
import { portraitPhoto } from '../../test/portraits'
import { uploadEndless, uploadRaw } from '../../test/rawUpload'
import { startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(180_000)

const oddNames = [
  ['a path upwards', '../../etc/passwd'], ['a path of Windows', '..\\..\\keys.json'], ['10,000 characters', 'x'.repeat(10_000)], ['emoji', '🎖️照片.jpg'],
  ['a web page', 'photo.html'], ['no ending', 'picture'], ['a program', 'photo.jpg.exe'], ['an escape', '%2e%2e%2fkeys.json'],
] as const

onEachDatabase('what is sent as a photo', ({ database }) => {
  let server: TestServer
  let people = 0
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())

  const begun = async () => {
    const as = await veteran(server, `person-${++people}`)
    return { url: server.url, as, fields: { requestId: (await server.call(contract.openDraft, as, { body: { serviceKey: 'certificate' } })).body.id as string, field: 'photo', uploadId: newId(server.clock) } }
  }
  const left = async () => {
    const files = readdirSync(server.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name)
    const rows = await database().query<{ id: string }>('SELECT id FROM stored_file ORDER BY id')
    const drafts = await database().query<{ id: string; version: number; answers: string }>('SELECT id, version, answers FROM service_request ORDER BY id')
    return { files: files.sort(), rows: rows.map(({ id }) => id).sort(), drafts }
  }
  /** Nothing comes of it: neither a file nor a row, the draft is as it was, and whoever sent it is told what to do in words. */
  const expectRefused = async (code: string, send: () => Promise<{ code?: string; text?: string }>) => {
    const before = await left()
    const reply = await send()
    expect([reply.code, reply.text]).toEqual([code, expect.stringMatching(/请/)])
    expect(await left()).toEqual(before)
  }

  it.each(refusedFiles)('is not %s', async (_name, make, code) => {
    const form = await begun()
    const file = await make()
    expect(file.length).toBeLessThan(10 * 1024 * 1024)
    await expectRefused(code, () => uploadRaw({ ...form, file }))
  })

  it.each(unusualPhotos)('may be %s, of which only the picture is kept', async (_name, make) => {
    const form = await begun()
    const { status, body } = await uploadRaw({ ...form, file: await make() })
    expect(status).toBe(200)
    const bytes = server.services.vault.openBytes((await server.services.files.get(body.id ?? '')) as Buffer, body.id ?? '')
    expect(bytes.includes('script')).toBe(false)
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 352, height: 440, space: 'srgb' })
  })

  it('under a name that breaks the form, or under none, is refused in words', async () => {
    const form = await begun()
    for (const [fileName, code] of [['photo\u0000.jpg', 'bad_request'], ['', 'too_large']] as const) {
      await expectRefused(code, async () => uploadRaw({ ...form, file: await portraitPhoto(), fileName }))
    }
  })

  it.each(oddNames)('under the name of %s is stored under our own id alone', async (_name, fileName) => {
    const form = await begun()
    const { files: before } = await left()
    const { status, body } = await uploadRaw({ ...form, file: await portraitPhoto(), fileName })
    expect(status).toBe(200)
    expect((await left()).files.filter((name) => !before.includes(name))).toEqual([body.id])
  })

  it.each([...oddNames, ['a prototype', '__proto__'], ['NUL', 'pho\u0000to'], ['nothing', '']] as const)('for a field by the name of %s is refused', async (_name, field) => {
    const form = await begun()
    const before = await left()
    const reply = await uploadRaw({ ...form, fields: { ...form.fields, field }, file: await portraitPhoto() })
    expect([400, 413, 422]).toContain(reply.status)
    expect(reply.text).toMatch(/请/)
    expect(await left()).toEqual(before)
  })

  it('in a form part of another name, or with too many fields, is refused', async () => {
    const form = await begun()
    for (const partName of ['photo', '__proto__', 'x'.repeat(10_000), '../../etc/passwd']) await expectRefused('bad_request', async () => uploadRaw({ ...form, file: await portraitPhoto(), partName }))
    const many = Object.fromEntries(Array.from({ length: 20 }, (_unused, at) => [`more${at}`, 'x']))
    await expectRefused('bad_request', async () => uploadRaw({ ...form, fields: { ...form.fields, ...many }, file: await portraitPhoto() }))
    await expectRefused('unsupported_file', () => uploadRaw(form))
  })

  it.each([['that says so', true, 'too_large'], ['that does not say so', false, 'bad_request']] as const)('of a hundred megabytes %s is refused before it is read', async (_how, saysSize, code) => {
    const form = await begun()
    let sent = NaN
    await expectRefused(code, async () => {
      const reply = await uploadEndless(form, 100, saysSize)
      ;({ sent } = reply)
      return reply
    })
    expect(sent).toBeLessThan(40)
  })

  it('of eleven megabytes is too large however it is cut into parts', async () => {
    const form = await begun()
    await expectRefused('too_large', () => uploadRaw({ ...form, file: Buffer.alloc(11 * 1024 * 1024) }))
    await expectRefused('too_large', () => uploadRaw({ ...form, fields: { ...form.fields, uploadId: 'x'.repeat(11_000) }, file: Buffer.alloc(1000) }))
    await expectRefused('too_large', () => uploadRaw({ ...form, file: Buffer.alloc(10 * 1024 * 1024 + 1) }))
  })

  it('by nobody is not read at all', async () => {
    const form = await begun()
    const reply = await uploadEndless({ ...form, as: { token: 'x'.repeat(43) } }, 100, true)
    expect([reply.status, reply.sent < 40]).toEqual([401, true])
  })
})
