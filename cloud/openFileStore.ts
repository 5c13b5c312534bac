import { join } from 'node:path'
import { type Logger } from 'pino'
import { type Clock } from './database/clock'
import { type FileStore } from './gateways/files/fileStore'
import { createFolderStore } from './gateways/files/folderStore'
import { createObjectStore, Refusal } from './gateways/files/objectStore'
import { type Settings, SettingsError } from './settings'

/**
 * Where files are kept. Object storage that refuses us is a mistake of the settings and ends the start (SettingsError); one that is away
 * for the moment is not: all that needs no file works without it.
 */
export const openFileStore = async ({ objectStore, dataFolder }: Settings, clock: Clock, log: Logger): Promise<FileStore> => {
  if (!objectStore) return createFolderStore(join(dataFolder, 'files'))
  const store = createObjectStore(objectStore, clock)
  try {
    await store.check()
  } catch (error) {
    if (error instanceof Refusal) throw new SettingsError(`the object storage of S3_ENDPOINT refuses S3_BUCKET or the keys (${error.status})`)
    log.warn('the object storage of S3_ENDPOINT cannot be reached: no file can be kept or shown until it can')
  }
  return store
}
