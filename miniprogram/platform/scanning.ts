import Taro from '@tarojs/taro'
import { isWeapp } from './environment'

/** Whether the camera reads QR codes here: WeChat's does, a browser's does not. */
export const canScan = isWeapp

/** What a QR code holds; null when the person changed their mind. */
export const scanCode = async (): Promise<string | null> => {
  try {
    return (await Taro.scanCode({ onlyFromCamera: false, scanType: ['qrCode'] })).result
  } catch {
    return null
  }
}
