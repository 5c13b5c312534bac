import { useState, useSyncExternalStore } from 'react'
import { isH5 } from './environment'
import { useOnHide, useOnShow } from './lifecycle'

const subscribe = (listener: () => void): (() => void) => {
  if (!isH5) return () => undefined
  document.addEventListener('visibilitychange', listener)
  return () => document.removeEventListener('visibilitychange', listener)
}
// WeChat hides the page itself when the program goes behind; a browser only says so of the whole document.
const isVisible = (): boolean => !isH5 || document.visibilityState !== 'hidden'

/** Whether somebody can see this page now: not covered by another one, not in a tab or a program behind. */
export const useInFront = (): boolean => {
  const [isShown, setShown] = useState(true)
  useOnShow(() => setShown(true))
  useOnHide(() => setShown(false))
  return useSyncExternalStore(subscribe, isVisible, isVisible) && isShown
}
