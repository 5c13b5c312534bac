import Taro from '@tarojs/taro'
import { isH5 } from './environment'

/** Above what is brought into sight, so that its label and the card around it are seen too, px. */
const above = 96

/** Brings a place of the page in front into sight: a button is often tapped far below what it is refused for. */
export const bringIntoSight = (selector: string): void => {
  if (!isH5) return void Taro.pageScrollTo({ selector, offsetTop: -above, duration: 200 })
  // Pages left behind stay in a browser's document, unseen.
  const [inFront] = [...document.querySelectorAll<HTMLElement>(selector)].filter(({ offsetParent }) => offsetParent !== null).slice(-1)
  inFront?.scrollIntoView({ block: 'center' })
}
