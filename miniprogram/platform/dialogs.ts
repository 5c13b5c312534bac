import Taro from '@tarojs/taro'
import { isWeapp } from './environment'
import { holdKeyboard } from './keyboard'

/** A short word that goes by itself. Longer than two lines belongs on the page. */
export const toast = (text: string): void => {
  void Taro.showToast({ title: text, icon: 'none', duration: 2500 })
}

export interface Question {
  title: string
  text?: string
  /** WeChat allows four characters at most. */
  yes?: string
  no?: string
}

/** Asks before something that cannot be taken back; true only for a clear yes. */
export const confirm = async ({ title, text = '', yes = '确定', no = '返回' }: Question): Promise<boolean> => {
  const release = holdKeyboard()
  try {
    const answer = await Taro.showModal({ title, content: text, confirmText: yes, cancelText: no, confirmColor: '#1F4D3A' })
    return answer.confirm
  } finally {
    release()
  }
}

/** Opens the phone with this number filled in; changing one's mind is no error. */
export const makeCall = async (phone: string): Promise<void> => {
  const digits = phone.replace(/[^\d+]/g, '')
  if (!isWeapp) {
    window.location.href = `tel:${digits}`
    return
  }
  await Taro.makePhoneCall({ phoneNumber: digits }).catch(() => undefined)
}

/** Copies and says so; WeChat says it by itself. Whether it was copied. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await Taro.setClipboardData({ data: text })
    if (!isWeapp) toast('已复制')
    return true
  } catch {
    toast('没有复制成功，请长按选择')
    return false
  }
}
