import Taro from '@tarojs/taro'
import { isWeapp } from './environment'

/** Photos that wait on this device until they can be sent, also over a restart: as files in WeChat, in the browser's database elsewhere. */
const database = 'kept-photos'

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1)
    request.onupgradeneeded = () => void request.result.createObjectStore(database)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new Error('the browser keeps no photos'))
  })

const inBrowser = async <T>(mode: 'readonly' | 'readwrite', work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
  const connection = await opened()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = connection.transaction(database, mode)
      const request = work(transaction.objectStore(database))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(new Error('the browser kept no photo'))
    })
  } finally {
    connection.close()
  }
}

/** Keeps a photo that was just taken, under a name; gives what finds it again. Throws where there is no room. */
export const keepPhoto = async (name: string, path: string): Promise<string> => {
  if (isWeapp) {
    const kept = `${Taro.env.USER_DATA_PATH}/${name}.jpg`
    await new Promise<void>((resolve, reject) => void Taro.getFileSystemManager().copyFile({ srcPath: path, destPath: kept, success: () => resolve(), fail: () => reject(new Error('the phone kept no photo')) }))
    return kept
  }
  const bytes = await (await fetch(path)).arrayBuffer()
  await inBrowser('readwrite', (store) => store.put(bytes, name))
  return name
}

/** Where a kept photo can be shown and sent from now; null when it is gone. */
export const keptPhotoPath = async (key: string): Promise<string | null> => {
  if (isWeapp) return new Promise((resolve) => void Taro.getFileSystemManager().access({ path: key, success: () => resolve(key), fail: () => resolve(null) }))
  const bytes = await inBrowser<ArrayBuffer | undefined>('readonly', (store) => store.get(key)).catch(() => undefined)
  return bytes ? URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' })) : null
}

/** It was sent, or thrown away. */
export const dropKeptPhoto = async (key: string): Promise<void> => {
  if (isWeapp) return new Promise((resolve) => void Taro.getFileSystemManager().unlink({ filePath: key, success: () => resolve(), fail: () => resolve() }))
  await inBrowser('readwrite', (store) => store.delete(key)).catch(() => undefined)
}
