import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { systemClock } from '../../database/clock'
import { newId } from '../../database/id'
import { startS3Server } from '../../test/s3Server'
import { type FileStore } from './fileStore'
import { createFolderStore } from './folderStore'
import { createObjectStore } from './objectStore'

const inFolder = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'files-'))
  return { store: createFolderStore(folder), stop: async () => rmSync(folder, { recursive: true }) }
}
const inObjects = async () => {
  const server = await startS3Server()
  return { store: createObjectStore(server.settings, systemClock), stop: server.stop }
}

describe.each([['a folder', inFolder], ['S3-compatible object storage', inObjects]])('files in %s', (_where, open) => {
  let store: FileStore
  let stop: () => Promise<void>
  beforeAll(async () => {
    const opened = await open()
    store = opened.store
    stop = opened.stop
  })
  afterAll(() => stop())

  it('come back as they were put in, also an empty one, a large one and a later version', async () => {
    const name = newId(systemClock)
    for (const bytes of [Buffer.from('picture'), Buffer.alloc(0), Buffer.alloc(10 * 1024 * 1024, 7), Buffer.from([0, 255, 13, 10, 0])]) {
      await store.put(name, bytes)
      expect((await store.get(name))?.equals(bytes)).toBe(true)
    }
  })

  it('that were never there or are gone are null, and can be removed again', async () => {
    const name = newId(systemClock)
    expect(await store.get(name)).toBeNull()
    await store.put(name, Buffer.from('x'))
    await store.remove(name)
    await store.remove(name)
    expect(await store.get(name)).toBeNull()
  })

  it('do not touch each other', async () => {
    const names = Array.from({ length: 12 }, () => newId(systemClock))
    await Promise.all(names.map((name) => store.put(name, Buffer.from(name))))
    await store.remove(names[3] as string)
    const read = await Promise.all(names.map(async (name) => (await store.get(name))?.toString() ?? null))
    expect(read).toEqual(names.map((name, index) => (index === 3 ? null : name)))
  })

  it.each([
    '', '.', '..', '../keys.json', '/etc/passwd', '..\\..\\keys.json', 'AAAAAAAAAAAAAAAAAAAAAAAA/A', '../../../../../../../keys.json', '%2e%2e%2fkeys.json%2e%2e%2f%2e',
    '01JD000000000000000000000A\u0000', '01JD000000000000000000000A.part', '01JD000000000000000000000A\n', '01jd000000000000000000000a', '01JD00000000000000000000?A',
  ])('are never named %j', async (name) => {
    await expect(store.put(name, Buffer.from('x'))).rejects.toThrow(/one of our ids/)
    await expect(store.get(name)).rejects.toThrow(/one of our ids/)
    await expect(store.remove(name)).rejects.toThrow(/one of our ids/)
  })

  it('are never named by whatever is not one of our ids', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.string(), fc.string({ minLength: 26, maxLength: 26 }), fc.stringMatching(/^[./\\A-Z0]{26}$/)), async (name) => {
      fc.pre(!/^[0-9A-HJKMNP-TV-Z]{26}$/.test(name))
      await expect(store.put(name, Buffer.from('x'))).rejects.toThrow(/one of our ids/)
    }))
  })
})
