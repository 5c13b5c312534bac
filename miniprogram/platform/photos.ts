import Taro from '@tarojs/taro'
import { type ChosenFile, chooseInBrowser, isCancel } from './browserFiles'
import { isWeapp } from './environment'

export interface PhotoChoice {
  /** How many at most. */
  count: number
  from?: 'camera' | 'album'
}

/** Lets the person take or pick photos; nothing when they change their mind. */
export const choosePhotos = async (choice: PhotoChoice): Promise<ChosenFile[]> =>
  isWeapp ? chooseInWechat(choice) : chooseInBrowser({ count: choice.count, accept: 'image/*', fromCamera: choice.from === 'camera' })

const chooseInWechat = async ({ count, from }: PhotoChoice): Promise<ChosenFile[]> => {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'], sourceType: from ? [from] : ['album', 'camera'] })
    return tempFiles.map(({ tempFilePath, size }) => ({ path: tempFilePath, size }))
  } catch (error) {
    if (isCancel(error)) return []
    throw error
  }
}
