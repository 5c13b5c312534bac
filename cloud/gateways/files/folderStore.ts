import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { assertOurName, type FileStore } from './fileStore'

/** Opens, works, flushes to the disk, closes. */
const flushed = async (path: string, mode: string, work: (handle: Awaited<ReturnType<typeof open>>) => Promise<void>): Promise<void> => {
  const handle = await open(path, mode, 0o600)
  try {
    await work(handle)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A name survives a power cut only after its folder was flushed too; Windows has no such call and needs none. */
const flushFolder = async (folder: string): Promise<void> => {
  if (process.platform !== 'win32') await flushed(folder, 'r', async () => undefined)
}

/** Makes the folder of a file, and flushes the names of whatever had to be made. */
const makeFolder = async (folder: string): Promise<void> => {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 })
  for (let made = folder; first && made.length >= first.length; made = dirname(made)) await flushFolder(dirname(made))
}

/** Files in a folder, spread over 32 × 32 subfolders by the random end of their id. A file is there whole or not at all, also after a power cut. */
export const createFolderStore = (root: string): FileStore => {
  const pathOf = (name: string): string => join(root, assertOurName(name).slice(-2, -1), name.slice(-1), name)
  return {
    put: async (name, bytes) => {
      const path = pathOf(name)
      await makeFolder(dirname(path))
      await flushed(`${path}.part`, 'w', (handle) => handle.writeFile(bytes))
      await rename(`${path}.part`, path)
      await flushFolder(dirname(path))
    },
    get: async (name) => {
      try {
        return await readFile(pathOf(name))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
        throw error
      }
    },
    remove: async (name) => {
      await rm(pathOf(name), { force: true })
      await rm(`${pathOf(name)}.part`, { force: true })
    },
  }
}
