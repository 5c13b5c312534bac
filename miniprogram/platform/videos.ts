import Taro from '@tarojs/taro'
import { type ChosenFile, chooseInBrowser, isCancel } from './browserFiles'
import { isWeapp } from './environment'

/** Lets the person pick one video; nothing when they change their mind. */
export const chooseVideo = async (): Promise<ChosenFile[]> => {
  if (!isWeapp) return chooseInBrowser({ count: 1, accept: 'video/mp4' })
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['video'], sourceType: ['album', 'camera'] })
    return tempFiles.map(({ tempFilePath, size }) => ({ path: tempFilePath, size }))
  } catch (error) {
    if (isCancel(error)) return []
    throw error
  }
}
