import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

  it('writes nothing outside of itself, whatever a name says', async () => {
    writeFileSync(join(outside, 'keys.json'), 'secret')
    for (const name of ['../keys.json', '/etc/passwd', '../../../../../../../keys.json']) await expect(store.put(name, Buffer.from('x'))).rejects.toThrow(/one of our ids/)
    expect(readdirSync(outside)).toEqual(['keys.json'])
  })
})
