import Taro from '@tarojs/taro'
import { isWeapp } from './environment'

export interface ChosenPhoto {
  /** A temporary path (weapp) or a blob URL (H5): good for `<Image>` and for uploading. */
  path: string
  /** Bytes. */
  size: number
}

export interface PhotoChoice {
  /** How many at most. */
  count: number
  from?: 'camera' | 'album'
}

/** Why no photo could be taken; changing one's mind is none. `denied`: camera or album are not allowed to this program. */
export class PhotoRefused extends Error {
  constructor(readonly reason: 'denied' | 'failed') {
    super(reason)
    this.name = 'PhotoRefused'
  }
}

/** Lets the person take or pick photos; nothing when they change their mind. Throws PhotoRefused. */
export const choosePhotos = async (choice: PhotoChoice): Promise<ChosenPhoto[]> => (isWeapp ? chooseInWechat(choice) : chooseInBrowser(choice))

const chooseInWechat = async ({ count, from }: PhotoChoice): Promise<ChosenPhoto[]> => {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'], sourceType: from ? [from] : ['album', 'camera'] })
    return tempFiles.map(({ tempFilePath, size }) => ({ path: tempFilePath, size }))
  } catch (error) {
    const why = (error as { errMsg?: string } | null)?.errMsg ?? ''
    if (/cancel/.test(why)) return []
    // WeChat words it by system and version: "auth deny", "authorize no response", "system permission denied".
    throw new PhotoRefused(/auth|permission|den(y|ied)|scope/i.test(why) ? 'denied' : 'failed')
  }
}

/** Where the person allows the camera again, once they refused it WeChat asks no more. A browser has no such page to open. */
export const openPhotoSettings = async (): Promise<void> => {
  if (isWeapp) await Taro.openSetting().catch(() => undefined)
}

const chooseInBrowser = ({ count, from }: PhotoChoice): Promise<ChosenPhoto[]> =>
  new Promise((resolve) => {
    const input = Object.assign(document.createElement('input'), { type: 'file', accept: 'image/*', multiple: count > 1, hidden: true })
    if (from === 'camera') input.setAttribute('capture', 'environment')
    const finish = () => {
      const files = Array.from(input.files ?? []).slice(0, count)
      input.remove()
      resolve(files.map((file) => ({ path: URL.createObjectURL(file), size: file.size })))
    }
    input.addEventListener('change', finish, { once: true })
    // Older browsers never say so: then the promise just stays open and nothing waits for it.
    input.addEventListener('cancel', finish, { once: true })
    // In the document, so that keyboard helpers and browser tests can find it.
    document.body.append(input)
    input.click()
  })
