import Taro from '@tarojs/taro'
import { type ChosenFile, chooseInBrowser, isCancel } from './browserFiles'
import { isWeapp } from './environment'

/** Lets the person pick PDF files: in WeChat from a chat, which is all that it offers; nothing when they change their mind. */
export const chooseDocuments = async (count: number): Promise<ChosenFile[]> => {
  if (!isWeapp) return chooseInBrowser({ count, accept: 'application/pdf' })
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count, type: 'file', extension: ['pdf'] })
    return tempFiles.map(({ path, size }) => ({ path, size }))
  } catch (error) {
    if (isCancel(error)) return []
    throw error
  }
}

/** Lets somebody at a browser pick one table; null when they change their mind. In WeChat there is no way to a table but a chat. */
export const chooseTable = async (): Promise<ChosenFile | null> => (await chooseInBrowser({ count: 1, accept: '.csv,.xlsx,text/csv' }))[0] ?? null

/** Shows a PDF by the phone's own reader; a browser takes it as a download. */
export const openDocument = async (url: string): Promise<void> => {
  if (!isWeapp) {
    window.location.assign(url)
    return
  }
  const { tempFilePath } = await Taro.downloadFile({ url })
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf' })
}

/** A file to keep: a browser takes it as a download; WeChat hands it to a chat, such as 文件传输助手, from where it is saved. */
export const keepFile = async (url: string, fileName: string): Promise<void> => {
  if (!isWeapp) {
    window.location.assign(url)
    return
  }
  const { tempFilePath } = await Taro.downloadFile({ url })
  try {
    await Taro.shareFileMessage({ filePath: tempFilePath, fileName })
  } catch (error) {
    if (!isCancel(error)) throw error
  }
}
