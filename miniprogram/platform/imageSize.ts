import Taro from '@tarojs/taro'
import { type Size } from '@shared/domain/crop'
import { isWeapp } from './environment'

/** Sides as they lie in the file, while the picture is shown turned by a quarter. */
const isTurned = (orientation: string | undefined): boolean => /left|right/.test(orientation ?? '')

const sizeInWechat = async (path: string): Promise<Size> => {
  const { width, height, orientation } = await Taro.getImageInfo({ src: path })
  return isTurned(orientation) ? { width: height, height: width } : { width, height }
}

const sizeInBrowser = (path: string): Promise<Size> =>
  new Promise((resolve, reject) => {
    const picture = new window.Image()
    picture.onload = () => resolve({ width: picture.naturalWidth, height: picture.naturalHeight })
    picture.onerror = () => reject(new Error('not a picture'))
    picture.src = path
  })

/** How large a chosen photo is as people see it, px. Throws where it is no picture that this device can show. */
export const uprightSize = (path: string): Promise<Size> => (isWeapp ? sizeInWechat(path) : sizeInBrowser(path))

/** Of the page, px. */
export const pageWidth = (): number => (isWeapp ? Taro.getWindowInfo().windowWidth : window.innerWidth)
