import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type FileStore } from './fileStore'

/** Files in a folder, spread over subfolders by the random end of their id. A file is there whole or not at all, also after a power cut. */
export const createFolderStore = (root: string): FileStore => {
  const pathOf = (name: string): string => {
    if (!/^[0-9A-HJKMNP-TV-Z]{26}$/.test(name)) throw new Error('the name of a stored file is one of our ids')
    return join(root, name.slice(-4, -2), name.slice(-2), name)
  }
  return {
    put: async (name, bytes) => {
      const path = pathOf(name)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const draft = `${path}.part`
      const handle = await open(draft, 'w', 0o600)
      try {
        await handle.writeFile(bytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(draft, path)
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
