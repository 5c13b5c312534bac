import { useEffect, useRef, useState } from 'react'
import Taro from '@tarojs/taro'
import { isWeapp } from './environment'
import { useOnHide, useOnShow } from './lifecycle'

/** As bright as it goes, for a code that is scanned. */
const brightest = 1

/** The brightness before, to put back; null where the phone lets nobody change it. */
const brighten = async (): Promise<number | null> => {
  try {
    const { value } = await Taro.getScreenBrightness()
    await Taro.setScreenBrightness({ value: brightest })
    return value
  } catch {
    return null
  }
}

/** While the page with a code is in front, the screen is bright; leaving it puts back what was. Whether it is really bright: never in a browser. */
export const useBrightScreen = (isWanted: boolean): boolean => {
  const [isBright, setBright] = useState(false)
  const before = useRef<number | null>(null)
  const isShown = useRef(true)

  const restore = () => {
    if (before.current !== null) Taro.setScreenBrightness({ value: before.current }).catch(() => undefined)
    before.current = null
    setBright(false)
  }
  const start = async () => {
    if (!isWeapp || before.current !== null) return
    const value = await brighten()
    before.current = value
    // The page was left while the phone was asked.
    if (!isShown.current) return restore()
    setBright(value !== null)
  }
  useEffect(() => {
    if (!isWanted) return
    isShown.current = true
    void start()
    return () => {
      isShown.current = false
      restore()
    }
  }, [isWanted])
  useOnHide(() => {
    isShown.current = false
    restore()
  })
  useOnShow(() => {
    if (isShown.current || !isWanted) return
    isShown.current = true
    void start()
  })
  return isBright
}
