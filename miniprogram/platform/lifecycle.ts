import { useRef } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { forgetTaps } from './navigation'

export { useDidHide as useOnHide, useDidShow as useOnShow, useLoad as useOnLoad, usePullDownRefresh as useOnPullDown, useReachBottom as useOnReachBottom } from '@tarojs/taro'

/** When the page is shown again after another one. Not when it opens: what it needs then it reads by itself, once. */
export const useOnReturn = (work: () => void): void => {
  const wasHidden = useRef(false)
  useDidHide(() => {
    wasHidden.current = true
  })
  useDidShow(() => {
    if (!wasHidden.current) return
    wasHidden.current = false
    work()
  })
}

/** What was left by going back may be opened again at once, however the person went back. */
export const useFreshTaps = (): void => useOnReturn(forgetTaps)
