import Taro from '@tarojs/taro'
import { isH5 } from './environment'

/** Above what is brought into sight, so that its label and the card around it are seen too, px. */
const above = 96

// Pages left behind stay in a browser's document, unseen.
const inFront = (selector: string): HTMLElement | undefined => [...document.querySelectorAll<HTMLElement>(selector)].filter(({ offsetParent }) => offsetParent !== null).slice(-1)[0]

/** How high a search stands that stays at the top, px; what is brought there stands below it (`.to-top` in a browser). */
const topBar = 168

/** Brings a heading to the top of the page, below the search that stays there. */
export const bringToTop = (selector: string): void => {
  if (isH5) inFront(selector)?.scrollIntoView({ block: 'start' })
  else void Taro.pageScrollTo({ selector, offsetTop: -topBar, duration: 200 })
}

/** Brings a place of the page in front into sight: a button is often tapped far below what it is refused for. */
export const bringIntoSight = (selector: string): void => {
  if (!isH5) return void Taro.pageScrollTo({ selector, offsetTop: -above, duration: 200 })
  inFront(selector)?.scrollIntoView({ block: 'center' })
}
