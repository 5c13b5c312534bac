import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { newId } from '../../database/id'
import { createVirtualClock } from '../../test/virtualClock'
import { type FileStore } from './fileStore'
import { createFolderStore } from './folderStore'

const clock = createVirtualClock()
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name)

describe('the folder of files', () => {
  let outside = ''
  let root = ''
  let store: FileStore
  beforeEach(() => {
    outside = mkdtempSync(join(tmpdir(), 'files-'))
    root = join(outside, 'files')
    store = createFolderStore(root)
  })
  afterEach(() => rmSync(outside, { recursive: true }))

  it('gives back what was put in, also an empty file and a later version of it', async () => {
    const name = newId(clock)
    for (const bytes of [Buffer.from('picture'), Buffer.alloc(0), Buffer.alloc(300_000, 7)]) {
      await store.put(name, bytes)
      expect(await store.get(name)).toEqual(bytes)
    }
    expect(filesBelow(root)).toEqual([name])
  })

  it('knows nothing of a file that was never there or is gone', async () => {
    const name = newId(clock)
    expect(await store.get(name)).toBeNull()
    await store.put(name, Buffer.from('x'))
    await store.remove(name)
    await store.remove(name)
    expect(await store.get(name)).toBeNull()
  })

  it('is readable by its owner alone', async () => {
    const name = newId(clock)
    await store.put(name, Buffer.from('x'))
    const folder = join(root, name.slice(-2, -1), name.slice(-1))
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
    expect([root, join(root, name.slice(-2, -1)), folder].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o700, 0o700])
  })

  it('spreads files that were made one after the other', async () => {
    for (let index = 0; index < 64; index += 1) await store.put(newId(clock), Buffer.from('x'))
    const leaves = readdirSync(root).flatMap((name) => readdirSync(join(root, name)).map((leaf) => `${name}/${leaf}`))
    expect(leaves.length).toBeGreaterThan(20)
    for (const leaf of leaves) expect(leaf).toMatch(/^[0-9A-Z]\/[0-9A-Z]$/)
  })

  it('never shows half a file, and removes what a cut write left', async () => {
    const name = newId(clock)
    const folder = join(root, name.slice(-2, -1), name.slice(-1))
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `${name}.part`), 'half')
    expect(await store.get(name)).toBeNull()
    await store.remove(name)
    expect(filesBelow(root)).toEqual([])
  })

  it('says so when a file cannot be read, and does not call it missing', async () => {
    const name = newId(clock)
    mkdirSync(join(root, name.slice(-2, -1), name.slice(-1), name), { recursive: true })
    await expect(store.get(name)).rejects.toMatchObject({ code: 'EISDIR' })
  })

  it.each([
    '', '.', '..', '../keys.json', '/etc/passwd', '..\\..\\keys.json', 'AAAAAAAAAAAAAAAAAAAAAAAA/A', '../../../../../../../keys.json', '%2e%2e%2fkeys.json%2e%2e%2f%2e',
    '01JD000000000000000000000A\u0000', '01JD000000000000000000000A.part', '01JD000000000000000000000A\n', '01jd000000000000000000000a',
  ])('refuses the name %j for anything', async (name) => {
    writeFileSync(join(outside, 'keys.json'), 'secret')
    await expect(store.put(name, Buffer.from('x'))).rejects.toThrow(/one of our ids/)
    await expect(store.get(name)).rejects.toThrow(/one of our ids/)
    await expect(store.remove(name)).rejects.toThrow(/one of our ids/)
    expect(readdirSync(outside)).toEqual(['keys.json'])
  })

  it('refuses whatever is not one of our ids', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.string(), fc.string({ minLength: 26, maxLength: 26 }), fc.stringMatching(/^[./\\A-Z0]{26}$/)), async (name) => {
      fc.pre(!/^[0-9A-HJKMNP-TV-Z]{26}$/.test(name))
      await expect(store.put(name, Buffer.from('x'))).rejects.toThrow(/one of our ids/)
      expect(existsSync(root)).toBe(false)
    }))
  })
})
