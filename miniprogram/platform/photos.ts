import Taro from '@tarojs/taro'
import { type ChosenFile, chooseInBrowser, isCancel } from './browserFiles'
import { isWeapp } from './environment'

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
export const choosePhotos = async (choice: PhotoChoice): Promise<ChosenFile[]> =>
  isWeapp ? chooseInWechat(choice) : chooseInBrowser({ count: choice.count, accept: 'image/*', fromCamera: choice.from === 'camera' })

const chooseInWechat = async ({ count, from }: PhotoChoice): Promise<ChosenFile[]> => {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'], sourceType: from ? [from] : ['album', 'camera'] })
    return tempFiles.map(({ tempFilePath, size }) => ({ path: tempFilePath, size }))
  } catch (error) {
    const why = (error as { errMsg?: string } | null)?.errMsg ?? ''
    if (isCancel(error)) return []
    // WeChat words it by system and version: "auth deny", "authorize no response", "system permission denied".
    throw new PhotoRefused(/auth|permission|den(y|ied)|scope/i.test(why) ? 'denied' : 'failed')
  }
}

/** Where the person allows the camera again, once they refused it WeChat asks no more. A browser has no such page to open. */
export const openPhotoSettings = async (): Promise<void> => {
  if (isWeapp) await Taro.openSetting().catch(() => undefined)
}
