import Taro from '@tarojs/taro'
import { isWeapp } from './environment'

/** Where WeChat draws its own buttons, in px of the window; on H5 there are none and the top band keeps a height of its own. */
export interface Capsule {
  statusBarHeight: number
  top: number
  bottom: number
  height: number
  /** What must stay free at the right edge. */
  rightSpace: number
}

const none: Capsule = { statusBarHeight: 0, top: 8, bottom: 40, height: 32, rightSpace: 0 }

const measure = (): Capsule => {
  const { statusBarHeight = 0, windowWidth } = Taro.getWindowInfo()
  const { top, bottom, height, left } = Taro.getMenuButtonBoundingClientRect()
  return { statusBarHeight, top, bottom, height, rightSpace: windowWidth - left }
}

let measured: Capsule | null = null

/** Measured once: it does not move while the program runs. */
export const capsule = (): Capsule => {
  measured ??= isWeapp ? measure() : none
  return measured
}
